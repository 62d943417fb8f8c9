package org.leidenkg.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new CommandLine(new Generate())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    @Test
    void seedsOfTheSizeThatWasAskedForAreWritten() {
        Path seeds = folder.resolve("seeds");

        assertThat(run("--projects", "40", "--out", seeds.toString())).isZero();
        assertThat(out.toString()).contains("Invented 40 projects in 1 agenda");
        assertThat(err.toString()).isEmpty();
        assertThat(seeds.resolve(SyntheticSeeds.TRUTH)).exists();
    }

    @Test
    void aFolderInUseIsRefused() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThat(run("--projects", "40", "--out", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("the folder is not empty").contains("--out");
    }

    @Test
    void aSizeOutOfRangeIsAUsageFault() {
        assertThat(run("--projects", "0", "--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--projects 0: give from 1 to 1000000");
        assertThat(run("--out", folder.toString())).isEqualTo(2);
    }
}
