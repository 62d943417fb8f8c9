package org.leidenkg.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checkers of ontologies (FOOPS!, the ROBOT report) look for, and the constants that stand for the terms. */
class OntologyTest {
    private static final Graph ONTOLOGY = OntologyFiles.ontology();
    private static final Node HEADER = NodeFactory.createURI(Base.DEFAULT + "ontology");
    private static final Node DEFINED_BY = RDFS.isDefinedBy.asNode();

    @Test
    void everyTermHasAConstantAndEveryConstantATerm() throws IllegalAccessException {
        Set<String> constants = new TreeSet<>();
        for (Field field : Lkg.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType().equals(Node.class)) {
                Node node = (Node) field.get(null);
                assertThat(constants.add(node.getURI())).as(field.getName()).isTrue();
            }
        }

        assertThat(constants)
                .isEqualTo(terms().map(Node::getURI).collect(Collectors.toCollection(TreeSet::new)))
                .hasSizeGreaterThan(40);
    }

    @Test
    void everyTermOfTheNamespaceSaysThatTheOntologyDefinesIt() {
        assertThat(ONTOLOGY.stream()
                        .map(Triple::getSubject)
                        .filter(s -> s.getURI().startsWith(Lkg.NS)))
                .allMatch(s -> ONTOLOGY.contains(s, DEFINED_BY, HEADER));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void aTermHasOneLabelAndOneDefinitionInDutchAndInEnglish(Node term) {
        assertThat(languages(term, RDFS.label.asNode())).containsExactlyInAnyOrder("nl", "en");
        assertThat(languages(term, Skos.DEFINITION)).containsExactlyInAnyOrder("nl", "en");
        assertThat(ONTOLOGY.stream(term, Skos.DEFINITION, Node.ANY))
                .allSatisfy(
                        t -> assertThat(t.getObject().getLiteralLexicalForm()).endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void aPropertySaysWhatItIsForAndWhereItLeads(Node property) {
        assertThat(has(property, RDFS.domain.asNode()) || has(property, schema("domainIncludes")))
                .isTrue();
        assertThat(has(property, RDFS.range.asNode()) || has(property, schema("rangeIncludes")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://purl.org/dc/terms/title",
                "http://purl.org/dc/terms/description",
                "http://purl.org/dc/terms/license",
                "http://purl.org/dc/terms/creator",
                "http://purl.org/dc/terms/contributor",
                "http://purl.org/dc/terms/publisher",
                "http://purl.org/dc/terms/created",
                "http://purl.org/dc/terms/issued",
                "http://purl.org/dc/terms/modified",
                "http://purl.org/dc/terms/bibliographicCitation",
                "http://purl.org/vocab/vann/preferredNamespaceUri",
                "http://purl.org/vocab/vann/preferredNamespacePrefix",
                "http://purl.org/ontology/bibo/status",
                "http://www.w3.org/2002/07/owl#versionIRI",
                "http://www.w3.org/2002/07/owl#versionInfo"
            })
    void theHeaderIsComplete(String property) {
        assertThat(has(HEADER, NodeFactory.createURI(property))).isTrue();
    }

    @Test
    void theHeaderIsConsistent() {
        String version = text(HEADER, OWL2.versionInfo.asNode());

        assertThat(ONTOLOGY.contains(HEADER, RDF.type.asNode(), OWL2.Ontology.asNode()))
                .isTrue();
        assertThat(languages(HEADER, DCTerms.title.asNode())).containsExactlyInAnyOrder("nl", "en");
        assertThat(languages(HEADER, DCTerms.description.asNode())).containsExactlyInAnyOrder("nl", "en");
        assertThat(object(HEADER, DCTerms.license.asNode()).getURI())
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(object(HEADER, OWL2.versionIRI.asNode()).getURI()).isEqualTo(HEADER.getURI() + "/" + version);
        assertThat(text(HEADER, DCTerms.bibliographicCitation.asNode()))
                .contains("version " + version)
                .endsWith(HEADER.getURI());
        assertThat(text(HEADER, NodeFactory.createURI("http://purl.org/vocab/vann/preferredNamespaceUri")))
                .isEqualTo(Lkg.NS);
        assertThat(text(HEADER, NodeFactory.createURI("http://purl.org/vocab/vann/preferredNamespacePrefix")))
                .isEqualTo("lkg");
    }

    @Test
    void termsOfOthersAreDeclaredAndNotRedefined() {
        assertThat(ONTOLOGY.stream().filter(t -> !t.getSubject().getURI().startsWith(Base.DEFAULT)))
                .isNotEmpty()
                .allMatch(t -> t.getPredicate().equals(RDF.type.asNode()))
                .allMatch(t -> List.of(
                                OWL2.Class.getURI(),
                                OWL2.ObjectProperty.getURI(),
                                OWL2.DatatypeProperty.getURI(),
                                OWL2.AnnotationProperty.getURI())
                        .contains(t.getObject().getURI()));
    }

    @Test
    void nothingIsWithoutAName() {
        assertThat(ONTOLOGY.stream())
                .noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void aConceptSchemeHasAHeaderAndConceptsWithKeysOfTheirOwn(Node scheme) {
        for (Node property :
                List.of(DCTerms.creator, DCTerms.publisher, DCTerms.license, DCTerms.created, OWL2.versionInfo).stream()
                        .map(p -> p.asNode())
                        .toList()) {
            assertThat(has(scheme, property)).as(property.getURI()).isTrue();
        }
        assertThat(languages(scheme, DCTerms.title.asNode())).containsExactlyInAnyOrder("nl", "en");
        List<String> keys = ONTOLOGY.stream(Node.ANY, Skos.IN_SCHEME, scheme)
                .map(t -> text(t.getSubject(), Skos.NOTATION))
                .toList();
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    static Stream<Node> terms() {
        return ONTOLOGY.stream(Node.ANY, DEFINED_BY, HEADER).map(Triple::getSubject);
    }

    static Stream<Node> properties() {
        return Stream.of(OWL2.ObjectProperty, OWL2.DatatypeProperty)
                .flatMap(type -> ONTOLOGY.stream(Node.ANY, RDF.type.asNode(), type.asNode()))
                .map(Triple::getSubject)
                .filter(s -> s.getURI().startsWith(Lkg.NS));
    }

    static Stream<Node> schemes() {
        return ONTOLOGY.stream(Node.ANY, RDF.type.asNode(), Skos.CONCEPT_SCHEME_CLASS)
                .map(Triple::getSubject);
    }

    private static Node schema(String name) {
        return NodeFactory.createURI(Schema.NS + name);
    }

    private static boolean has(Node subject, Node property) {
        return ONTOLOGY.contains(subject, property, Node.ANY);
    }

    private static Node object(Node subject, Node property) {
        List<Triple> found = ONTOLOGY.stream(subject, property, Node.ANY).toList();
        assertThat(found).as(subject + " " + property).hasSize(1);
        return found.get(0).getObject();
    }

    private static String text(Node subject, Node property) {
        return object(subject, property).getLiteralLexicalForm();
    }

    private static List<String> languages(Node subject, Node property) {
        return ONTOLOGY.stream(subject, property, Node.ANY)
                .map(t -> t.getObject().getLiteralLanguage())
                .toList();
    }
}
