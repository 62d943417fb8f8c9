package org.leidenkg.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.leidenkg.model.OrganisationType;

/** The types that the authority file may use are the concepts of the scheme. */
class OrganisationTypeTest {
    private static final Graph ONTOLOGY = OntologyFiles.ontology();
    private static final Node SCHEME = NodeFactory.createURI(Base.DEFAULT + "id/scheme/organisation-type");

    @Test
    void theTypesAreTheConceptsOfTheSchemeWithTheirNames() {
        Map<String, List<String>> types = new TreeMap<>();
        for (OrganisationType type : OrganisationType.values()) {
            types.put(type.key(), List.of(type.label().nl(), type.label().en()));
        }

        assertThat(types).isEqualTo(concepts()).hasSizeGreaterThan(40);
    }

    @Test
    void theCuratorsPageListsThemAllInTheirOrder() throws IOException {
        String keys = Arrays.stream(OrganisationType.values())
                .map(t -> "`" + t.key() + "`")
                .collect(Collectors.joining(", ", "", "."));

        assertThat(Files.readString(Path.of("docs/curating.md"))).containsIgnoringWhitespaces(keys);
    }

    private static Map<String, List<String>> concepts() {
        Map<String, List<String>> concepts = new TreeMap<>();
        ONTOLOGY.stream(Node.ANY, Skos.IN_SCHEME, SCHEME).forEach(t -> {
            String key = label(t.getSubject(), Skos.NOTATION, "");
            concepts.put(
                    key,
                    List.of(
                            label(t.getSubject(), Skos.PREF_LABEL, "nl"),
                            label(t.getSubject(), Skos.PREF_LABEL, "en")));
        });
        return concepts;
    }

    private static String label(Node concept, Node property, String language) {
        return ONTOLOGY.stream(concept, property, Node.ANY)
                .map(t -> t.getObject())
                .filter(o -> o.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElseThrow();
    }
}
