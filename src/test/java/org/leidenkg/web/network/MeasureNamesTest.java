package org.leidenkg.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.network.NetworkPosition;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.OntologyFiles;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.page.Messages;

/** A measure has one name a language, wherever it stands. */
class MeasureNamesTest {
    private static final List<String> ROLES =
            List.of("coordinator", "gatekeeper", "representative", "consultant", "liaison");
    /** Where the pages explain each. */
    private static final Map<String, String> ON_PAGES = Map.of(
            "degree", "degree",
            "shared", "weightedDegree",
            "fractional", "fractionalDegree",
            "betweenness", "betweenness",
            "closeness", "harmonicCloseness",
            "core", "coreNumber",
            "constraint", "constraint",
            "brokerage", "brokerage",
            "community", "community",
            "diversity", "themeDiversity");

    @Test
    void theOntologyHasThatName() {
        Graph ontology = OntologyFiles.ontology();
        for (String measure : NetworkPosition.MEASURES) {
            String term = ROLES.contains(measure)
                    ? "brokerage" + measure.substring(0, 1).toUpperCase(Locale.ROOT) + measure.substring(1)
                    : measure;
            LocalText name = NetworkPosition.nameOf(measure);
            Node iri = NodeFactory.createURI(Lkg.DEGREE.getURI().replace("degree", term));
            assertThat(ontology.find(iri, RDFS.label.asNode(), Node.ANY).toList())
                    .as(measure)
                    .extracting(triple -> triple.getObject().getLiteralLexicalForm())
                    .containsExactlyInAnyOrder(name.nl(), name.en());
        }
    }

    @Test
    void thePagesHaveThatName() {
        ON_PAGES.forEach((key, measure) -> {
            for (Language language : Language.values()) {
                assertThat(Messages.in(language).text("measures." + key))
                        .isEqualToIgnoringCase(NetworkPosition.nameOf(measure).in(language.tag()));
            }
        });
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).text("network.column.strength.raw"))
                    .isEqualTo(Messages.in(language).text("measures.shared"));
            assertThat(Messages.in(language).text("network.column.strength.fractional"))
                    .isEqualTo(Messages.in(language).text("measures.fractional"));
        }
    }

    @Test
    void theDocumentationHasThatName() throws IOException {
        String page = Files.readString(Path.of("docs/measures.md")).toLowerCase(Locale.ROOT);
        for (String measure : NetworkPosition.MEASURES) {
            String name = NetworkPosition.nameOf(measure).en();
            assertThat(page).contains(ROLES.contains(measure) ? "*" + measure + "*" : name);
        }
    }

    /** The words of columns would hide it. */
    @Test
    void theQuestionsHaveNoOtherName() throws IOException {
        assertThat(Files.readAllLines(Path.of("queries/words.yaml")))
                .doesNotContainAnyElementsOf(NetworkPosition.MEASURES.stream()
                        .map(measure -> "  " + measure + ":")
                        .toList());
    }
}
