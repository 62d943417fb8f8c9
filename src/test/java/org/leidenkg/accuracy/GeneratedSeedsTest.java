package org.leidenkg.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.generate.SyntheticSeeds;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.Resolution;
import org.leidenkg.resolve.ResolvedAgenda;

/** Invented seeds are read as their truth says. */
class GeneratedSeedsTest {
    private static final int PROJECTS = 300;

    @TempDir
    private Path folder;

    @Test
    void withoutSlipsEveryParticipationIsRead() throws IOException {
        Score score = score(new SyntheticSeeds.Settings(PROJECTS, 1, 0));

        assertThat(score.missing()).isEmpty();
        assertThat(score.invented()).isEmpty();
    }

    @Test
    void withSlipsAlmostEveryParticipationIsRead() throws IOException {
        Score score = score(new SyntheticSeeds.Settings(PROJECTS, 2, 0.05));

        assertThat(score.f1()).isGreaterThanOrEqualTo(0.99);
    }

    private Score score(SyntheticSeeds.Settings settings) throws IOException {
        SyntheticSeeds.write(settings, folder);
        List<String> truth = Files.readAllLines(folder.resolve(SyntheticSeeds.TRUTH)).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[4].equals("organisation"))
                .map(cells -> cells[0] + " " + cells[1] + " " + cells[2] + " " + cells[3] + " " + cells[5])
                .toList();
        assertThat(truth).hasSizeGreaterThan(4 * settings.projects());
        return Score.of(truth, participations());
    }

    private List<String> participations() {
        List<String> read = new ArrayList<>();
        for (ResolvedAgenda agenda : Readings.ofFolder(folder)) {
            int number = 0;
            for (ResolvedAgenda.ResolvedProject row : agenda.projects()) {
                number++;
                for (Mention mention : row.mentions()) {
                    if (mention.resolution() instanceof Resolution.Resolved resolved) {
                        read.add(agenda.agenda().slug() + " " + number + " "
                                + row.project().code().orElseThrow().value() + " "
                                + mention.role().name().toLowerCase(Locale.ROOT) + " " + resolved.organisation());
                    }
                }
            }
        }
        return read;
    }
}
