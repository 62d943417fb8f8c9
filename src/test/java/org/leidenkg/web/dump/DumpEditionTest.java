package org.leidenkg.web.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.web.http.FileCheck;

class DumpEditionTest {
    private static final String SUM = "1".repeat(64);

    @TempDir
    private Path folder;

    private DumpEdition edition(String version) {
        return new DumpEdition(
                version, LocalDate.EPOCH, SUM, Map.of("projects", 3L), folder, folder.resolve("CITATION.cff"));
    }

    private DumpEditions editions(String current, String... inOrder) throws IOException {
        Files.writeString(folder.resolve("SHA256SUMS"), "");
        Files.writeString(folder.resolve("CITATION.cff"), "");
        return DumpEditions.of(Stream.of(inOrder).map(this::edition).toList(), current, FileCheck.NONE);
    }

    @Test
    void filesAreThoseThatAreKeptWithTheirChecksumsAndTheCitation() throws IOException {
        Files.write(folder.resolve("SHA256SUMS"), List.of(SUM + "  leidenkg.nq", SUM + "  dataset.ttl"));
        Files.writeString(folder.resolve("dataset.ttl"), "");
        Files.writeString(folder.resolve("CITATION.cff"), "cff");

        assertThat(edition("1").files())
                .extracting(DumpEdition.DumpedFile::name)
                .containsExactly("dataset.ttl", "SHA256SUMS", "CITATION.cff");
    }

    @Test
    void whatAreNoChecksumsIsRefused() throws IOException {
        Files.write(folder.resolve("SHA256SUMS"), List.of(SUM + "  ../../etc/passwd"));

        assertThatThrownBy(() -> edition("1").files()).hasMessageContaining("cannot read the dumps in " + folder);
    }

    @Test
    void eachVersionIsReplacedByTheNextAndTheOneThatIsServedByNone() throws IOException {
        DumpEditions editions = editions("3", "1", "2", "3");

        assertThat(editions.newestFirst()).extracting(DumpEdition::version).containsExactly("3", "2", "1");
        assertThat(editions.replacement(edition("1"))).contains(edition("2"));
        assertThat(editions.replacement(edition("3"))).isEmpty();
        assertThat(editions.before(edition("3"))).contains(edition("2"));
        assertThat(editions.before(edition("1"))).isEmpty();
    }

    @Test
    void aVersionThatCameBackReplacesTheOneThatHadReplacedIt() throws IOException {
        DumpEditions editions = editions("1", "1", "2", "1");

        assertThat(editions.newestFirst()).extracting(DumpEdition::version).containsExactly("1", "2");
        assertThat(editions.replacement(edition("2"))).contains(edition("1"));
        assertThat(editions.replacement(edition("1"))).isEmpty();
    }

    @Test
    void afterAStepBackTheNewestIsReplacedByWhatIsServed() throws IOException {
        assertThat(editions("1", "1", "2").replacement(edition("2"))).contains(edition("1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> editions("3", "1"))
                .withMessageContaining("of the version that is served, 3");
    }
}
