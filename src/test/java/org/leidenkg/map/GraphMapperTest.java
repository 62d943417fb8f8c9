package org.leidenkg.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.leidenkg.SeedsGraph;
import org.leidenkg.vocab.Graphs;

/** The graph of a few invented seeds, with a case of each thing that a source can say, is as it was checked by eye. */
class GraphMapperTest {
    private static final Path SEEDS = Path.of("src/test/resources/org/leidenkg/map/seeds");

    @Test
    void everyTripleOfSmallSeedsIsAsExpected() {
        List<Quad> expected = RDFDataMgr.loadDatasetGraph(
                        SEEDS.resolveSibling("graph.trig").toString())
                .stream()
                .toList();
        DatasetGraph data = SeedsGraph.make(SEEDS);

        assertThat(List.of(Graphs.ORGANISATIONS, Graphs.agenda("blokken"), Graphs.agenda("tabel")))
                .flatMap(graph ->
                        data.stream(graph, Node.ANY, Node.ANY, Node.ANY).toList())
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
