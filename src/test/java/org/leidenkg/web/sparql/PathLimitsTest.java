package org.leidenkg.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.Served;

/** Property paths end with their query's time, whatever the engine would do with them. */
@Timeout(60)
class PathLimitsTest {
    private static final String QUERY = "application/sparql-query";
    /** Any step, forwards or backwards: all nodes of the sample hang together. */
    private static final String ANY = "(!<x:none>|!^<x:none>)";

    private static final Served SERVED = Served.sample(limits());
    /** For what is to be answered, however busy the machine is. */
    private static final Served UNHURRIED = Served.sample(limits().withTimeout(Duration.ofSeconds(50)));

    private static final ExecutorService CLIENTS = Executors.newCachedThreadPool();

    private static SparqlLimits limits() {
        return SparqlLimits.standard().withTimeout(Duration.ofSeconds(1)).withAtOnce(8);
    }

    @AfterAll
    static void stop() {
        CLIENTS.shutdown();
        SERVED.close();
        UNHURRIED.close();
    }

    private static String ask(String path) {
        return "ASK { <https://w3id.org/leidenkg/id/organisation/universiteit> " + path + " <x:nowhere> }";
    }

    /** Closures in one another that are no closure of one step. Each level takes as long again for every node. */
    private static String nested(int levels) {
        String path = ANY;
        for (int i = 0; i < levels; i++) {
            path = "(" + path + "*/" + ANY + ")";
        }
        return path + "*";
    }

    @Test
    void closuresOfClosuresAreAnswered() {
        HttpResponse<String> answer =
                UNHURRIED.post("/sparql", QUERY, ask("((((" + ANY + "*)*)*)*)*"), "Accept", "text/csv");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { ?s a ?t . ?s %s <x:nowhere> }",
                "SELECT * { ?s %s ?s }",
                "SELECT * { ?s ^(%s) ?o }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s %s ?o } }",
                "SELECT * { ?s ?p ?o FILTER (?p = ?o || NOT EXISTS { ?s %s <x:nowhere> }) }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?o2 FILTER NOT EXISTS { ?s %s <x:nowhere> } } }",
                "SELECT * { { SELECT * { ?s ?p ?o OPTIONAL { ?s %s <x:nowhere> } } } }",
                "SELECT * { ?s ?p ?o MINUS { ?s %s ?o } }",
                "SELECT * { GRAPH <https://w3id.org/leidenkg/graph/derived> { ?s %s ?o } }",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { ?s %s ?o2 })",
                "SELECT (EXISTS { ?s %s ?o2 } AS ?found) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (?s != <a:b>) (EXISTS { ?s %s ?o2 })",
                "SELECT (SUM(IF(EXISTS { ?s %s ?o2 }, 1, 0)) AS ?n) { ?s ?p ?o }",
                "CONSTRUCT { ?s a ?s } WHERE { ?s %s ?o }",
                "DESCRIBE ?s { ?s %s ?o }"
            })
    void pathWithoutEndIsStoppedWhereverItStands(String query) {
        HttpResponse<String> answer = SERVED.post("/sparql", QUERY, query.formatted(nested(12)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void othersAreAnsweredBesideAndAfterPathsWithoutEnd(int count) {
        try (Served served = Served.sample(limits().withAtOnce(2 * count + 2))) {
            List<CompletableFuture<HttpResponse<String>>> endless = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                endless.add(
                        CompletableFuture.supplyAsync(() -> served.post("/sparql", QUERY, ask(nested(12))), CLIENTS));
            }

            assertThat(served.post("/sparql", QUERY, "ASK {}").statusCode()).isEqualTo(200);
            assertThat(served.page("/").statusCode()).isEqualTo(200);
            assertThat(endless.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                    .containsOnly(503);
            for (int i = 0; i <= count; i++) {
                assertThat(served.post("/sparql", QUERY, "ASK {}").statusCode()).isEqualTo(200);
            }
            assertThat(running(served)).isZero();
        }
    }

    @Test
    void serviceStopsWhileThereArePathsWithoutEnd() {
        Served served = Served.sample(limits());
        List<CompletableFuture<HttpResponse<String>>> endless = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            endless.add(CompletableFuture.supplyAsync(() -> served.post("/sparql", QUERY, ask(nested(12))), CLIENTS));
        }
        while (answered(endless) + running(served) < 4) {}

        served.close();

        assertThat(served.service().activeRequests()).isZero();
        assertThat(endless.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsOnly(503);
    }

    private static long answered(List<CompletableFuture<HttpResponse<String>>> asked) {
        return asked.stream().filter(CompletableFuture::isDone).count();
    }

    private static int running(Served served) {
        String gauge = "leidenkg_queries_running{kind=\"sparql\"} ";
        return served.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(gauge))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(gauge.length())))
                .sum();
    }

    @Test
    void pathOfTooManyStepsIsRefusedWithWhatToDo() {
        for (int steps : new int[] {1_001, 2_000, 20_000}) {
            HttpResponse<String> answer =
                    SERVED.post("/sparql", QUERY, ask(String.join("/", Collections.nCopies(steps, "<a:p>"))));

            assertThat(answer.statusCode()).as("%s steps", steps).isEqualTo(400);
            assertThat(json(answer).get("detail").asText())
                    .isEqualTo("The query has more than 1000 triple patterns and steps of paths. Use a closure (* or +)"
                            + " where steps repeat, VALUES for many values, or ask in several queries.");
        }
    }

    @Test
    void pathOfThatManyStepsIsAnswered() {
        for (String between : List.of("/", "|")) {
            String path = String.join(between, Collections.nCopies(1_000, "<a:p>"));

            assertThat(UNHURRIED.post("/sparql", QUERY, ask(path)).statusCode()).isEqualTo(200);
            assertThat(UNHURRIED.post("/sparql", QUERY, ask("(" + path + ")*")).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a:p>", "<a:p>*"})
    void queryOfTooManyPatternsIsRefused(String path) {
        for (int patterns : new int[] {1_001, 20_000}) {
            StringBuilder query = new StringBuilder("SELECT * {");
            for (int i = 0; i < patterns; i++) {
                query.append(" ?v")
                        .append(i)
                        .append(' ')
                        .append(path)
                        .append(" ?v")
                        .append(i + 1)
                        .append(" .");
            }

            assertThat(SERVED.post("/sparql", QUERY, query + " }").statusCode()).isEqualTo(400);
        }
    }

    private static String existsWithinOneAnother(int depth) {
        return "ASK { ?s ?p ?o " + "FILTER EXISTS { ?s <a:p> ?o ".repeat(depth) + "}".repeat(depth + 1);
    }

    @Test
    void existsWithinOneAnotherIsLimited() {
        HttpResponse<String> refused = SERVED.post("/sparql", QUERY, existsWithinOneAnother(13));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("detail").asText())
                .isEqualTo(
                        "The query has more than 12 EXISTS and NOT EXISTS. Use joins and MINUS in their place, or ask"
                                + " in several queries.");
        assertThat(UNHURRIED.post("/sparql", QUERY, existsWithinOneAnother(12)).statusCode())
                .isEqualTo(200);
    }
}
