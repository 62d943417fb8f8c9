package org.leidenkg.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.leidenkg.model.source.SourceText;

/** A small seeds folder without faults, which a test then spoils. */
final class SampleFolder {
    static final String TEXT = "1. Gezondheid\n1a Café\nT: UL\nP: gem\n";
    static final String DIGEST = new SourceText("", TEXT).sha256();

    static final String ORGANISATIONS = """
            {"organisations": [
              {"key": "ul", "name": {"nl": "Universiteit Leiden", "en": "Leiden University"},
               "type": "university", "form": "organisation",
               "abbreviations": [{"form": "UL", "basis": "inferred", "evidence": "own website"}]},
              {"key": "fsw", "name": {"nl": "Faculteit Sociale Wetenschappen", "en": "Faculty of Social Sciences"},
               "type": "faculty", "form": "unit", "unitOf": {"organisation": "ul", "evidence": "own website"}}
            ]}
            """;

    static final String AGENDA = """
            {"slug": "leiden", "title": {"nl": "Agenda", "en": "The agenda"}, "place": "Leiden",
             "period": {"from": 2023, "to": 2027}, "language": "nl",
             "text": "agenda-leiden.txt",
             "sha256": "DIGEST"}
            """.replace("DIGEST", DIGEST);

    private final Path folder;

    SampleFolder(Path folder) {
        this.folder = folder;
        write("organisations.json", ORGANISATIONS);
        write("agenda-leiden.json", AGENDA);
        write("agenda-leiden.txt", TEXT);
    }

    Path path() {
        return folder;
    }

    SampleFolder write(String name, String content) {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    SampleFolder write(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SampleFolder delete(String name) {
        try {
            Files.delete(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the authority file with one piece of it, which must occur once, replaced. */
    SampleFolder organisationsWith(String piece, String replacement) {
        return write("organisations.json", replaceOnce(ORGANISATIONS, piece, replacement));
    }

    /** Writes the agenda's description with one piece of it, which must occur once, replaced. */
    SampleFolder agendaWith(String piece, String replacement) {
        return write("agenda-leiden.json", replaceOnce(AGENDA, piece, replacement));
    }

    private static String replaceOnce(String text, String piece, String replacement) {
        if (text.split(Pattern.quote(piece), -1).length != 2) {
            throw new IllegalArgumentException("must occur once: " + piece);
        }
        return text.replace(piece, replacement);
    }

    /** What is wrong with the folder, one line for each problem, with {@code seeds} for the folder's path. */
    List<String> faults() {
        SeedException fault = catchThrowableOfType(SeedException.class, () -> SeedFolder.read(folder));
        assertThat(fault).as("what is wrong with the folder").isNotNull();
        return fault.problems().stream()
                .map(problem -> problem.toString().replace(folder.toString(), "seeds"))
                .toList();
    }
}
