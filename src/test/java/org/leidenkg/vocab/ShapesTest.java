package org.leidenkg.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shapes cover the ontology and speak both languages. */
class ShapesTest {
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Graph SHAPES = OntologyFiles.shapes();

    @Test
    void everyClassOfTheOntologyHasAShape() {
        List<String> targets = SHAPES.stream(Node.ANY, sh("targetClass"), Node.ANY)
                .map(t -> t.getObject().getURI())
                .toList();

        assertThat(targets)
                .containsAll(OntologyFiles.ontology().stream(Node.ANY, RDF.type.asNode(), OWL2.Class.asNode())
                        .map(t -> t.getSubject().getURI())
                        .filter(uri -> uri.startsWith(Lkg.NS))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("namedPropertyShapes")
    void aPropertyShapeSaysWhatIsWrongInBothLanguages(Node shape) {
        assertThat(SHAPES.stream(shape, sh("message"), Node.ANY)
                        .map(t -> t.getObject().getLiteralLanguage()))
                .containsExactlyInAnyOrder("nl", "en");
    }

    @Test
    void shapesNameOnlyTermsThatThereAre() {
        TreeSet<String> known = OntologyFiles.ontology().stream()
                .map(t -> t.getSubject().getURI())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(SHAPES.stream()
                        .flatMap(t -> Stream.of(t.getPredicate(), t.getObject()))
                        .filter(n -> n.isURI() && n.getURI().startsWith(Lkg.NS))
                        .map(Node::getURI)
                        .distinct())
                .isNotEmpty()
                .allMatch(known::contains);
    }

    static Stream<Node> namedPropertyShapes() {
        return SHAPES.stream(Node.ANY, RDF.type.asNode(), sh("PropertyShape"))
                .map(Triple::getSubject)
                .filter(Node::isURI);
    }

    private static Node sh(String name) {
        return NodeFactory.createURI(SH + name);
    }
}
