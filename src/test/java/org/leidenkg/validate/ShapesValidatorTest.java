package org.leidenkg.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.leidenkg.validate.Violation.Severity;

class ShapesValidatorTest {
    private static final String PREFIXES = """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX ex: <https://example.org/>
            """;
    private static final String SHAPES = """
            ex:ProjectShape a sh:NodeShape ; sh:targetClass ex:Project ;
              sh:property [
                sh:path ex:title ; sh:minCount 1 ; sh:nodeKind sh:Literal ;
                sh:message "A project has a title."@en, "Een project heeft een titel."@nl ] ;
              sh:property ex:WeightShape ;
              sh:property [
                sh:path ( ex:partner ex:name ) ; sh:datatype xsd:string ; sh:severity sh:Info ;
                sh:message "De naam van een partner is tekst."@nl ] .
            ex:WeightShape a sh:PropertyShape ;
              sh:path ex:weight ; sh:datatype xsd:integer ; sh:severity sh:Warning .
            """;

    private final ShapesValidator validator = ShapesValidator.of(graph(SHAPES));

    @Test
    void dataThatConformsHasNoViolations() {
        assertThat(validator.validate(graph("ex:p a ex:Project ; ex:title 'De stad' ; ex:weight 3 .")))
                .isEmpty();
    }

    @Test
    void aViolationNamesThingPropertyShapeAndSaysWhyInBothLanguages() {
        assertThat(validator.validate(graph("ex:p a ex:Project .")))
                .containsExactly(new Violation(
                        Severity.VIOLATION,
                        "https://example.org/p",
                        Optional.of("https://example.org/title"),
                        "Een project heeft een titel.",
                        "A project has a title.",
                        Optional.empty(),
                        Optional.of("https://example.org/ProjectShape")));
    }

    @Test
    void aMessageInOneLanguageServesBothAndThePathIsSpelledOut() {
        List<Violation> violations = validator.validate(
                graph("ex:p a ex:Project ; ex:title 'x' ; ex:partner ex:o . ex:o ex:name 'UL'@nl ."));
        assertThat(violations)
                .containsExactly(new Violation(
                        Severity.INFO,
                        "https://example.org/p",
                        Optional.of("<https://example.org/partner>/<https://example.org/name>"),
                        "De naam van een partner is tekst.",
                        "De naam van een partner is tekst.",
                        Optional.of("\"UL\"@nl"),
                        Optional.of("https://example.org/ProjectShape")));
    }

    @Test
    void aShapeWithoutAMessageGetsTheStandardOne() {
        Violation violation = validator
                .validate(graph("ex:p a ex:Project ; ex:title 'x' ; ex:weight 'veel' ."))
                .get(0);
        assertThat(violation.severity()).isEqualTo(Severity.WARNING);
        assertThat(violation.shape()).contains("https://example.org/WeightShape");
        assertThat(violation.messageEn()).startsWith("DatatypeConstraint").isEqualTo(violation.messageNl());
    }

    @Test
    void subclassesAreCheckedWhenTheOntologyIsInTheData() {
        String data = "ex:p a ex:Network . ";
        assertThat(validator.validate(graph(data))).isEmpty();
        assertThat(validator.validate(graph(data + "ex:Network rdfs:subClassOf ex:Project .")))
                .extracting(Violation::focusNode)
                .containsExactly("https://example.org/p");
    }

    @Test
    void violationsComeSortedWithTheWorstFirst() {
        List<Violation> violations = validator.validate(graph("""
                        ex:b a ex:Project . ex:a a ex:Project ; ex:weight 'y', 'x' . ex:c a ex:Project ; ex:title ex:t .
                        """));
        assertThat(violations)
                .extracting(v ->
                        v.severity() + " " + v.focusNode() + " " + v.value().orElse("-"))
                .containsExactly(
                        "VIOLATION https://example.org/a -",
                        "VIOLATION https://example.org/b -",
                        "VIOLATION https://example.org/c https://example.org/t",
                        "WARNING https://example.org/a \"x\"",
                        "WARNING https://example.org/a \"y\"");
    }

    @Test
    void aViolationIsDescribedOnOneLine() {
        Violation violation = new Violation(
                Severity.VIOLATION,
                "https://example.org/p",
                Optional.of("https://example.org/title"),
                "Een titel\n  heeft geen regeleinde.",
                "A title has no line end.",
                Optional.of("\"x\""),
                Optional.empty());
        assertThat(violation.describe("nl"))
                .isEqualTo("https://example.org/p https://example.org/title: Een titel heeft geen regeleinde. (\"x\")");
        assertThat(violation.describe("en"))
                .isEqualTo("https://example.org/p https://example.org/title: A title has no line end. (\"x\")");
    }

    @Test
    void shapesThatWouldCheckNothingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShapesValidator.of(GraphFactory.createDefaultGraph()))
                .withMessageContaining("no shape has a target");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShapesValidator.of(graph("ex:S a sh:NodeShape ; sh:nodeKind sh:IRI .")))
                .withMessageContaining("no shape has a target");
    }

    @Test
    void shapesThatCannotBeParsedAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShapesValidator.of(
                        graph("ex:S a sh:NodeShape ; sh:targetNode ex:p ; sh:property [ sh:minCount 1 ] .")))
                .withMessageContaining("the shapes cannot be read");
    }

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        return graph;
    }
}
