package org.leidenkg.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.Served;
import org.leidenkg.web.http.Links;

/**
 * The cases of the W3C's SPARQL 1.1 Protocol tests that apply to a service that answers queries and takes no updates, over
 * the embedded store and in front of a remote endpoint. Named after theirs.
 */
class SparqlProtocolTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    private static final String GRAPH = "https://w3id.org/leidenkg/graph/";
    private static final Served LOCAL = Served.sample();
    private static final Served REMOTE = Served.before(LOCAL, SparqlLimits.standard());

    static List<Arguments> both() {
        return List.of(Arguments.of(LOCAL), Arguments.of(REMOTE));
    }

    @AfterAll
    static void stop() {
        REMOTE.close();
        LOCAL.close();
    }

    private static String field(String name, String value) {
        return name + "=" + Links.encoded(value);
    }

    private static boolean isYes(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith("application/sparql-results+xml");
        return response.body().contains("<boolean>true</boolean>");
    }

    private static final String[] XML = {"Accept", "application/sparql-results+xml"};

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void query_get_and_query_post_form_and_query_post_direct(Served served) {
        assertThat(isYes(served.get("/sparql?" + field("query", "ASK {}"), XML)))
                .isTrue();
        assertThat(isYes(served.post("/sparql", FORM, field("query", "ASK {}"), XML)))
                .isTrue();
        assertThat(isYes(served.post("/sparql", QUERY, "ASK {}", XML))).isTrue();
        assertThat(isYes(
                        served.post("/sparql", QUERY + "; charset=UTF-8", "ASK { FILTER (\"é\" = \"\\u00e9\") }", XML)))
                .isTrue();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void query_dataset_default_graph(Served served) {
        String projects = "ASK { ?s a <https://w3id.org/leidenkg/ontology#Collaboration> }";
        String derived = field("default-graph-uri", GRAPH + "derived");
        String organisations = field("default-graph-uri", GRAPH + "organisations");

        assertThat(isYes(served.get("/sparql?" + field("query", projects) + "&" + derived, XML)))
                .isTrue();
        assertThat(isYes(served.get("/sparql?" + field("query", projects) + "&" + organisations, XML)))
                .isFalse();
        assertThat(isYes(served.post("/sparql", FORM, field("query", projects) + "&" + organisations, XML)))
                .isFalse();
        assertThat(isYes(served.post("/sparql?" + organisations, QUERY, projects, XML)))
                .isFalse();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void query_dataset_default_graphs(Served served) {
        String both = "ASK { ?c a <https://w3id.org/leidenkg/ontology#Collaboration> . ?o a"
                + " <http://www.w3.org/ns/org#Organization> }";
        String derived = field("default-graph-uri", GRAPH + "derived");
        String organisations = field("default-graph-uri", GRAPH + "organisations");

        assertThat(isYes(served.post("/sparql?" + derived + "&" + organisations, QUERY, both, XML)))
                .isTrue();
        assertThat(isYes(served.post("/sparql?" + derived, QUERY, both, XML))).isFalse();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void query_dataset_named_graphs_and_query_dataset_full(Served served) {
        String named = "ASK { GRAPH ?g { ?s a <http://www.w3.org/ns/org#Organization> } }";
        String derived = field("named-graph-uri", GRAPH + "derived");
        String organisations = field("named-graph-uri", GRAPH + "organisations");

        assertThat(isYes(served.post("/sparql?" + organisations, QUERY, named, XML)))
                .isTrue();
        assertThat(isYes(served.post("/sparql?" + derived, QUERY, named, XML))).isFalse();
        assertThat(isYes(served.post(
                        "/sparql?" + field("default-graph-uri", GRAPH + "derived") + "&" + organisations,
                        QUERY,
                        "ASK { ?c a <https://w3id.org/leidenkg/ontology#Collaboration> . GRAPH ?g { ?o a"
                                + " <http://www.w3.org/ns/org#Organization> } }",
                        XML)))
                .isTrue();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void query_multiple_dataset_of_the_protocol_comes_before_that_of_the_query(Served served) {
        String query = "ASK FROM <" + GRAPH + "derived> { ?c a <https://w3id.org/leidenkg/ontology#Collaboration> }";

        assertThat(isYes(served.post("/sparql", QUERY, query, XML))).isTrue();
        assertThat(isYes(served.post(
                        "/sparql?" + field("default-graph-uri", GRAPH + "organisations"), QUERY, query, XML)))
                .isFalse();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void query_content_type_ask_select_describe_construct(Served served) {
        assertThat(header(
                        served.post("/sparql", QUERY, "ASK {}", "Accept", "application/sparql-results+json"),
                        "Content-Type"))
                .startsWith("application/sparql-results+json");
        assertThat(header(
                        served.post("/sparql", QUERY, "DESCRIBE <x:y>", "Accept", "application/rdf+xml"),
                        "Content-Type"))
                .startsWith("application/rdf+xml");
        assertThat(header(
                        served.post("/sparql", QUERY, "CONSTRUCT { <x:s> <x:p> 1 } {}", "Accept", "text/turtle"),
                        "Content-Type"))
                .startsWith("text/turtle");
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, json, json",
        "application/sparql-results+xml, xml, xml",
        "text/csv, csv, csv",
        "text/tab-separated-values, tsv, tsv"
    })
    void rowsComeInEveryFormatByAcceptAndByParameter(String mediaType, String format, String output) {
        String query = "/sparql?" + field("query", "SELECT (1 AS ?x) {}");

        assertThat(header(LOCAL.get(query, "Accept", mediaType), "Content-Type"))
                .startsWith(mediaType);
        assertThat(header(LOCAL.get(query + "&format=" + format), "Content-Type"))
                .startsWith(mediaType);
        assertThat(header(LOCAL.get(query + "&output=" + output), "Content-Type"))
                .startsWith(mediaType);
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, turtle",
        "application/n-triples, nt",
        "application/rdf+xml, xml",
        "application/ld+json, json-ld"
    })
    void graphsComeInEveryFormatByAcceptAndByParameter(String mediaType, String format) {
        String query = "/sparql?" + field("query", "CONSTRUCT { <x:s> <x:p> 1 } {}");

        assertThat(header(LOCAL.get(query, "Accept", mediaType), "Content-Type"))
                .startsWith(mediaType);
        assertThat(header(LOCAL.get(query + "&format=" + format), "Content-Type"))
                .startsWith(mediaType);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void aBrowserGetsRowsAsAPageWithFilesAndAProgramGetsWhatItAsksFor(Served served) {
        String rows = "/sparql?"
                + field(
                        "query",
                        "SELECT ?s ?t { ?s a <https://w3id.org/leidenkg/ontology#Project> BIND (\"<b>&\" AS ?t) }");

        HttpResponse<String> page = served.get(rows, "Accept", BROWSER);

        assertThat(header(page, "Content-Type")).startsWith("text/html");
        Document table = Jsoup.parse(page.body());
        assertThat(table.select("th[scope=col]").eachText()).contains("s");
        assertThat(table.select("td a[lang]").eachAttr("href")).contains("/doc/project/rijk-stad");
        assertThat(table.select("td").eachText()).contains("<b>&");
        assertThat(table.select("a").eachAttr("href"))
                .contains(rows + "&format=csv")
                .anyMatch(address -> address.startsWith("/sparql#query=SELECT%20%3Fs"));
        assertThat(table.text()).contains("2 rijen");
        assertThat(page.body()).doesNotContain("<b>&");
        assertThat(served.get(rows + "&lang=en", "Accept", BROWSER).body())
                .contains("2 rows", "/sparql?lang=en#query=", "Open in the editor");
        String ask = "/sparql?" + field("query", "ASK { FILTER (false) }");
        assertThat(Jsoup.parse(served.get(ask, "Accept", BROWSER).body())
                        .select("strong")
                        .eachText())
                .contains("Nee");
        for (String accept : List.of("*/*", "application/sparql-results+json")) {
            assertThat(header(served.get(rows, "Accept", accept), "Content-Type"))
                    .doesNotContain("html");
        }
        assertThat(header(served.get(rows + "&format=csv", "Accept", BROWSER), "Content-Type"))
                .startsWith("text/csv");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void bad_query_method_and_bad_query_wrong_media_type_and_bad_query_missing(Served served) {
        assertThat(served.method("PUT", "/sparql?" + field("query", "ASK {}")).statusCode())
                .isEqualTo(405);
        assertThat(served.post("/sparql", "text/plain", "ASK {}").statusCode()).isEqualTo(415);
        assertThat(served.post("/sparql", FORM, "x=y").statusCode()).isEqualTo(400);
        assertThat(served.get("/sparql?x=y").statusCode()).isEqualTo(400);
        assertThat(served.get("/sparql?query=").statusCode()).isEqualTo(400);
        assertThat(served.post("/sparql", QUERY, "").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void bad_multiple_queries(Served served) {
        String twice = field("query", "ASK {}") + "&" + field("query", "SELECT * {}");

        assertThat(served.get("/sparql?" + twice).statusCode()).isEqualTo(400);
        assertThat(served.post("/sparql", FORM, twice).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void bad_query_syntax(Served served) {
        assertThat(served.get("/sparql?" + field("query", "ASK {")).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void headAndOptionsAnswer(String method) {
        assertThat(LOCAL.method(method, "/sparql?" + field("query", "ASK {}")).statusCode())
                .isEqualTo(200);
        assertThat(LOCAL.method("OPTIONS", "/sparql").statusCode()).isEqualTo(204);
        assertThat(header(LOCAL.method("OPTIONS", "/sparql"), "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    }
}
