package org.leidenkg.web.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.vocab.Sd;
import org.leidenkg.vocab.Skos;
import org.leidenkg.vocab.VoId;
import org.leidenkg.web.Published;
import org.leidenkg.web.PublishedService;
import org.leidenkg.web.Served;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.server.ServedData;
import org.leidenkg.web.server.ServiceSettings;

class LinkedDataTest {
    @RegisterExtension
    private static final PublishedService SERVICE = new PublishedService();

    @ParameterizedTest
    @CsvSource({
        "text/html, /doc/project/rijk-stad",
        "*/*, /doc/project/rijk-stad",
        "text/turtle, /data/project/rijk-stad.ttl",
        "application/ld+json, /data/project/rijk-stad.jsonld",
        "application/n-triples, /data/project/rijk-stad.nt",
        "application/rdf+xml, /data/project/rijk-stad.rdf",
        "application/json, /api/v1/projects/rijk-stad"
    })
    void nameLeadsToTheFormThatIsAccepted(String accept, String location) {
        HttpResponse<String> answer = SERVICE.served().get("/id/project/rijk-stad", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo(location);
        assertThat(header(answer, "Vary")).isEqualTo("Accept, Accept-Language, Accept-Encoding");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, /data/certainty/stated.ttl",
        "text/turtle, /data/certainty/stated.ttl",
        "jsonld, /data/certainty/stated.jsonld",
        "html, /doc/certainty/stated"
    })
    void formatOfTheAddressGoesBeforeTheHeader(String format, String location) {
        HttpResponse<String> answer =
                SERVICE.served().get("/id/certainty/stated?format=" + format, "Accept", "application/rdf+xml");

        assertThat(header(answer, "Location")).isEqualTo(location);
    }

    @Test
    void jsonIsJsonLdWhereTheApiHasNothing() {
        HttpResponse<String> answer = SERVICE.served().get("/id/certainty/stated", "Accept", "application/json");

        assertThat(header(answer, "Location")).isEqualTo("/data/certainty/stated.jsonld");
    }

    @Test
    void chosenLanguageIsKeptOnTheWayToThePage() {
        HttpResponse<String> answer = SERVICE.served().get("/id/certainty/stated?lang=en", "Accept", "text/html");

        assertThat(header(answer, "Location")).isEqualTo("/doc/certainty/stated?lang=en");
        assertThat(SERVICE.served()
                        .parsed(header(answer, "Location"))
                        .select("html")
                        .attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void dataWithoutExtensionIsNegotiatedAndTurtleByDefault() {
        assertThat(header(SERVICE.served().get("/data/project/rijk-stad"), "Content-Type"))
                .isEqualTo("text/turtle; charset=utf-8");
        assertThat(header(
                        SERVICE.served().get("/data/project/rijk-stad", "Accept", "application/rdf+xml"),
                        "Content-Type"))
                .isEqualTo("application/rdf+xml");
        assertThat(header(SERVICE.served().get("/data/project/rijk-stad?format=nt"), "Content-Type"))
                .isEqualTo("application/n-triples; charset=utf-8");
    }

    @Test
    void linksSayWhatBelongsTogether() {
        assertThat(header(SERVICE.served().get("/data/project/rijk-stad.ttl"), "Link"))
                .isEqualTo("<https://w3id.org/leidenkg/id/project/rijk-stad>; rel=\"describes\","
                        + " </data/project/rijk-stad.ttl>; rel=\"canonical\","
                        + " </doc/project/rijk-stad>; rel=\"alternate\"; type=\"text/html\","
                        + " </data/project/rijk-stad.jsonld>; rel=\"alternate\"; type=\"application/ld+json\","
                        + " </data/project/rijk-stad.nt>; rel=\"alternate\"; type=\"application/n-triples\","
                        + " </data/project/rijk-stad.rdf>; rel=\"alternate\"; type=\"application/rdf+xml\","
                        + " <https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
        for (String page : List.of("/doc/project/rijk-stad", "/doc/certainty/stated")) {
            String thing = page.substring("/doc/".length());
            assertThat(header(SERVICE.served().get(page), "Link"))
                    .contains("<https://w3id.org/leidenkg/id/" + thing + ">; rel=\"describes\"")
                    .contains("<" + page + ">; rel=\"canonical\"")
                    .contains("</data/" + thing + ">; rel=\"describedby\"")
                    .contains("</data/" + thing + ".ttl>; rel=\"alternate\"; type=\"text/turtle\"");
        }
    }

    @Test
    void pagesHaveSignposts() {
        String author = "<https://w3id.org/leidenkg/id/agent/contributors>; rel=\"author\"";
        String licence = "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"";
        String version = "/dataset/" + Published.VERSION;

        assertThat(header(SERVICE.served().get("/doc/project/rijk-stad"), "Link"))
                .contains("<https://w3id.org/leidenkg/id/project/rijk-stad>; rel=\"cite-as\"", author, licence)
                .contains("<https://schema.org/ResearchProject>; rel=\"type\"")
                .contains("</data/project/rijk-stad.ttl>; rel=\"describedby\"; type=\"text/turtle\"")
                .contains("<https://w3id.org/leidenkg/dataset>; rel=\"collection\"");
        assertThat(header(SERVICE.served().get("/doc/dataset"), "Link"))
                .contains("<https://w3id.org/leidenkg/dataset>; rel=\"cite-as\"", author, licence)
                .contains("<https://schema.org/Dataset>; rel=\"type\"")
                .contains("</dumps/leidenkg.nt>; rel=\"item\"; type=\"application/n-triples\"");
        assertThat(header(SERVICE.served().get("/doc" + version), "Link"))
                .contains("<https://w3id.org/leidenkg" + version + ">; rel=\"cite-as\"")
                .contains("</dumps/" + Published.VERSION + "/leidenkg.nt>; rel=\"item\"");
        assertThat(header(SERVICE.served().get("/dumps/leidenkg.nt"), "Link"))
                .contains("<" + version + ">; rel=\"collection\"");
    }

    /** Those of headers, of the head and the data of pages, and of the descriptions for programs. */
    @Test
    void noAdvertisedLinkIsDead() {
        Set<String> links = new TreeSet<>();
        for (String page : List.of(
                "/",
                "/doc/organisation",
                "/doc/project",
                "/doc/project/rijk-stad",
                "/doc/theme/gezondheid",
                "/doc/scheme/certainty",
                "/doc/dataset",
                "/doc/dataset/" + Published.VERSION,
                "/dumps/",
                "/ontology",
                "/shapes",
                "/problem/no-query",
                "/shapes.ttl",
                "/data/dataset.nt",
                "/dumps/leidenkg.nt")) {
            HttpResponse<String> answer = SERVICE.served().get(page, "Accept", "text/html");
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            links.addAll(found("<([^>]*)>; rel=", header(answer, "Link")));
            links.addAll(found("(?:href|src)=\"([^\"#]*)", answer.body()));
            links.addAll(found("\" : \"(" + Published.BASE + "[^\"#]*)", answer.body()));
            if (page.equals("/data/dataset.nt")) {
                Published.parse(answer)
                        .find()
                        .filterKeep(triple -> triple.getObject().isURI())
                        .forEachRemaining(
                                triple -> links.add(triple.getObject().getURI().replaceFirst("#.*", "")));
            }
        }
        links.addAll(found(
                "<loc>http://[^/]*([^<]*)", SERVICE.served().get("/sitemap.xml").body()));

        assertThat(links)
                .hasSizeGreaterThan(100)
                .filteredOn(link -> link.startsWith("/") || link.startsWith(Published.BASE))
                .allSatisfy(link -> assertThat(reached(link.replace(Published.BASE, "/")))
                        .as(link)
                        .isEqualTo(200));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .toList();
    }

    private static int reached(String link) {
        HttpResponse<String> answer = SERVICE.served().get(link, "Accept", "*/*");
        return answer.statusCode() == 303 ? reached(header(answer, "Location")) : answer.statusCode();
    }

    @Test
    void endpointDescribesItselfToWhoAsksNothing() {
        HttpResponse<String> answer = SERVICE.served().get("/sparql", "Accept", "text/turtle");
        Graph told = Published.parse(answer);
        Node service = NodeFactory.createURI(Published.BASE + "dataset#sparql");
        Node endpoint = NodeFactory.createURI(Sd.NS + "endpoint");
        Node endpointAddress = NodeFactory.createURI(Published.BASE + "sparql");

        assertThat(told.contains(service, endpoint, endpointAddress)).isTrue();
        assertThat(told.contains(Node.ANY, Sd.NAMED_GRAPH, Node.ANY)).isTrue();
        assertThat(told.contains(NodeFactory.createURI(Published.BASE + "graph/organisations"), VoId.TRIPLES, Node.ANY))
                .isTrue();
        assertThat(header(SERVICE.served().get("/sparql", "Accept", "application/ld+json"), "Content-Type"))
                .isEqualTo("application/ld+json");
        assertThat(SERVICE.served()
                        .get("/sparql", "Accept", "application/sparql-results+json, */*;q=0.1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void typeOfAProblemIsExplainedInBothLanguagesAndAsData() {
        String type = json(SERVICE.served().get("/api/v1/organisations/none"))
                .get("type")
                .asText();
        String path = type.replace(Published.BASE, "/");
        Graph told = Published.parse(SERVICE.served().get(path, "Accept", "text/turtle"));

        assertThat(SERVICE.served().page(path + "?lang=nl").body())
                .contains("Er is geen organisatie, project of thema");
        assertThat(SERVICE.served().page(path + "?lang=en").body())
                .contains("There is no organisation, project or theme");
        assertThat(told.find(NodeFactory.createURI(type), Skos.DEFINITION, Node.ANY)
                        .toList())
                .hasSize(2);
        assertThat(SERVICE.served().page("/problem/none").statusCode()).isEqualTo(404);
    }

    @Test
    void sameDataIsNotSentTwice() {
        String tag = header(SERVICE.served().get("/data/project/rijk-stad.ttl"), "ETag");
        HttpResponse<String> again = SERVICE.served().get("/data/project/rijk-stad.ttl", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(SERVICE.served()
                        .get("/data/project/rijk-stad.nt", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.served()
                        .get("/data/project/none.ttl", "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/project/rijk-stad",
                "/data/project/rijk-stad.ttl",
                "/doc/certainty/stated",
                "/ontology",
                "/shapes.ttl",
                "/context.jsonld",
                "/dumps/",
                "/dumps/leidenkg.ttl",
                "/.well-known/void"
            })
    void headSaysWhatGetSaysAndOptionsWhatMayBeAsked(String path) {
        HttpResponse<String> got = SERVICE.served().get(path);
        HttpResponse<String> head = SERVICE.served().head(path);
        HttpResponse<String> options = SERVICE.served().method("OPTIONS", path);

        assertThat(head.statusCode()).isEqualTo(got.statusCode());
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "ETag", "Link", "Location", "Vary", "Access-Control-Allow-Origin")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(got, name));
        }
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(header(options, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(header(options, "Access-Control-Allow-Origin")).isEqualTo("*");
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> refused = SERVICE.served().method(method, path);
            assertThat(refused.statusCode()).as(method).isEqualTo(405);
            assertThat(header(refused, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void jsonLdIsReadableAndItsContextIsHere() {
        HttpResponse<String> answer = SERVICE.served().get("/data/project/gezonde-stad.jsonld");
        var document = json(answer);
        var project = document.get("@graph").get(0);

        assertThat(document.get("@context").asText())
                .isEqualTo("http://127.0.0.1:" + SERVICE.served().service().port() + "/context.jsonld");
        assertThat(project.get("id").asText()).isEqualTo("https://w3id.org/leidenkg/id/project/gezonde-stad");
        assertThat(project.get("type").asText()).isEqualTo("Project");
        assertThat(project.get("prefLabel").get("nl").asText()).isEqualTo("Gezonde stad");
        assertThat(project.get("sequence").isInt()).isTrue();
        assertThat(project.get("isPartOf").asText()).isEqualTo("https://w3id.org/leidenkg/id/agenda/agenda-test");
        HttpResponse<String> context = SERVICE.served().get("/context.jsonld");
        assertThat(context.statusCode()).isEqualTo(200);
        assertThat(header(context, "Content-Type")).isEqualTo("application/ld+json");
        assertThat(header(context, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(json(context).get("@context").get("Project").asText()).isEqualTo("lkg:Project");
    }

    @Test
    void hostileHostDoesNotGetIntoDocuments() {
        assertThat(Links.isHost("data.example.org:8080")).isTrue();
        assertThat(Links.isHost("[::1]:8080")).isTrue();
        assertThat(Links.isHost("evil.example/\"},{")).isFalse();
        assertThat(Links.isHost("a b")).isFalse();
        assertThat(Links.isHost("")).isFalse();
    }

    @Test
    void publicAddressAndPrefixAreInEveryLinkAndAProxyMayKeepThePrefix() {
        ServiceSettings settings =
                ServiceSettings.local(0, 0).withPublicBase(URI.create("https://data.example.org/kg/"));
        try (Served behind = Served.of(settings, new ServedData.Dataset(SampleGraph.open(), "x"), DumpEditions.NONE)) {
            HttpResponse<String> name = behind.get("/id/project/rijk-stad", "Accept", "text/turtle");
            HttpResponse<String> data = behind.get("/data/project/rijk-stad.jsonld");

            assertThat(header(name, "Location")).isEqualTo("/kg/data/project/rijk-stad.ttl");
            assertThat(header(name, "Link"))
                    .contains("<https://data.example.org/kg/data/project/rijk-stad>; rel=\"describedby\"");
            assertThat(json(data).get("@context").asText()).isEqualTo("https://data.example.org/kg/context.jsonld");
            assertThat(header(data, "Link"))
                    .contains("<https://data.example.org/kg/data/project/rijk-stad.jsonld>; rel=\"canonical\"");
            assertThat(behind.links("/doc/certainty/stated"))
                    .contains("/kg/data/certainty/stated.ttl")
                    .noneMatch(address -> address.startsWith("/doc/"));
            for (String kept : List.of("/kg", "/leidenkg")) {
                HttpResponse<String> same = behind.get(kept + "/id/project/rijk-stad?format=ttl");
                assertThat(same.statusCode()).isEqualTo(303);
                assertThat(header(same, "Location")).isEqualTo("/kg/data/project/rijk-stad.ttl");
                assertThat(behind.post(kept + "/sparql", "application/sparql-query", "ASK {}")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(header(behind.get(kept + "/embed/x"), "Content-Security-Policy"))
                        .contains("frame-ancestors *");
                for (String other : List.of("//evil.example/x", "/../kg/x", "/dumps/%2e%2e/%2e%2e/x")) {
                    assertThat(behind.get(kept + other).statusCode()).as(other).isBetween(400, 404);
                }
            }
        }
    }

    @Test
    void irisWorkUnderAnotherBase() {
        String base = "https://data.example.org/stad/";
        DatasetGraph moved = Published.moved(base);
        ServiceSettings settings = ServiceSettings.local(0, 0).withBase(base);
        try (Served other = Served.of(settings, new ServedData.Dataset(moved, "x"), DumpEditions.NONE)) {
            assertThat(header(other.get("/stad/id/project/rijk-stad?format=nt"), "Location"))
                    .isEqualTo("/data/project/rijk-stad.nt");
            assertThat(other.get("/data/project/rijk-stad.nt").body())
                    .contains("<https://data.example.org/stad/id/project/rijk-stad>"
                            + " <https://data.example.org/stad/ontology#sequence>")
                    .doesNotContain("w3id.org/leidenkg");
            assertThat(json(other.get("/context.jsonld"))
                            .get("@context")
                            .get("lkg")
                            .asText())
                    .isEqualTo("https://data.example.org/stad/ontology#");
            assertThat(other.get("/ontology.ttl").body()).doesNotContain("w3id.org/leidenkg");
            assertThat(other.get("/shapes.ttl").body()).doesNotContain("w3id.org/leidenkg");
        }
    }
}
