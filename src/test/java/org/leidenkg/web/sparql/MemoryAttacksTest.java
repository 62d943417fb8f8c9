package org.leidenkg.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.SampleServer;

/** Queries that gather more than fits in memory, against a server with little of it. */
@Timeout(300)
class MemoryAttacksTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PRODUCT = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    private static Process process;
    private static int port;
    private static int fusekiPort;

    /** As the launcher starts it: a server that is out of memory once is gone. */
    private static Process server() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SampleServer.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String[] ports(Process server) {
        BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
        String line =
                said.lines().filter(l -> l.startsWith("ports ")).findFirst().orElse("");
        assertThat(line).isNotEmpty();
        return line.split(" ", -1);
    }

    @BeforeAll
    static void start() throws IOException {
        process = server();
        String[] ports = ports(process);
        port = Integer.parseInt(ports[1]);
        fusekiPort = Integer.parseInt(ports[2]);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        process.outputWriter().close();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void serverWithoutMemoryLeftEndsSoThatItIsStartedAgain() throws IOException, InterruptedException {
        Process server = server();
        ports(server);
        server.outputWriter().append('m').flush();

        assertThat(server.waitFor()).isEqualTo(3);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> ask(String query) throws IOException, InterruptedException {
        return get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT * " + PRODUCT + " }",
                "SELECT * " + PRODUCT + " ORDER BY ?l ?a",
                "SELECT (GROUP_CONCAT(?c) AS ?x) " + PRODUCT,
                "SELECT ?a ?d ?g ?j (COUNT(DISTINCT ?c) AS ?n) " + PRODUCT + " GROUP BY ?a ?d ?g ?j ?c ?f ?i"
            })
    void queryThatGathersMoreThanFitsIsStoppedAndTheServerGoesOn(String query)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(query);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Too much memory needed", "fewer unconnected patterns");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(get("/api/v1/organisations/hogeschool/partners").statusCode())
                .isEqualTo(200);
        assertThat(ask("SELECT * { ?s ?p ?o } ORDER BY ?o").statusCode()).isEqualTo(200);
    }

    /** Whether it is stopped while it adds a row or between two is a matter of chance, so it is asked several times. */
    @RepeatedTest(6)
    void sortThatIsStoppedIsNoFaultWhereverItIs() throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("SELECT * " + PRODUCT + " ORDER BY ?l ?a");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    }

    @Test
    void manyOnTheOtherPortAreStoppedOrRefusedAndThePagesGoOn() throws IOException, InterruptedException {
        HttpRequest sort = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + fusekiPort + "/leidenkg?query="
                        + URLEncoder.encode("SELECT * " + PRODUCT + " ORDER BY ?l ?a", StandardCharsets.UTF_8)))
                .build();
        List<CompletableFuture<HttpResponse<String>>> sorts = Stream.generate(
                        () -> CLIENT.sendAsync(sort, BodyHandlers.ofString()))
                .limit(8)
                .toList();

        assertThat(get("/api/v1/organisations/hogeschool/partners").statusCode())
                .isEqualTo(200);
        assertThat(sorts.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .isSubsetOf(429, 503)
                .contains(503);
        assertThat(ask("ASK {}").statusCode()).isEqualTo(200);
    }

    @Test
    void queryThatThrowsAwayWhatItReadsMayReadOn() throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }");

        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
