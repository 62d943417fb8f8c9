package org.leidenkg.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.resolve.ResolvedAgenda;

/** Two agendas in one seeds folder, with one authority file for both, read as each does alone. */
class TwoAgendasTest {
    private static final Path FIRST = Path.of("seeds");
    private static final Path SECOND = SecondCityTest.SEEDS;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void putBothIntoOneFolder() throws IOException {
        for (Path seeds : List.of(FIRST, SECOND)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(seeds, "agenda-*")) {
                for (Path file : files) {
                    Files.copy(file, folder.resolve(file.getFileName().toString()));
                }
            }
        }
        ObjectMapper json = new ObjectMapper();
        ObjectNode merged =
                (ObjectNode) json.readTree(FIRST.resolve("organisations.json").toFile());
        JsonNode second = json.readTree(SECOND.resolve("organisations.json").toFile());
        List.of("organisations", "unnamedParties", "ambiguousNames").forEach(list -> add(merged, second, list));
        json.writeValue(folder.resolve("organisations.json").toFile(), merged);
    }

    @Test
    void bothReadAsTheyDoAlone() {
        List<ResolvedAgenda> together = Readings.ofFolder(folder);
        assertThat(together).hasSize(2);
        assertThat(shown(together.get(0)))
                .isEqualTo(shown(Readings.ofFolder(FIRST).get(0)));
        assertThat(shown(together.get(1)))
                .isEqualTo(shown(Readings.ofFolder(SECOND).get(0)));
    }

    @Test
    void bothMatchTheirGoldensTogether() {
        List<ResolvedAgenda> together = Readings.ofFolder(folder);
        Score first =
                new AgendaComparison(Golden.read("/golden/agenda-2023-2027.json"), together.get(0)).participations();
        Score second = new AgendaComparison(Golden.read("/second-city/golden.json"), together.get(1)).participations();
        assertThat(first.f1()).isEqualTo(1.0);
        assertThat(second.precision()).isEqualTo(1.0);
        assertThat(second.recall()).isGreaterThanOrEqualTo(0.98);
    }

    /** The entries of a list that the other file does not have; the same key means the same party in both. */
    private static void add(ObjectNode merged, JsonNode second, String list) {
        ArrayNode entries = (ArrayNode) merged.get(list);
        Set<String> keys = new HashSet<>();
        entries.forEach(e -> keys.add(e.get("key").asText()));
        for (JsonNode entry : second.path(list)) {
            if (keys.add(entry.get("key").asText())) {
                entries.add(entry);
            }
        }
    }

    private static List<String> shown(ResolvedAgenda agenda) {
        return agenda.projects().stream()
                .map(p -> p.project() + " " + p.openEnded() + " "
                        + p.mentions().stream()
                                .map(m -> m.role()
                                        + m.words()
                                        + m.spans()
                                        + AgendaComparison.target(m)
                                        + m.relation()
                                        + m.doubtful()
                                        + m.during())
                                .toList())
                .toList();
    }
}
