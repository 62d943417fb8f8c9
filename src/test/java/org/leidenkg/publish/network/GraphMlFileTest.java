package org.leidenkg.publish.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.leidenkg.SmallNetwork;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.Files;

class GraphMlFileTest {
    /** What JGraphT reads from a file; it validates against the schema of GraphML. */
    private static final class Reading {
        private final Graph<String, DefaultWeightedEdge> graph =
                GraphTypeBuilder.<String, DefaultWeightedEdge>undirected()
                        .weighted(true)
                        .edgeClass(DefaultWeightedEdge.class)
                        .buildGraph();
        private final Map<String, String> values = new HashMap<>();

        Reading(String file) {
            GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
            importer.setVertexFactory(id -> id);
            importer.addVertexAttributeConsumer(
                    (at, value) -> values.put(at.getFirst() + " " + at.getSecond(), value.getValue()));
            importer.addEdgeAttributeConsumer((at, value) -> values.put(
                    graph.getEdgeSource(at.getFirst()) + " - " + graph.getEdgeTarget(at.getFirst()) + " "
                            + at.getSecond(),
                    value.getValue()));
            importer.importGraph(graph, new StringReader(file));
        }
    }

    @Test
    void anotherLibraryReadsBackTheWholeNetwork() {
        Network network = SmallNetwork.network(Level.AS_NAMED);

        Reading read = new Reading(Files.text(NetworkFormat.GRAPHML, network, Weight.FRACTIONAL));

        assertThat(new TreeSet<>(read.graph.vertexSet()))
                .containsExactlyElementsOf(
                        network.nodes().stream().map(Network.Node::slug).toList());
        assertThat(read.graph.edgeSet()).hasSize(network.edges().size());
        for (Network.Edge edge : network.edges()) {
            assertThat(read.graph.getEdgeWeight(read.graph.getEdge(edge.from(), edge.to())))
                    .isEqualTo(edge.fractionalWeight().doubleValue());
        }
        assertThat(read.values)
                .containsEntry("winkel label", "Winkel & \"Zoon\" <nv>, 't hoekje")
                .containsEntry("gemeente-leiden betweenness", "0.350000")
                .containsEntry("gemeente-leiden community", "1")
                .containsEntry("lumc - universiteit-leiden shared_projects", "2")
                .containsEntry("lumc - universiteit-leiden project_titles", "1a Project een | Project twee & meer <b>")
                .containsEntry("lumc - universiteit-leiden shared_themes", "gezondheid")
                .containsKeys("fsw x", "fsw y")
                .doesNotContainKey("winkel constraint");
    }

    @Test
    void theRawWeightIsTheNumberOfSharedProjects() {
        Reading read = new Reading(Files.text(NetworkFormat.GRAPHML, SmallNetwork.network(Level.AS_NAMED), Weight.RAW));

        assertThat(read.graph.getEdgeWeight(read.graph.getEdge("lumc", "universiteit-leiden")))
                .isEqualTo(2);
    }

    @Test
    void hostileNamesAndEmptyNetworksAreReadToo() {
        Reading hostile = new Reading(Files.text(NetworkFormat.GRAPHML, Files.hostile(), Weight.RAW));

        assertThat(hostile.values).containsEntry("a label", "A,\"B\";<c>&amp; 'd' \uFFFD \uD83C\uDFDB\n=1+1");
        assertThat(new Reading(Files.text(NetworkFormat.GRAPHML, Files.empty(), Weight.RAW)).graph.vertexSet())
                .isEmpty();
    }
}
