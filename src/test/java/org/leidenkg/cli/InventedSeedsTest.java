package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.generate.SyntheticSeeds;

class InventedSeedsTest {
    @Test
    void inventedSeedsAreBuiltWithoutAFault(@TempDir Path folder) {
        Path seeds = folder.resolve("seeds");
        SyntheticSeeds.write(new SyntheticSeeds.Settings(40, 1, 0.02), seeds);

        Program built = Program.run("build", "--seeds", seeds.toString(), "--out", folder.resolve("data"));

        assertThat(built.err()).isEmpty();
        assertThat(built.exitCode()).isZero();
        assertThat(built.out()).containsPattern("projects +40");
    }
}
