package org.leidenkg.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Publication;
import org.leidenkg.model.source.ReadingHints;
import org.leidenkg.model.source.SourceFile;
import org.leidenkg.pipeline.Agendas;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.AgendaSeed;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;

/** A thousand files that are no agendas, of each kind a few in each kind of file: none is taken for one. */
class NoAgendaTest {
    private static final int EACH = 8;

    private final Seeds seeds = SeedFolder.read(Path.of("seeds"));

    @ParameterizedTest
    @EnumSource
    void noneIsAccepted(NoAgenda kind) {
        List<String> accepted = new ArrayList<>();
        for (TableFile file : TableFile.values()) {
            for (int seed = 0; seed < EACH; seed++) {
                byte[] bytes = kind.print(
                        file,
                        new Random(100L * seed + List.of(TableFile.values()).indexOf(file)));
                String name = "agenda-" + kind + "-" + file + "-" + seed + "." + file.extension();
                read(new SourceFile(name, bytes)).ifPresent(reading -> accepted.add(name + ": " + shown(reading)));
            }
        }

        assertThat(NoAgenda.values().length * TableFile.values().length * EACH).isGreaterThanOrEqualTo(1000);
        assertThat(accepted).isEmpty();
    }

    private Optional<ResolvedAgenda> read(SourceFile file) {
        AgendaDescription description = new AgendaDescription(
                "agenda-fuzz",
                new LocalText("Agenda", "Agenda"),
                "Leiden",
                2024,
                2028,
                "nl",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                ReadingHints.none(),
                Publication.unknown());
        try {
            return Optional.of(
                    Agendas.read(AgendaSeed.of(List.of(file), Path.of(file.name()), description), seeds.authority()));
        } catch (BuildException refused) {
            assertThat(refused.problems())
                    .allSatisfy(problem -> assertThat(problem).contains(" — "));
            return Optional.empty();
        }
    }

    private static String shown(ResolvedAgenda reading) {
        return reading.agenda().shape() + " "
                + reading.projects().stream()
                        .limit(3)
                        .map(p -> p.project().title() + " "
                                + p.mentions().stream()
                                        .map(m -> m.role() + " " + m.words())
                                        .toList())
                        .collect(Collectors.joining(" | "));
    }
}
