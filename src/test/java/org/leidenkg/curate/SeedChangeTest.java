package org.leidenkg.curate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SeedChangeTest {
    private static final Path FILE = Path.of("seeds/a.json");

    @Test
    void theDiffHasThreeLinesAround() {
        assertThat(new SeedChange(FILE, "1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nx\ny\n6\n7\n8\n").diff())
                .containsExactly(
                        "--- a/a.json",
                        "+++ b/a.json",
                        "@@ -2,7 +2,8 @@",
                        " 2",
                        " 3",
                        " 4",
                        "-5",
                        "+x",
                        "+y",
                        " 6",
                        " 7",
                        " 8");
    }

    @Test
    void theDiffSaysWhereTheLastLineDoesNotEnd() {
        assertThat(new SeedChange(FILE, "a\nb", "a\nc").diff())
                .containsExactly(
                        "--- a/a.json",
                        "+++ b/a.json",
                        "@@ -1,2 +1,2 @@",
                        " a",
                        "-b",
                        "\\ No newline at end of file",
                        "+c",
                        "\\ No newline at end of file");
    }

    @Test
    void theWayBackIsTheSameBackwards() {
        assertThat(new SeedChange(FILE, "a\n", "b\n").reversed().diff()).endsWith("-b", "+a");
    }
}
