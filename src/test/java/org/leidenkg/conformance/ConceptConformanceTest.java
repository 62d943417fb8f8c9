package org.leidenkg.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leidenkg.SeedsGraph;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Skos;

/** The whole graph, with the concept schemes of the ontology and the themes of the agendas, conforms to NL-SBB. */
class ConceptConformanceTest {
    private static Graph whole() {
        return SeedsGraph.union(SeedsGraph.makeWhole(Path.of("seeds")));
    }

    @TestFactory
    Stream<DynamicTest> conceptsConformToNlSbb() {
        return Shapes.tests(whole(), "concepts.ttl", "nl-sbb/skos-ap-nl.ttl");
    }

    @Test
    void theDigestNoticesWhatIsMissing() {
        Graph whole = whole();
        Node theme = whole.find(Node.ANY, Skos.TOP_CONCEPT_OF, Node.ANY).next().getSubject();
        Node project = whole.find(Node.ANY, Lkg.HAS_LEAD, Node.ANY).next().getSubject();
        whole.remove(theme, Skos.DEFINITION, Node.ANY);
        whole.add(project, Skos.CLOSE_MATCH, theme);

        assertThat(Shapes.faults(whole, RDFDataMgr.loadGraph("src/test/resources/conformance/concepts.ttl")))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains(theme.getURI(), "definition"),
                        fault -> assertThat(fault).contains(project.getURI()));
    }
}
