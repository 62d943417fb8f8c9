package org.leidenkg.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.Served;
import org.leidenkg.web.http.Links;

class SparqlTest {
    private static final Served SERVED = Served.sample();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/leidenkg/ontology#Project> }";
    private static final String CSV = "n\r\n2\r\n";

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    private static String get(String query) {
        return "/sparql?query=" + Links.encoded(query);
    }

    @Test
    void queryComesAsParameterAsFormOrAsBody() {
        assertThat(SERVED.get(get(COUNT), "Accept", "text/csv").body()).isEqualTo(CSV);
        assertThat(SERVED.post("/sparql", FORM, "query=" + Links.encoded(COUNT), "Accept", "text/csv")
                        .body())
                .isEqualTo(CSV);
        assertThat(SERVED.post("/sparql", QUERY, COUNT, "Accept", "text/csv").body())
                .isEqualTo(CSV);
        assertThat(SERVED.post("/sparql?output=csv", FORM, "query=" + Links.encoded(COUNT))
                        .body())
                .isEqualTo(CSV);
    }

    @Test
    void aSlashAtTheEndOfTheAddressChangesNothing() {
        assertThat(SERVED.get(get(COUNT).replace("?", "/?"), "Accept", "text/csv")
                        .body())
                .isEqualTo(CSV);
        assertThat(SERVED.post("/sparql/", QUERY, COUNT, "Accept", "text/csv").body())
                .isEqualTo(CSV);
        for (String method : List.of("OPTIONS", "PUT")) {
            assertThat(header(SERVED.method(method, "/sparql/"), "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
        }
        assertThat(header(SERVED.method("PUT", "/sparql"), "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
        assertThat(header(SERVED.method("PUT", "/api/v1/themes"), "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void aGraphHasThePrefixesOfTheQuery() {
        String query = "PREFIX own: <https://w3id.org/leidenkg/ontology#> CONSTRUCT WHERE { ?s a own:Project }";

        assertThat(SERVED.get(get(query), "Accept", "text/turtle").body()).contains("own:Project");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Project>", "<>", "<#project>", "<../project>"})
    void aRelativeIriIsRefusedUnlessThereIsABase(String iri) {
        String query = "SELECT * { ?s a " + iri + " }";

        HttpResponse<String> response = SERVED.get(get(query));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("detail").asText()).contains("is relative");
        assertThat(SERVED.get(get("BASE <http://example.org/> " + query)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotInUtf8IsRefused() {
        String query = "query=SELECT%20*%20%7B%20?s%20?p%20%22%FF%22%20%7D";

        assertThat(SERVED.get("/sparql?" + query).statusCode()).isEqualTo(400);
        assertThat(SERVED.post("/sparql", FORM, query).statusCode()).isEqualTo(400);
        HttpResponse<String> body = Served.send(SERVED.request("/sparql", "Content-Type", QUERY)
                .POST(BodyPublishers.ofByteArray(
                        "SELECT * { ?s ?p \"\u00ff\" }".getBytes(StandardCharsets.ISO_8859_1))));
        assertThat(body.statusCode()).isEqualTo(400);
        assertThat(json(body).get("detail").asText()).contains("UTF-8");
    }

    @Test
    void xmlHasNoCharacterThatItCannotHold() {
        String query = get("SELECT (\"a\\u0001b\\tc\" AS ?x) (\"d\\u000C\"@nl AS ?y) { }");

        assertThat(SERVED.get(query, "Accept", "application/sparql-results+xml").body())
                .contains("a\uFFFDb", "d\uFFFD", "xml:lang=\"nl\"")
                .doesNotContain("&#x0001;", "&#x000C;");
        assertThat(SERVED.get(query).body()).doesNotContain("&#x0001;");
        assertThat(SERVED.get(query, "Accept", "*/*").body()).contains("a\\u0001b");
    }

    @Test
    void messageAndFieldsTellOnePlace() {
        HttpResponse<String> response = SERVED.get(get("SELECT * {\n  ?s ?p %% }"));

        assertThat(json(response).get("detail").asText()).contains("line 2, column 9");
        assertThat(json(response).get("line").asInt()).isEqualTo(2);
        assertThat(json(response).get("column").asInt()).isEqualTo(9);
    }

    @Test
    void bodyOfUnsaidLengthIsRead() {
        HttpResponse<String> form = Served.send(SERVED.request("/sparql", "Content-Type", FORM, "Accept", "text/csv")
                .POST(BodyPublishers.ofInputStream(() -> stream("query=" + Links.encoded(COUNT)))));

        assertThat(form.body()).isEqualTo(CSV);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bodyThatIsTooLargeIsRefusedWhetherItsLengthIsSaidOrNot() {
        String large = COUNT + " #" + "a".repeat(1_000_000);

        HttpResponse<String> said = SERVED.post("/sparql", QUERY, large);
        HttpResponse<String> unsaid = Served.send(SERVED.request("/sparql", "Content-Type", QUERY)
                .POST(BodyPublishers.ofInputStream(() -> stream(large))));

        assertThat(said.statusCode()).isEqualTo(413);
        assertThat(header(said, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(unsaid.statusCode()).isEqualTo(413);
        assertThat(SERVED.post("/sparql", FORM, "query=" + Links.encoded(COUNT) + "&more=" + "a".repeat(500_000))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void clientThatStillSendsIsWaitedForBeforeItsFormIsRefused() throws IOException {
        try (Socket client =
                new Socket(InetAddress.getLoopbackAddress(), SERVED.service().port())) {
            client.setSoTimeout(500);
            String head = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                    + "\r\nContent-Length: 3000000\r\n\r\n";
            client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            client.getOutputStream().write("a".repeat(3_000_000).getBytes(StandardCharsets.US_ASCII));
            client.setSoTimeout(0);
            assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void queryThatIsTooLongToBeReadInTimeIsRefusedWithWhatToDo() {
        String variables = IntStream.range(0, 1_001).mapToObj(i -> "?v" + i).collect(Collectors.joining(" "));

        assertThat(refusal(COUNT + " #" + "a".repeat(131_072)))
                .startsWith("The query has more than 131072 characters.");
        assertThat(refusal("SELECT " + variables + " { ?s ?p ?o }"))
                .startsWith("The query has more than 1000 variables.");
        assertThat(refusal("SELECT * { FILTER (1 < 1" + "0".repeat(1_000) + ") }"))
                .startsWith("The query has more than 1000 digits in a number.");
        assertThat(refusal("SELECT * {" + "OPTIONAL {} ".repeat(1_001) + "}"))
                .startsWith("The query has more than 1000 groups and other parts.");
        assertThat(refusal("SELECT * " + "{".repeat(101) + "}".repeat(101)))
                .isEqualTo("The query is nested too deeply.");
        assertThat(refusal("SELECT * { ?s ?p ?o } ORDER BY ?s LIMIT 9223372036854775807 OFFSET 9223372036854775807"))
                .startsWith("The query cannot be carried out");
    }

    private static String refusal(String query) {
        HttpResponse<String> answer = SERVED.post("/sparql", QUERY, query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return json(answer).get("detail").asText();
    }

    @Test
    void textsAndNumbersThatAreTooLargeHaveNoValue() {
        String query =
                "SELECT (BOUND(?x20) AS ?text) (BOUND(?y20) AS ?number) (UCASE(\"abc\") AS ?upper) (2 * 3.5 AS ?product)"
                        + " (CONTAINS(\"Leiden\", \"eid\") AS ?contains) (STRBEFORE(\"a-b\"@nl, \"-\") AS ?before)"
                        + " (STRDT(\"7\", <http://www.w3.org/2001/XMLSchema#integer>) AS ?seven) (STRLANG(\"a\", \"nl-NL\") AS ?dutch)"
                        + " { BIND (\"a\" AS ?x0) BIND (10 AS ?y0)"
                        + IntStream.range(0, 20)
                                .mapToObj(i -> " BIND (ENCODE_FOR_URI(CONCAT(?x" + i + ", \"%\", ?x" + i + ")) AS ?x"
                                        + (i + 1) + ")" + " BIND (?y" + i + " * ?y" + i + " AS ?y" + (i + 1) + ")")
                                .collect(Collectors.joining())
                        + " }";

        assertThat(SERVED.post("/sparql", QUERY, query, "Accept", "text/tab-separated-values")
                        .body()
                        .lines()
                        .skip(1))
                .containsExactly("false\tfalse\t\"ABC\"\t7.0\ttrue\t\"a\"@nl\t7\t\"a\"@nl-NL");
    }

    @Test
    void textsAreJoinedAsFarAsTheLimit() {
        String joined =
                "SELECT (STRLEN(GROUP_CONCAT(?x; separator=\"-\")) AS ?all) (GROUP_CONCAT(DISTINCT ?y) AS ?distinct)"
                        + " { VALUES (?x ?y) { (\"a\" \"b\") (\"cc\" \"b\") } }";
        String endless =
                "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d), STR(?g))) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

        assertThat(SERVED.post("/sparql", QUERY, joined, "Accept", "text/csv").body())
                .isEqualTo("all,distinct\r\n4,b\r\n");
        HttpResponse<String> refused = SERVED.post("/sparql", QUERY, endless);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(json(refused).get("title").asText()).isEqualTo("Too much memory needed");
    }

    @Test
    void anAnswerThatIsTooLargeIsCut() {
        try (Served served = Served.sample(SparqlLimits.standard().withRows(5))) {
            HttpResponse<String> answer =
                    served.post("/sparql", QUERY, "DESCRIBE ?s { ?s ?p ?o }", "Accept", "application/n-triples");

            assertThat(answer.body().lines()).hasSize(5);
            assertThat(header(answer, "X-Result-Truncated")).isEqualTo("true");
            assertThat(served.get(get("SELECT * { ?s ?p ?o }") + "&lang=en", "Accept", "text/html")
                            .body())
                    .contains("5 rows", "The answer was cut");
        }
    }

    @Test
    void defaultGraphIsTheUnionAndNamedGraphsAreThere() {
        String graphs = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }";

        assertThat(SERVED.get(get(graphs), "Accept", "text/csv").body()).isEqualTo("n\r\n4\r\n");
    }

    @Test
    void resultsComeInTheFormatAskedFor() {
        assertThat(header(SERVED.get(get(COUNT), "Accept", "application/sparql-results+xml"), "Content-Type"))
                .startsWith("application/sparql-results+xml");
        assertThat(json(SERVED.get(get("ASK {}"), "Accept", "application/sparql-results+json"))
                        .get("boolean")
                        .asBoolean())
                .isTrue();
        String construct = "CONSTRUCT WHERE { <https://w3id.org/leidenkg/id/project/rijk-stad> ?p ?o }";
        assertThat(header(SERVED.get(get(construct), "Accept", "text/turtle"), "Content-Type"))
                .startsWith("text/turtle");
    }

    @Test
    void aPageShowsTheFirstRowsAndSaysWhatIsLeftOut() {
        String query =
                "SELECT ?x { VALUES ?a { %1$s } VALUES ?b { %1$s } VALUES ?c { %1$s } BIND (?a + ?b + ?c AS ?x) }"
                        .formatted("0 1 2 3 4 5 6 7 8 9 10");

        String page = SERVED.get(get(query) + "&lang=en", "Accept", "text/html").body();

        assertThat(page).contains("1331 rows", "The first 1000 are shown").doesNotContain("was cut");
        assertThat(page.split("<tr>", -1)).hasSize(1 + 1 + 1_000);
        String large = query.replace("?x {", "?x (\"" + "b".repeat(3_000) + "\" AS ?y) {");
        assertThat(SERVED.get(get(large) + "&lang=en", "Accept", "text/html").body())
                .contains("1331 rows", "The first 64");
        assertThat(header(SERVED.get(get(query), "Accept", "text/csv, text/html;q=0.5"), "Content-Type"))
                .startsWith("text/csv");
    }

    @Test
    void headHasNoBody() {
        HttpResponse<String> response = SERVED.head(get(COUNT), "Accept", "text/csv");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith("text/csv");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void malformedQueryIsToldWithItsPlace() {
        HttpResponse<String> response = SERVED.get(get("SELECT * {"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(response).get("detail").asText()).contains("line 1, column 10");
        assertThat(json(response).get("line").asInt()).isEqualTo(1);
        assertThat(json(response).get("column").asInt()).isEqualTo(10);
    }

    @Test
    void malformedQueryIsToldAsTextOrAsAPageToThoseWhoWantThat() {
        String query = "SELECT ?s {\n ?s ?p }";

        HttpResponse<String> text = SERVED.post("/sparql", QUERY, query, "Accept", "text/plain");
        HttpResponse<String> page = SERVED.get(get(query), "Accept", "text/html");

        assertThat(text.statusCode()).isEqualTo(400);
        assertThat(header(text, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(text.body()).startsWith("This is no SPARQL 1.1 query\n").contains("line 2, column 8");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<!DOCTYPE html>").contains("line 2, column 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, "application/sparql-update", "application/sparql-update; charset=utf-8"})
    void updateIsRefused(String type) {
        String update = "DELETE WHERE { ?s ?p ?o }";
        String body = type.equals(FORM) ? "update=" + Links.encoded(update) : update;

        HttpResponse<String> response = SERVED.post("/sparql", type, body);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(json(response).get("title").asText()).isEqualTo("Nothing can be changed here");
        assertThat(SERVED.get(get(COUNT), "Accept", "text/csv").body()).isEqualTo(CSV);
    }

    @Test
    void updateIsRefusedWhereverItHides() {
        String update = Links.encoded("DELETE WHERE { ?s ?p ?o }");

        assertThat(SERVED.get("/sparql?update=" + update).statusCode()).isEqualTo(403);
        assertThat(SERVED.get(get(COUNT) + "&update=" + update).statusCode()).isEqualTo(403);
        assertThat(SERVED.get("/sparql?query=" + update).statusCode()).isEqualTo(400);
        assertThat(SERVED.post("/sparql", QUERY, "DELETE WHERE { ?s ?p ?o }").statusCode())
                .isEqualTo(400);
        assertThat(SERVED.post("/sparql", FORM, "query=" + Links.encoded(COUNT) + "&update=" + update)
                        .statusCode())
                .isEqualTo(403);
        assertThat(SERVED.get(get(COUNT), "Accept", "text/csv").body()).isEqualTo(CSV);
    }

    @Test
    void otherHostsAreNotAsked() throws Exception {
        try (var trap = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(200);
            String service = "SELECT * { SERVICE <http://127.0.0.1:" + trap.getLocalPort() + "/> { ?s ?p ?o } }";

            assertThat(SERVED.get(get(service)).statusCode()).isEqualTo(403);
            org.assertj.core.api.Assertions.assertThatThrownBy(trap::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void filesAreNotRead() {
        HttpResponse<String> response =
                SERVED.get(get("SELECT ?o FROM <file:///etc/passwd> { ?s ?p ?o }"), "Accept", "text/csv");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains("no graph \u201cfile:///etc/passwd\u201d")
                .doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void otherMethodsAreRefused(String method) {
        assertThat(SERVED.method(method, "/sparql").statusCode()).isEqualTo(405);
    }

    @Test
    void bodyOfAnotherKindIsRefused() {
        assertThat(SERVED.post("/sparql", "text/plain", COUNT).statusCode()).isEqualTo(415);
        assertThat(SERVED.post("/sparql", FORM, "x=y").statusCode()).isEqualTo(400);
    }

    @Test
    void browserWithoutAQueryGetsAFormAndAProgramAProblem() {
        HttpResponse<String> page = SERVED.get("/sparql", "Accept", "text/html,*/*;q=0.8");
        HttpResponse<String> problem = SERVED.get("/sparql");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(page.body()).select("textarea#query[name=query]"))
                .hasSize(1);
        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(json(problem).get("title").asText()).isEqualTo("No query received");
    }

    @Test
    void otherSitesMayAsk() {
        assertThat(header(SERVED.get(get(COUNT)), "Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(header(SERVED.method("OPTIONS", "/sparql"), "Access-Control-Allow-Methods"))
                .isEqualTo("GET, HEAD, POST, OPTIONS");
    }
}
