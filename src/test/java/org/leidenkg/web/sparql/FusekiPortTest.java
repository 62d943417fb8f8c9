package org.leidenkg.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.web.Served;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.server.ServedData;
import org.leidenkg.web.server.ServiceSettings;

/** The port of Fuseki has what {@code /sparql} has, and is for programs on this machine. */
@Timeout(60)
class FusekiPortTest {
    private static final String ALL = "SELECT ?s { ?s ?p ?o }";
    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o }";

    private static final SparqlLimits TIGHT = SparqlLimits.standard().withRows(3);
    private static final Served SERVED = Served.of(
            ServiceSettings.local(0, 0).withLimits(TIGHT).withPublicBase(URI.create("https://data.example.org/kg/")),
            new ServedData.Dataset(SampleGraph.open(), "digest-1"),
            DumpEditions.NONE);

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    private static URI address(Served served, String suffix) {
        return URI.create(served.service().fusekiAddress().orElseThrow() + suffix);
    }

    private static HttpResponse<String> post(Served served, String query, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(served, ""))
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Served.send(request);
    }

    /** Past a client that would not send such headers. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), SERVED.service().fusekiPort().orElseThrow())) {
            socket.getOutputStream()
                    .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/query", "/sparql"})
    void queriesAreAnsweredAtTheAddressesOfFuseki(String suffix) {
        HttpResponse<String> answer =
                Served.send(HttpRequest.newBuilder(address(SERVED, suffix + "?query=" + Links.encoded("ASK {}"))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("application/sparql-results+xml");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void rowsAreLimited() {
        HttpResponse<String> rows = post(SERVED, ALL, "Accept", "text/csv");

        assertThat(rows.body().lines()).hasSize(1 + 3);
        assertThat(header(rows, "X-Result-Limit")).isEqualTo("3");
        assertThat(header(rows, "X-Result-Truncated")).isEqualTo("true");
    }

    @Test
    void timeIsLimitedAndBothPortsShareTheirPlaces() {
        SparqlLimits one = SparqlLimits.standard().withAtOnce(1).withTimeout(Duration.ofSeconds(5));
        try (Served served = Served.sample(one)) {
            HttpResponse<String> here;
            HttpResponse<String> there;
            CompletableFuture<HttpResponse<String>> endless;
            do {
                endless = CompletableFuture.supplyAsync(() -> post(served, ENDLESS));
                do {
                    here = post(served, "ASK {}");
                    there = served.post("/sparql", "application/sparql-query", "ASK {}");
                } while (here.statusCode() == 200 && !endless.isDone());
            } while (here.statusCode() == 200 || there.statusCode() == 200);

            assertThat(here.statusCode()).isEqualTo(429);
            assertThat(there.statusCode()).isEqualTo(429);
            assertThat(served.page("/").statusCode()).isEqualTo(200);
            assertThat(endless.join().statusCode()).isEqualTo(503);
            assertThat(json(endless.join()).get("detail").asText())
                    .startsWith("The query was stopped because it took too long.");
            assertThat(post(served, "ASK {}").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT (<java:org.apache.jena.sparql.function.library.now>() AS ?x) {}",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#strSplit> (\"a\" \"(a+)+\") }"
            })
    void whatIsRefusedAtSparqlIsRefusedHere(String query) {
        assertThat(post(SERVED, query).statusCode()).isEqualTo(403);
    }

    @Test
    void serviceOverThisPortMakesNoPageOfACutAnswer() {
        URI endpoint = URI.create(SERVED.service().fusekiAddress().orElseThrow());
        try (Served front = Served.of(new ServedData.Endpoint(endpoint))) {
            int status;
            do {
                status = front.get("/api/v1/organisations").statusCode();
            } while (status == 503);
            assertThat(status).as("once it has found the endpoint").isEqualTo(422);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:3030", "localhost.evil.example", "10.0.0.1"})
    void requestThatNamesAnotherMachineIsRefused(String host) throws IOException {
        String answer = raw("GET /leidenkg?query=ASK%20%7B%7D HTTP/1.1\r\nHost: " + host + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 403 ").contains("This port is for programs on this machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:3030", "127.0.0.1:80", "[::1]:3030", "data.example.org"})
    void requestThatNamesThisMachineIsAnswered(String host) throws IOException {
        String answer = raw("GET /leidenkg?query=ASK%20%7B%7D HTTP/1.1\r\nHost: " + host + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost.evil.example", "null", "nonsense at all"})
    void pageOfAnotherSiteIsRefused(String origin) {
        assertThat(post(SERVED, "ASK {}", "Origin", origin).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "https://data.example.org"})
    void pageOfThisMachineIsAnswered(String origin) {
        assertThat(post(SERVED, "ASK {}", "Origin", origin).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "PROPFIND"})
    void otherMethodsAreRefused(String method) throws IOException {
        String answer = raw(method + " /leidenkg HTTP/1.1\r\nHost: localhost\r\nX-Secret: told\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405 ").doesNotContain("told");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/sparql", "/$/ping", "/$/stats", "/leidenkg/get?default", "/leidenkg/update", "/health"})
    void thereIsNothingElse(String path) {
        HttpResponse<String> answer = Served.send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + SERVED.service().fusekiPort().orElseThrow() + path)));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void browserWithoutAQueryGetsAProblemAndNoForm() {
        HttpResponse<String> answer =
                Served.send(HttpRequest.newBuilder(address(SERVED, "")).header("Accept", "text/html,*/*;q=0.8"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    }
}
