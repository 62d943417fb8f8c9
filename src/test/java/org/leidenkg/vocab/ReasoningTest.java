package org.leidenkg.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfs.RDFSFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.leidenkg.SeedsGraph;

/** What a reasoner makes of the graph, and what OWL 2 DL wants of it. */
class ReasoningTest {
    private static final Graph GRAPH = SeedsGraph.union(SeedsGraph.makeWhole(Path.of("seeds")));
    private static final Graph VOCABULARIES = Vocabularies.terms();
    private static final Node TYPE = RDF.type.asNode();
    private static final Node OBJECTS = OWL2.ObjectProperty.asNode();
    private static final Node VALUES = OWL2.DatatypeProperty.asNode();
    private static final Node ANNOTATIONS = OWL2.AnnotationProperty.asNode();
    private static final List<String> BUILT_IN = List.of(RDF.getURI(), RDFS.getURI(), OWL2.NS);
    /** Of those that the graph uses; dates and years are not among the datatypes of OWL 2. */
    private static final Set<String> DATATYPES =
            Set.of("string", "langString", "anyURI", "boolean", "decimal", "integer", "nonNegativeInteger");

    @Test
    void noProjectIsAnOrganisationForWhoInfers() {
        Graph inferred = inferred();
        Set<Node> organisations = Stream.of(
                        Org.NS + "Organization", Foaf.NS + "Organization", Schema.NS + "Organization")
                .map(NodeFactory::createURI)
                .collect(Collectors.toSet());
        List<Node> projects = GRAPH.find(Node.ANY, TYPE, Lkg.PROJECT_CLASS)
                .mapWith(Triple::getSubject)
                .toList();

        assertThat(projects)
                .hasSizeGreaterThan(50)
                .allSatisfy(project -> assertThat(inferred.find(project, TYPE, Node.ANY)
                                .mapWith(Triple::getObject)
                                .toList())
                        .contains(Foaf.PROJECT_CLASS)
                        .doesNotContainAnyElementsOf(organisations)
                        .doesNotContain(Foaf.AGENT_CLASS));
    }

    @Test
    void nothingIsOfTwoClassesThatHaveNothingInCommon() {
        Graph inferred = inferred();
        List<Triple> pairs =
                GRAPH.find(Node.ANY, OWL2.disjointWith.asNode(), Node.ANY).toList();

        assertThat(pairs)
                .hasSizeGreaterThan(10)
                .allSatisfy(pair -> assertThat(inferred.find(Node.ANY, TYPE, pair.getSubject())
                                .filterKeep(t -> inferred.contains(t.getSubject(), TYPE, pair.getObject()))
                                .toList())
                        .isEmpty());
    }

    /** As the shapes of DCAT-AP want of every agent. */
    @Test
    void everyPartyThatIsNoOrganisationHasTheNameOfAnAgent() {
        assertThat(Stream.of(
                                Lkg.UNNAMED_PARTY_CLASS,
                                Lkg.UNRESOLVED_PARTY_CLASS,
                                Lkg.AMBIGUOUS_PARTY_CLASS,
                                Lkg.CANDIDATE_CLASS)
                        .flatMap(type -> GRAPH.stream(Node.ANY, TYPE, type))
                        .map(Triple::getSubject))
                .hasSizeGreaterThan(10)
                .allSatisfy(party -> assertThat(
                                GRAPH.stream(party, Foaf.NAME, Node.ANY).map(Triple::getObject))
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(GRAPH.stream(party, Skos.PREF_LABEL, Node.ANY)
                                .map(Triple::getObject)
                                .toList()));
    }

    /** OWL 2 has no rdf:langString: reasoners find no value of it. */
    @Test
    void rangesOfValuesAreDatatypesOfOwl() {
        assertThat(GRAPH.stream(Node.ANY, TYPE, VALUES)
                        .flatMap(property -> GRAPH.stream(property.getSubject(), RDFS.Nodes.range, Node.ANY))
                        .map(range -> range.getObject().getURI().replaceFirst(".*#", "")))
                .hasSizeGreaterThan(20)
                .allSatisfy(range -> assertThat(range.equals("Literal") || DATATYPES.contains(range))
                        .as(range)
                        .isTrue())
                .doesNotContain("langString");
    }

    /** By the vocabularies' own files: classes and properties above, domains and ranges. */
    private static Graph inferred() {
        Graph terms = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(terms, VOCABULARIES);
        GraphUtil.addInto(terms, OntologyFiles.ontology());
        return RDFSFactory.graphRDFS(GRAPH, terms);
    }

    @Test
    void everyTermIsDeclaredAsOneKind() {
        Set<String> faults = new TreeSet<>();
        GRAPH.find().forEachRemaining(t -> {
            if (!isBuiltIn(t.getPredicate())) {
                long kinds = Stream.of(OBJECTS, VALUES, ANNOTATIONS)
                        .filter(kind -> GRAPH.contains(t.getPredicate(), TYPE, kind))
                        .count();
                if (kinds != 1) {
                    faults.add(t.getPredicate() + " is of " + kinds + " kinds");
                }
            } else if (t.getPredicate().equals(TYPE)
                    && !isBuiltIn(t.getObject())
                    && !GRAPH.contains(t.getObject(), TYPE, OWL2.Class.asNode())) {
                faults.add(t.getObject() + " is no class");
            }
        });

        assertThat(faults).as("add them to ontology/borrowed-terms.ttl").isEmpty();
    }

    @Test
    void valuesAreOfTheKindThatTheirPropertyIsDeclaredFor() {
        Set<String> faults = new TreeSet<>();
        GRAPH.find().forEachRemaining(t -> {
            Node value = t.getObject();
            boolean fits = GRAPH.contains(t.getPredicate(), TYPE, OBJECTS)
                    ? value.isURI() && !isBuiltIn(value)
                    : !GRAPH.contains(t.getPredicate(), TYPE, VALUES)
                            || (value.isLiteral()
                                    && DATATYPES.contains(
                                            value.getLiteralDatatypeURI().replaceFirst(".*#", "")));
            if (!fits) {
                faults.add(t.getPredicate() + " with " + value);
            }
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void aDeclaredTermIsOneOfItsVocabulary() {
        assertThat(OntologyFiles.ontology().stream(Node.ANY, TYPE, Node.ANY)
                        .map(Triple::getSubject)
                        .filter(term -> !term.getURI().startsWith(Base.DEFAULT)))
                .hasSizeGreaterThan(100)
                .allSatisfy(term -> assertThat(VOCABULARIES.contains(term, TYPE, Node.ANY))
                        .as(term.getURI())
                        .isTrue());
    }

    private static boolean isBuiltIn(Node term) {
        return BUILT_IN.stream().anyMatch(term.getURI()::startsWith);
    }
}
