package org.leidenkg.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.Correction;
import org.leidenkg.model.Finding;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.model.Project;
import org.leidenkg.model.Publication;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.ReadingHints;
import org.leidenkg.model.source.SourceFile;

/** Small agendas as text, and what the reader makes of them. */
public final class Texts {
    /** Knows a few names, as the resolver does with an authority file. */
    public static final PartyLexicon LEXICON = lexicon("UL", "GL", "HsL", "TNO", "Leren met de Stad", "Naturalis");

    private Texts() {}

    public static PartyLexicon lexicon(String... names) {
        return new NamesLexicon(List.of(names));
    }

    public static AgendaDescription description(Correction... corrections) {
        Theme.Section section = new Theme.Section("flagships", "Vlaggenschepen", text(), text());
        List<Theme> themes = List.of(
                new Theme("1", "1. Gezondheid", text(), text(), List.of(section)),
                new Theme("2", "2. Cultuur", text(), text(), List.of()));
        return description(themes, corrections);
    }

    public static AgendaDescription description(List<Theme> themes, Correction... corrections) {
        return new AgendaDescription(
                "agenda",
                text(),
                "Leiden",
                2023,
                2027,
                "nl",
                Optional.empty(),
                themes,
                List.of(),
                List.of(corrections),
                ReadingHints.none(),
                Publication.unknown());
    }

    public static Agenda read(String text, Correction... corrections) {
        return read(description(corrections), text);
    }

    /** Every character of the text is held by one part of the agenda. */
    public static Agenda read(AgendaDescription description, String text) {
        Agenda agenda = read(description, List.of(SourceFile.of("agenda.txt", text)));
        assertThat(Coverage.problems(agenda)).isEmpty();
        return agenda;
    }

    public static Agenda read(AgendaDescription description, List<SourceFile> files) {
        try {
            return new AgendaReader(LEXICON).read(description, files);
        } catch (CorrectionException | UnreadableException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The only project of a text that follows the heading of theme 1. */
    public static Project row(String text, Correction... corrections) {
        List<Project> projects = read("1. Gezondheid\n\n" + text, corrections).projects();
        if (projects.size() != 1) {
            throw new IllegalArgumentException(projects.size() + " projects: " + projects);
        }
        return projects.get(0);
    }

    /** The cells of a row, each as {@code LEAD words}, with "/" for a line break. */
    public static List<String> cells(Project project) {
        return project.cells().stream()
                .map(c -> c.role() + " " + c.text().toString().replace("\n", "/"))
                .toList();
    }

    public static List<Finding.Kind> findings(Agenda agenda) {
        return agenda.findings().stream().map(Finding::kind).toList();
    }

    private static LocalText text() {
        return new LocalText("naam", "name");
    }

    private record NamesLexicon(List<String> names) implements PartyLexicon {
        @Override
        public double knownShare(String words) {
            List<String> parties = parties(words, ",|\\ben\\b");
            long letters = words.chars().filter(Character::isLetterOrDigit).count();
            long known = parties.stream()
                    .filter(names::contains)
                    .flatMapToInt(String::chars)
                    .filter(Character::isLetterOrDigit)
                    .count();
            return letters == 0 ? 0 : (double) known / letters;
        }

        @Override
        public OptionalInt unfinished(String words) {
            int start = words.lastIndexOf(',') + 1;
            String last = words.substring(start).strip();
            boolean begins = names.stream().anyMatch(n -> !last.isEmpty() && n.startsWith(last + " "));
            return begins ? OptionalInt.of(start) : OptionalInt.empty();
        }

        @Override
        public int parties(String words) {
            return parties(words, ",").size();
        }

        private static List<String> parties(String words, String separator) {
            return Arrays.stream(words.split(separator))
                    .map(w -> w.strip().replaceAll("\\s+", " "))
                    .filter(w -> !w.isEmpty())
                    .toList();
        }
    }
}
