package org.leidenkg.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leidenkg.SeedsGraph;
import org.leidenkg.vocab.Skos;

/** The concept schemes of the ontology and the themes of the agendas conform to NL-SBB. */
class ConceptConformanceTest {
    /**
     * What the graph says of concepts and their schemes. Organisations, which have matches but are no concepts, are not
     * what NL-SBB is about.
     */
    private static Graph concepts() {
        Graph all = SeedsGraph.union(SeedsGraph.make());
        Set<Node> subjects = new HashSet<>();
        for (Node type : new Node[] {Skos.CONCEPT_CLASS, Skos.CONCEPT_SCHEME_CLASS}) {
            all.find(Node.ANY, RDF.type.asNode(), type).forEachRemaining(t -> subjects.add(t.getSubject()));
        }
        Graph concepts = GraphFactory.createDefaultGraph();
        all.find().filterKeep(t -> subjects.contains(t.getSubject())).forEachRemaining(concepts::add);
        return concepts;
    }

    @TestFactory
    Stream<DynamicTest> conceptsConformToNlSbb() {
        return Shapes.tests(concepts(), "concepts.ttl", "nl-sbb/skos-ap-nl.ttl");
    }

    @Test
    void theDigestNoticesWhatIsMissing() {
        Graph concepts = concepts();
        Node theme =
                concepts.find(Node.ANY, Skos.TOP_CONCEPT_OF, Node.ANY).next().getSubject();
        concepts.remove(theme, Skos.DEFINITION, Node.ANY);

        assertThat(Shapes.faults(concepts, RDFDataMgr.loadGraph("src/test/resources/conformance/concepts.ttl")))
                .singleElement()
                .asString()
                .contains(theme.getURI(), "definition");
    }
}
