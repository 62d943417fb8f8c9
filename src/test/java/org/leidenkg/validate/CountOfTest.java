package org.leidenkg.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.vocab.OntologyFiles;

class CountOfTest {
    private static final String PREFIXES = """
            PREFIX lkg: <https://w3id.org/leidenkg/ontology#>
            PREFIX lkgsh: <https://w3id.org/leidenkg/shapes#>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX ex: <https://example.org/>
            """;

    @Test
    void theShapesCountInOnePlace() {
        assertThat(CountOf.putInto(Shapes.parse(OntologyFiles.shapes()))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lkg:sharedProjects 2 ; lkg:sharedProject ex:p, ex:q",
                "lkg:sharedProjects 3 ; lkg:sharedProject ex:p, ex:q",
                "lkg:sharedProjects 2, 3 ; lkg:sharedProject ex:p, ex:q",
                "lkg:sharedProjects 4, 3 ; lkg:sharedProject ex:p, ex:q",
                "lkg:sharedProjects 02 ; lkg:sharedProject ex:p, ex:q",
                "lkg:sharedProjects 2.0 ; lkg:sharedProject ex:p, ex:q",
                "lkg:sharedProjects '2' ; lkg:sharedProject ex:p, ex:q",
                "lkg:sharedProjects 'two'@en ; lkg:sharedProject ex:p, ex:q",
                "lkg:sharedProjects 'x'^^xsd:integer ; lkg:sharedProject ex:p, ex:q",
                "lkg:sharedProjects ex:p ; lkg:sharedProject ex:p, ex:q",
                "lkg:sharedProjects 2 ; lkg:sharedProject 1, 01",
                "lkg:sharedProjects 1 ; lkg:sharedProject 1, 01",
                "lkg:sharedProjects 2 ; lkg:sharedProject ex:p, ex:p",
                "lkg:sharedProjects 2",
                "lkg:sharedProjects 0",
                "lkg:sharedProject ex:p, ex:q",
            })
    void itFindsWhatTheQueryFinds(String facts) {
        Graph data = graph("ex:c a lkg:Collaboration ; " + facts + " .");
        assertThat(found(data, true)).isEqualTo(found(data, false));
    }

    @Test
    void aWrongNumberIsFound() {
        assertThat(found(graph("ex:c a lkg:Collaboration ; lkg:sharedProjects 3 ; lkg:sharedProject ex:p ."), true))
                .anySatisfy(entry ->
                        assertThat(entry).contains("Collaboration-count").contains("value=\"3\""));
    }

    @Test
    void anotherQueryIsLeftAlone() {
        Graph shapes = GraphFactory.createDefaultGraph();
        RDFParser.fromString(
                        OntologyFiles.shapesText()
                                .replace("COUNT(DISTINCT ?counted) != ?value", "COUNT(?counted) < ?value"),
                        Lang.TURTLE)
                .parse(shapes);
        assertThat(CountOf.putInto(Shapes.parse(shapes))).isZero();
    }

    @Test
    void aShapeWithAnotherQueryBesideItIsLeftAlone() {
        Graph shapes = graph("""
                lkgsh:Collaboration-count ex:odd true .
                ex:Odd a sh:ConstraintComponent ; sh:parameter [ sh:path ex:odd ] ;
                  sh:propertyValidator [ a sh:SPARQLSelectValidator ;
                    sh:select "SELECT $this ?value WHERE { $this $PATH ?value . FILTER (?value = 2) }" ] .
                """);
        GraphUtil.addInto(shapes, OntologyFiles.shapes());
        assertThat(CountOf.putInto(Shapes.parse(shapes))).isZero();
    }

    private static Set<String> found(Graph data, boolean inShort) {
        Shapes shapes = Shapes.parse(OntologyFiles.shapes());
        if (inShort) {
            CountOf.putInto(shapes);
        }
        return ShaclValidator.get().validate(shapes, data).getEntries().stream()
                .map(entry -> "%s %s value=%s %s %s %s"
                        .formatted(
                                entry.focusNode(),
                                entry.resultPath(),
                                entry.value(),
                                entry.source(),
                                entry.sourceConstraintComponent(),
                                entry.message()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        return graph;
    }
}
