package org.leidenkg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.model.DatasetInfo;
import org.leidenkg.publish.Examples;
import org.leidenkg.publish.catalogue.DatasetDescription;
import org.leidenkg.publish.dump.DumpFile;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.StagedRelease;
import org.leidenkg.vocab.Base;

class NewVersionTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 2, 29);
    private static final LocalDate LATER = LocalDate.of(2024, 5, 6);

    @TempDir
    private Path temp;

    private static DatasetInfo info(Optional<String> version, LocalDate issued) {
        DatasetInfo standard = DatasetInfo.standard();
        return new DatasetInfo(
                standard.title(),
                standard.description(),
                standard.publisher(),
                standard.themes(),
                standard.places(),
                version,
                Optional.of(issued));
    }

    private NewVersion version(String more, DatasetInfo info) throws BuildException {
        DatasetGraph data = Examples.dataset(Examples.small());
        data.add(Examples.quad(Examples.iri("http://purl.org/dc/terms/subject"), Examples.text(more)));
        // The day is no part of what is described here, so that only what differs in the data does.
        DatasetDescription.describe(data, info(info.version(), FIRST_DAY), "9.9");
        return NewVersion.of(
                data, new BuildSettings(temp, temp.resolve("out"), Base.standard(), BuildSettings.ALL), info);
    }

    /** A release of no more than its records. */
    private Path publish(NewVersion version) throws IOException {
        try (StagedRelease staged = OutputFolder.open(temp.resolve("out")).stage("abcdef01")) {
            for (String folder : List.of("store", "text", "dumps")) {
                Files.createDirectory(staged.path().resolve(folder));
            }
            for (String file : List.of("report.json", "report.md", "positions.json")) {
                Files.createFile(staged.path().resolve(file));
            }
            DumpFile quads = new DumpFile(
                    "leidenkg.nq", "application/n-quads", Optional.empty(), Optional.empty(), 1, "0".repeat(64));
            version.write(List.of(quads), Base.standard(), staged.path());
            return staged.publish(BuildSettings.ALL).folder();
        }
    }

    @Test
    void theSameContentIsTheSameVersionWithTheDayThatWasRecorded() throws BuildException, IOException {
        NewVersion first = version("a", info(Optional.empty(), FIRST_DAY));
        publish(first);
        NewVersion again = version("a", info(Optional.empty(), LATER));

        assertThat(first.name()).matches("9\\.9-[0-9a-f]{12}");
        assertThat(first.before()).isEmpty();
        assertThat(again.name()).isEqualTo(first.name());
        assertThat(again.issued()).isEqualTo(FIRST_DAY);
        assertThat(again.before()).isEmpty();
    }

    @Test
    void anotherContentIsAnotherVersionAfterTheLastOne() throws BuildException, IOException {
        NewVersion first = version("a", info(Optional.empty(), FIRST_DAY));
        publish(first);
        NewVersion second = version("b", info(Optional.empty(), LATER));
        publish(second);

        assertThat(second.name()).isNotEqualTo(first.name());
        assertThat(second.issued()).isEqualTo(LATER);
        assertThat(second.before()).contains(first.name());
        assertThat(version("a", info(Optional.empty(), LATER)).before()).isEmpty();
    }

    @Test
    void aNameOfTheEditorsStandsForOneContentOnly() throws BuildException, IOException {
        publish(version("a", info(Optional.of("2026.1"), FIRST_DAY)));

        assertThat(version("a", info(Optional.of("2026.1"), LATER)).issued()).isEqualTo(FIRST_DAY);
        assertThatExceptionOfType(BuildException.class)
                .isThrownBy(() -> version("b", info(Optional.of("2026.1"), LATER)))
                .withMessageContaining("dataset.json: version \"2026.1\" was published on 2020-02-29")
                .withMessageContaining("Write another \"version\", or leave it out.");
    }

    @Test
    void theCitationOfAVersionIsBesideIt() throws BuildException, IOException {
        Path release = publish(version("a", info(Optional.of("2026.1"), FIRST_DAY)));

        assertThat(release.resolve("CITATION.cff")).content().contains("""
                authors:
                  - name: "leidenkg contributors"
                version: "2026.1"
                date-released: 2020-02-29
                url: "https://w3id.org/leidenkg/dataset/2026.1"
                license: CC-BY-4.0
                """);
    }
}
