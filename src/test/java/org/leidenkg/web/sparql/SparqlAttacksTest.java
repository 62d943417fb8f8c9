package org.leidenkg.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.Served;
import org.leidenkg.web.http.Links;

/** What a stranger may try at {@code /sparql}, over the embedded store and in front of a remote endpoint. */
class SparqlAttacksTest {
    private static final String QUERY = "application/sparql-query";
    /** Billions of combinations even of the small sample. */
    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o }";

    private static final String LONG_A = "a".repeat(60) + "!";

    private static final SparqlLimits TIGHT = SparqlLimits.standard().withRows(3);
    private static final Served LOCAL = Served.sample(TIGHT);
    private static final Served BEHIND = Served.sample();
    private static final Served REMOTE = Served.before(BEHIND, TIGHT);

    /** For what is to be stopped. What is to be answered has the usual time, however busy the machine is. */
    private static final SparqlLimits SHORT = SparqlLimits.standard().withTimeout(Duration.ofSeconds(1));

    private static final Served HURRIED = Served.sample(SHORT);
    private static final Served HURRIED_REMOTE = Served.before(HURRIED, SHORT);

    static List<Served> both() {
        return List.of(LOCAL, REMOTE);
    }

    static List<Served> hurried() {
        return List.of(HURRIED, HURRIED_REMOTE);
    }

    @AfterAll
    static void stop() {
        List.of(HURRIED_REMOTE, HURRIED, REMOTE, BEHIND, LOCAL).forEach(Served::close);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("hurried")
    @Timeout(30)
    void endlessQueryIsStoppedAndExplained(Served served) {
        HttpResponse<String> response = served.post("/sparql", QUERY, ENDLESS);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(header(response, "Retry-After")).isEqualTo("30");
        assertThat(json(response).get("detail").asText())
                .isEqualTo("The query was stopped because it took too long. Make it smaller, for instance with LIMIT,"
                        + " or try again later.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { FILTER (REGEX(\"%s\", \"^a*a*a*a*a*a*a*a*a*b$\")) }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?o2 FILTER (REGEX(CONCAT(STR(?o2), \"%s\"), \"a*a*a*a*a*a*a*a*a*b$\")) } }",
                "SELECT (REPLACE(\"%s\", \"^a*a*a*a*a*a*a*a*a*b$\", \"b\") AS ?x) {}",
                "SELECT ?x { { SELECT (REGEX(CONCAT(STR(?o), \"%s\"), \"a*a*a*a*a*a*a*a*a*b$\") AS ?x) { ?s ?p ?o } } }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (REGEX(CONCAT(STR(?s), \"%s\"), \"a*a*a*a*a*a*a*a*a*b$\"))",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (?n > 0) (REGEX(CONCAT(STR(?s), \"%s\"), \"a*a*a*a*a*a*a*a*a*b$\"))",
                "SELECT (SUM(IF(REGEX(CONCAT(STR(?s), \"%s\"), \"a*a*a*a*a*a*a*a*a*b$\"), 1, 0)) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY REGEX(CONCAT(STR(?o), \"%s\"), \"a*a*a*a*a*a*a*a*a*b$\")"
            })
    void patternThatTakesForEverIsStopped(String query) {
        HttpResponse<String> response = HURRIED.post("/sparql", QUERY, query.formatted(LONG_A));

        assertThat(response.statusCode()).isEqualTo(503);
    }

    @Test
    void guardedFunctionsGiveWhatTheyShould() {
        String query = "SELECT (REGEX(\"Leiden\", \"^lei\", \"i\") AS ?a) (REGEX(\"Leiden\", \"^lei\") AS ?b)"
                + " (REPLACE(\"abracadabra\", \"a(.)\", \"a$1$1\") AS ?c) (REPLACE(\"aXa\"@nl, \"x\", \"y\", \"i\") AS ?d)"
                + " (CONCAT(\"a\", \"b\", \"c\") AS ?e) (REGEX(<a:b>, \"a\") AS ?f) (CONCAT() AS ?g) {}";

        HttpResponse<String> response = LOCAL.post("/sparql", QUERY, query, "Accept", "text/tab-separated-values");

        assertThat(response.body().lines().skip(1))
                .containsExactly("true\tfalse\t\"abbraccaddabbra\"\t\"aya\"@nl\t\"abc\"\t\t\"\"");
    }

    @Test
    void textThatDoublesWithEveryStepDoesNotGrowForEver() {
        StringBuilder query = new StringBuilder("SELECT (BOUND(?x60) AS ?grown) { BIND (\"aaaaaaaaaa\" AS ?x0) ");
        for (int i = 1; i <= 60; i++) {
            query.append("BIND (CONCAT(?x%d, ?x%d) AS ?x%d) ".formatted(i - 1, i - 1, i));
        }

        HttpResponse<String> response = LOCAL.post("/sparql", QUERY, query + "}", "Accept", "text/csv");

        assertThat(response.body()).isEqualTo("grown\r\nfalse\r\n");
    }

    @Test
    void oneQueryTooManyIsToldToComeBackAndLookupsGoOn() {
        SparqlLimits one = SparqlLimits.standard().withAtOnce(1).withTimeout(Duration.ofSeconds(3));
        try (Served served = Served.sample(one)) {
            HttpResponse<String> refused;
            CompletableFuture<HttpResponse<String>> expensive;
            boolean isBeside;
            do {
                expensive = CompletableFuture.supplyAsync(() -> served.post("/sparql", QUERY, ENDLESS));
                refused = askUntil(served, expensive);
                assertThat(served.get("/api/v1/organisations/hogeschool/partners")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(served.get("/?q=leiden", "Accept", "text/html").statusCode())
                        .isEqualTo(200);
                isBeside = !expensive.isDone();
            } while (refused.statusCode() != 429 || !isBeside);

            assertThat(header(refused, "Retry-After")).isEqualTo("2");
            assertThat(json(refused).get("title").asText()).isEqualTo("Too many queries at once");
            assertThat(expensive.join().statusCode()).isEqualTo(503);
            assertThat(served.post("/sparql", QUERY, "ASK {}").statusCode()).isEqualTo(200);
        }
    }

    /** Asks until there is no room for it, or until the expensive query is done, having found no room itself. */
    private static HttpResponse<String> askUntil(Served served, CompletableFuture<?> expensive) {
        HttpResponse<String> response;
        do {
            response = served.post("/sparql", QUERY, "ASK {}");
        } while (response.statusCode() == 200 && !expensive.isDone());
        return response;
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void answerAboveTheLimitIsCutAndSaysSo(Served served) {
        HttpResponse<String> rows = served.post("/sparql", QUERY, "SELECT ?s { ?s ?p ?o }", "Accept", "text/csv");

        assertThat(rows.body().lines()).hasSize(1 + 3);
        assertThat(header(rows, "X-Result-Limit")).isEqualTo("3");
        assertThat(header(rows, "Access-Control-Expose-Headers")).contains("X-Result-Limit", "X-Result-Truncated");
        String page = "/sparql?lang=en&query=" + Links.encoded("SELECT ?s { ?s ?p ?o }");
        assertThat(served.page(page).body()).contains("The answer was cut");
        assertThat(served.page(page + Links.encoded(" LIMIT 3")).body()).doesNotContain("The answer was cut");
    }

    @Test
    void headersSayWhetherSomethingWasLeftOut() {
        String all = "SELECT ?s { ?s ?p ?o }";
        String triples = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }";

        assertThat(header(LOCAL.post("/sparql", QUERY, all), "X-Result-Truncated"))
                .isEqualTo("true");
        assertThat(header(LOCAL.post("/sparql", QUERY, all + " LIMIT 3"), "X-Result-Truncated"))
                .isEqualTo("false");
        HttpResponse<String> graph = LOCAL.post("/sparql", QUERY, triples, "Accept", "application/n-triples");
        assertThat(header(graph, "X-Result-Truncated")).isEqualTo("true");
        assertThat(graph.body().lines()).hasSize(3);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void queryThatIsTooLargeIsRefused(Served served) {
        assertThat(served.post("/sparql", QUERY, "ASK {} #" + "a".repeat(1_000_000))
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void queryThatIsNestedTooDeeplyIsRefused(Served served) {
        String deep = "SELECT * " + "{ ".repeat(50_000) + "} ".repeat(50_000);

        HttpResponse<String> response = served.post("/sparql", QUERY, deep);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("detail").asText()).isEqualTo("The query is nested too deeply.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
                "SELECT * { BIND (<%s> AS ?e) SERVICE ?e { ?s ?p ?o } }",
                "SELECT * { { SELECT * { OPTIONAL { SERVICE <%s> { ?s ?p ?o } } } } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
                "SELECT (EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?x) {}",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <%s> { ?s ?p ?o } })",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <%s> { ?s ?p ?o } })",
                "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <%s> { ?s ?p ?o } }",
                "ASK { SERVICE <%s> { ?s ?p ?o } }",
                "DESCRIBE ?s { SERVICE <%s> { ?s ?p ?o } }"
            })
    void otherHostsAreNotAskedWhereverTheQueryHidesIt(String query) throws Exception {
        for (Served served : both()) {
            assertRefusedWithoutACall(served, query, 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * FROM <%s> { ?s ?p ?o }", "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }"})
    void nothingIsLoadedFromOtherHosts(String query) throws Exception {
        for (Served served : both()) {
            assertRefusedWithoutACall(served, query, 400);
        }
    }

    private static void assertRefusedWithoutACall(Served served, String query, int status) throws Exception {
        try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(50);
            String address = "http://127.0.0.1:" + trap.getLocalPort() + "/";

            assertThat(served.post("/sparql", QUERY, query.formatted(address)).statusCode())
                    .isEqualTo(status);
            assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "file:/etc/passwd",
                "/etc/passwd",
                "../../etc/passwd",
                "http://127.0.0.1:1/data.ttl",
                "jar:file:///tmp/x.jar!/x.ttl",
                "https://w3id.org/leidenkg/graph/none"
            })
    void graphsThatAreNotThereAreRefused(String graph) {
        for (Served served : both()) {
            for (String parameter : List.of("default-graph-uri", "named-graph-uri")) {
                HttpResponse<String> response = served.post(
                        "/sparql",
                        "application/x-www-form-urlencoded",
                        "query=" + Links.encoded("SELECT * { ?s ?p ?o }") + "&" + parameter + "="
                                + Links.encoded(graph));

                assertThat(response.statusCode()).isEqualTo(400);
                assertThat(json(response).get("title").asText()).isEqualTo("There is no such graph");
                assertThat(response.body())
                        .contains("https://w3id.org/leidenkg/graph/derived")
                        .doesNotContain("root:");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:org.apache.jena.sparql.function.library.now>() AS ?x) {}",
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.concat> ?o }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#strSplit> (\"a\" \"(a+)+\") }",
                "SELECT (<http://jena.apache.org/ARQ/function#sprintf>(\"%999999999d\", 1) AS ?x) {}",
                "SELECT * { FILTER (<http://www.w3.org/2005/xpath-functions#matches>(\"aaaa\", \"(a+)+b\")) }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s <java:x.Y> ?z } }",
                "SELECT * { ?s ?p ?o } ORDER BY <java:x.Y>(?s)",
                "SELECT * { { SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { ?s <java:x.Y> ?z }) } }"
            })
    void codeOfTheEngineCannotBeCalled(String query) {
        for (Served served : both()) {
            assertThat(served.post("/sparql", QUERY, query).statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <file:///etc/passwd>",
                "LOAD SILENT <http://127.0.0.1:1/> INTO GRAPH <a:g>",
                "INSERT DATA { <a:s> <a:p> <a:o> }",
                "DELETE WHERE { ?s ?p ?o }",
                "CLEAR ALL",
                "DROP ALL",
                "ASK {} ; CLEAR ALL",
                "SELECT * {} INSERT DATA { <a:s> <a:p> <a:o> }"
            })
    void updatesAreNoQueries(String update) {
        for (Served served : both()) {
            assertThat(served.post("/sparql", QUERY, update).statusCode()).isEqualTo(400);
            assertThat(served.post("/sparql", "application/sparql-update", update)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(served.post("/sparql", "application/x-www-form-urlencoded", "update=" + Links.encoded(update))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void askerCannotChooseContentTypeOrFunctionOrTime() {
        String query = "/sparql?query=" + Links.encoded("SELECT ?s { ?s ?p ?o } LIMIT 1");

        HttpResponse<String> forced = LOCAL.get(query + "&force-accept=text/html");
        HttpResponse<String> callback = LOCAL.get(query + "&format=json&callback=alert");
        HttpResponse<String> endless = HURRIED.get("/sparql?query=" + Links.encoded(ENDLESS) + "&timeout=3600");

        assertThat(header(forced, "Content-Type")).doesNotContain("html");
        assertThat(header(forced, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(callback, "Content-Type")).startsWith("application/sparql-results+json");
        assertThat(callback.body()).doesNotContain("alert");
        assertThat(endless.statusCode()).isEqualTo(503);
    }

    @Test
    void manyAttacksLeaveTheServiceAsItWas() throws Exception {
        for (int i = 0; i < 8; i++) {
            CompletableFuture.supplyAsync(() -> HURRIED.post("/sparql", QUERY, ENDLESS))
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
        }

        assertThat(HURRIED.post("/sparql", QUERY, "ASK {}", "Accept", "text/csv")
                        .statusCode())
                .isEqualTo(200);
    }
}
