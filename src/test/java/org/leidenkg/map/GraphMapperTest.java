package org.leidenkg.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.leidenkg.SeedsGraph;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Graphs;

/** The graph of a few invented seeds, with a case of each thing that a source can say, is as it was checked by eye. */
class GraphMapperTest {
    private static final Path SEEDS = Path.of("src/test/resources/org/leidenkg/map/seeds");

    @Test
    void everyTripleOfSmallSeedsIsAsExpected() {
        DatasetGraph expected =
                RDFDataMgr.loadDatasetGraph(SEEDS.resolveSibling("graph.trig").toString());
        DatasetGraph all = SeedsGraph.make(SEEDS);
        DatasetGraph made = DatasetGraphFactory.create();
        for (Node graph : List.of(Graphs.ORGANISATIONS, Graphs.agenda("blokken"), Graphs.agenda("tabel"))) {
            all.stream(graph, Node.ANY, Node.ANY, Node.ANY).forEach(made::add);
        }
        made.prefixes().putAll(expected.prefixes());
        RDFWriter.source(made).base(Base.DEFAULT).format(RDFFormat.TRIG_PRETTY).output("target/graph.trig");

        assertThat(made.stream())
                .as("the graph is in target/graph.trig, to be compared with the one that is expected")
                .containsExactlyInAnyOrderElementsOf(expected.stream().toList());
    }
}
