package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsGeneratedIsBuiltWithoutAFault() {
        Path seeds = folder.resolve("seeds");
        Path out = folder.resolve("data");

        Program generated = Program.run("generate", "--projects", "40", "--out", seeds.toString());
        Program built = Program.run("build", "--seeds", seeds.toString(), "--out", out.toString());

        assertThat(generated.exitCode()).isZero();
        assertThat(generated.out()).contains("Invented 40 projects in 1 agenda");
        assertThat(built.err()).isEmpty();
        assertThat(built.exitCode()).isZero();
        assertThat(built.out()).containsPattern("projects +40");
    }

    @Test
    void aFolderInUseIsRefused() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        Program refused = Program.run("generate", "--projects", "40", "--out", folder.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("the folder is not empty").contains("--out");
    }

    @Test
    void aSizeOutOfRangeIsAUsageFault() {
        Program none = Program.run("generate", "--projects", "0", "--out", folder.toString());

        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("--projects 0: give from 1 to 1000000");
        assertThat(Program.run("generate", "--out", folder.toString()).exitCode())
                .isEqualTo(2);
    }
}
