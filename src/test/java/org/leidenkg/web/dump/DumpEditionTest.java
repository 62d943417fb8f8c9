package org.leidenkg.web.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpEditionTest {
    private static final String PLAIN = "1".repeat(64);
    private static final String PACKED = "2".repeat(64);

    @TempDir
    private Path folder;

    private DumpEdition edition(String... sums) throws IOException {
        for (String line : sums) {
            Files.writeString(folder.resolve(line.substring(line.lastIndexOf(' ') + 1)), "");
        }
        Files.write(folder.resolve("SHA256SUMS"), List.of(sums));
        return DumpEdition.read(folder);
    }

    @Test
    void thePlainQuadsNameTheData() throws IOException {
        assertThat(edition(PACKED + "  leidenkg.nq.gz", PLAIN + "  leidenkg.nq").digest())
                .isEqualTo(PLAIN);
        assertThat(edition(PLAIN + "  leidenkg.nq", PACKED + "  leidenkg.nq.gz").digest())
                .isEqualTo(PLAIN);
    }

    @Test
    void inALargeReleaseThePackedOnesDo() throws IOException {
        assertThat(edition(PACKED + "  leidenkg.nq.gz").digest()).isEqualTo(PACKED);
    }

    @Test
    void withoutQuadsThereIsNoName() {
        assertThatThrownBy(() -> edition(PLAIN + "  leidenkg.nt")).hasMessageContaining("does not name leidenkg.nq");
    }
}
