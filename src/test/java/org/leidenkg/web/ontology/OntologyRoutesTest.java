package org.leidenkg.web.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leidenkg.vocab.OntologyFiles;
import org.leidenkg.web.Published;
import org.leidenkg.web.Served;

class OntologyRoutesTest {
    private static Served served;

    @BeforeAll
    static void start() {
        served = Served.sample();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "nt, application/n-triples",
        "jsonld, application/ld+json",
        "rdf, application/rdf+xml"
    })
    void ontologyAndShapesComeInEverySyntaxByHeaderExtensionFormatAndVersion(String extension, String type) {
        for (String address :
                List.of("/ontology." + extension, "/ontology?format=" + extension, "/ontology/0.1.0." + extension)) {
            HttpResponse<String> answer = served.get(address);
            assertThat(header(answer, "Content-Type")).as(address).startsWith(type);
            assertThat(Published.parse(answer).isIsomorphicWith(OntologyFiles.ontology()))
                    .as(address)
                    .isTrue();
        }
        HttpResponse<String> negotiated = served.get("/ontology", "Accept", type);
        assertThat(negotiated.statusCode()).isEqualTo(200);
        assertThat(header(negotiated, "Content-Location")).isEqualTo("/ontology." + extension);
        assertThat(header(negotiated, "Vary")).contains("Accept");
        assertThat(Published.parse(served.get("/shapes", "Accept", type)).isIsomorphicWith(OntologyFiles.shapes()))
                .isTrue();
        assertThat(Published.parse(served.get("/shapes." + extension)).isIsomorphicWith(OntologyFiles.shapes()))
                .isTrue();
    }

    @Test
    void pageExplainsEveryTermInItsLanguage() {
        Document dutch = served.parsed("/ontology?lang=nl");
        Document english = served.parsed("/ontology?lang=en");
        Set<String> explained = Set.copyOf(english.select("[id]").eachAttr("id"));
        Graph ontology = OntologyFiles.ontology();

        for (Node type : List.of(
                OWL.Class.asNode(),
                OWL.ObjectProperty.asNode(),
                OWL.DatatypeProperty.asNode(),
                OWL.NamedIndividual.asNode())) {
            ontology.find(Node.ANY, RDF.type.asNode(), type)
                    .mapWith(triple -> triple.getSubject().getURI())
                    .filterKeep(iri -> iri.startsWith(Published.BASE))
                    .forEachRemaining(iri -> assertThat(explained).contains(iri.substring(iri.indexOf('#') + 1)));
        }
        assertThat(english.text()).contains("Collaboration that an agenda lists as one row");
        assertThat(english.select("h2").eachText()).contains("Concept schemes");
        assertThat(dutch.text()).contains("Samenwerking die een agenda als een regel noemt");
        assertThat(dutch.select("h2").eachText()).contains("Begrippenlijsten");
        assertThat(english.select("a").eachAttr("href")).contains("/doc/organisation-type/university?lang=en");
    }

    @Test
    void pageOfTheShapesTellsEveryRuleInItsLanguage() {
        Document english = served.parsed("/shapes?lang=en");

        assertThat(english.select("#Project")).hasSize(1);
        assertThat(english.select("code").eachText()).contains("lkg:Project");
        assertThat(english.text()).contains("A project is also a foaf:Project; add that type.");
        assertThat(served.parsed("/shapes?lang=nl").text())
                .contains("Een project is ook een foaf:Project; voeg dat type toe.");
    }

    @Test
    void pictureOfTheModelIsAFileOfThisServer() {
        String address = served.parsed("/ontology")
                .select("img[src~=^/assets/model\\.[0-9a-f]+\\.svg$]")
                .attr("src");
        HttpResponse<String> picture = served.get(address);

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(header(picture, "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(picture.body()).contains("lkg:Participation").doesNotContain("style=", "<style", "<script");
    }

    @Test
    void sameOntologyIsNotSentTwice() {
        String tag = header(served.get("/ontology.ttl"), "ETag");
        String negotiated = header(served.get("/ontology", "Accept", "text/turtle"), "ETag");

        assertThat(served.get("/ontology.ttl", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(served.get("/ontology", "Accept", "text/turtle", "If-None-Match", negotiated)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void twoStartsGiveTheSameBytes() {
        try (Served again = Served.sample()) {
            for (String path : List.of(
                    "/ontology.ttl",
                    "/ontology.nt",
                    "/shapes.nt",
                    "/shapes.ttl",
                    "/data/organisation/hogeschool.rdf")) {
                assertThat(again.get(path).body())
                        .as(path)
                        .isEqualTo(served.get(path).body());
            }
        }
    }
}
