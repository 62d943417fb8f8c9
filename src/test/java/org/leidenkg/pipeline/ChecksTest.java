package org.leidenkg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leidenkg.SeedsGraph;
import org.leidenkg.accuracy.CityFolder;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Prefixes;

/** What a build checks finds each kind of damage to the graph of the real agenda. */
class ChecksTest {
    private static final Path SEEDS = Path.of("seeds");
    private static final Path MUTATIONS = Path.of("src/test/resources/org/leidenkg/pipeline/mutations.ru");

    private static Checks checks;
    private static List<ResolvedAgenda> agendas;
    private static Graph good;

    @BeforeAll
    static void build() throws BuildException {
        checks = Checks.of(Base.standard());
        agendas = Agendas.read(SeedFolder.read(SEEDS));
        good = SeedsGraph.union(SeedsGraph.makeWhole(SEEDS));
    }

    /** A change by SPARQL Update, and parts of the one message that tells what is wrong. */
    private record Mutation(String name, List<String> finds, String update) {
        static Mutation parse(String text) {
            String[] lines = text.split("\n", 3);
            return new Mutation(
                    lines[0].replace("#+ ", ""),
                    List.of(lines[1].replace("#+ finds: ", "").split(" \\| ")),
                    lines[2]);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mutation> mutations() throws IOException {
        return Stream.of(Files.readString(MUTATIONS).split("\n\n(?=#\\+)")).map(Mutation::parse);
    }

    @Test
    void theGraphAsItIsBuiltIsInOrder() {
        assertThat(checks.find(good, agendas)).isEmpty();
    }

    @Test
    void theGraphOfAnotherCityUnderAnotherBaseIsInOrder() throws BuildException {
        Path seeds = Path.of("src/test/resources/second-city/seeds");
        Base base = new Base("https://data.example.org/graaf/");

        assertThat(Checks.of(base)
                        .find(
                                BuiltData.take(SeedsGraph.makeWhole(seeds), base)
                                        .union(),
                                Agendas.read(SeedFolder.read(seeds))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.leidenkg.accuracy.CityFolder#cities")
    void theGraphOfACityWithATableOrAListIsInOrder(String city, @TempDir Path seeds)
            throws IOException, BuildException {
        CityFolder.copy(city, seeds);

        assertThat(checks.find(SeedsGraph.union(SeedsGraph.makeWhole(seeds)), Agendas.read(SeedFolder.read(seeds))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void whatGoesWrongIsFound(Mutation mutation) {
        Graph bad = GraphMemFactory.createGraphMem2();
        GraphUtil.addInto(bad, good);
        StringBuilder update = new StringBuilder("BASE <" + Base.DEFAULT + "id/>\n");
        Prefixes.of(Base.standard())
                .forEach((prefix, namespace) -> update.append("PREFIX ")
                        .append(prefix)
                        .append(": <")
                        .append(namespace)
                        .append(">\n"));
        UpdateExec.dataset(DatasetGraphFactory.wrap(bad))
                .update(update.append(mutation.update()).toString())
                .execute();

        assertThat(checks.find(bad, agendas))
                .anySatisfy(message -> assertThat(message).contains(mutation.finds()));
    }
}
