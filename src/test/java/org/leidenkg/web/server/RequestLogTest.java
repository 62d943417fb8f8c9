package org.leidenkg.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.web.Served;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.Links;

/** What is told of each request, and what is not. */
class RequestLogTest {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Served serve(RequestLogging.Format format) {
        return Served.of(
                ServiceSettings.local(0, 0)
                        .withOperation(
                                OperationSettings.standard().withRequestLog(new RequestLogging(format, lines::add))),
                new ServedData.Dataset(SampleGraph.open(), "digest-1"),
                DumpEditions.NONE);
    }

    private String line() throws InterruptedException {
        String line = lines.poll(20, TimeUnit.SECONDS);
        assertThat(line).isNotNull();
        return String.valueOf(line);
    }

    private static JsonNode parsed(String line) throws IOException {
        assertThat(line).doesNotContain("\n", "\r");
        return new ObjectMapper().readTree(line);
    }

    private static void raw(Served served, String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.service().port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().readAllBytes();
        }
    }

    @Test
    void oneObjectTellsOfOneRequest() throws Exception {
        try (Served served = serve(RequestLogging.Format.JSON)) {
            int length = served.get(
                            "/doc/organisation/universiteit?lang=en&secret=person",
                            "Accept",
                            "text/html",
                            "X-Request-Id",
                            "from-the-proxy",
                            "User-Agent",
                            "secret-agent")
                    .body()
                    .getBytes(StandardCharsets.UTF_8)
                    .length;

            String line = line();
            JsonNode told = parsed(line);

            assertThat(told.get("request").asText()).isEqualTo("from-the-proxy");
            assertThat(told.get("method").asText()).isEqualTo("GET");
            assertThat(told.get("path").asText()).isEqualTo("/doc/organisation/universiteit");
            assertThat(told.get("route").asText()).isEqualTo("/doc/organisation/{slug}");
            assertThat(told.get("status").isInt()).isTrue();
            assertThat(told.get("status").asInt()).isEqualTo(200);
            assertThat(told.get("ms").asDouble()).isBetween(0.0, 30_000.0);
            assertThat(told.get("bytes").asLong()).isEqualTo(length);
            assertThat(told.get("language").asText()).isEqualTo("en");
            assertThat(Duration.between(Instant.parse(told.get("time").asText()), Instant.now()))
                    .isLessThan(Duration.ofMinutes(1));
            assertThat(line).as("who asked, and for what, is nobody's business").doesNotContain("secret", "127.0.0.1");
            assertThat(lines).isEmpty();
        }
    }

    @Test
    void aPersonReadsALineOfText() throws Exception {
        try (Served served = serve(RequestLogging.Format.TEXT)) {
            served.get("/api/v1/projects/none?q=secret", "X-Request-Id", "me");

            assertThat(line())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\S+Z 404 GET /api/v1/projects/none [0-9.]+ ms [0-9,]+ bytes me");
        }
    }

    @Test
    void whateverIsSentALineStaysALineAndAnObjectAnObject() throws Exception {
        try (Served served = serve(RequestLogging.Format.JSON)) {
            raw(served, "GET /a%0d%0ab\"}{\"x HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
            assertThat(parsed(line()).get("path").asText()).isEqualTo("/a%0d%0ab\"}{\"x");

            raw(served, "GET /\u00e9\u001b[31m HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
            assertThat(line()).doesNotContain("\u001b", "\u00e9");

            raw(served, "GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
            assertThat(parsed(line()).get("path").asText()).hasSize(203).endsWith("aa...");

            raw(
                    served,
                    "GET / HTTP/1.1\r\nHost: h\r\nX-Request-Id: a\",\"status\":200,\"b\":\"\r\nConnection: close\r\n\r\n");
            assertThat(parsed(line()).get("request").asText()).matches("[0-9a-f]{16}");
        }
    }

    @Test
    void aRequestThatReachesNoRouteIsToldToo() throws Exception {
        try (Served served = serve(RequestLogging.Format.JSON)) {
            raw(served, "GET /data/a%00b.ttl HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

            JsonNode told = parsed(line());

            assertThat(told.get("status").asInt()).isEqualTo(400);
            assertThat(told.get("route").asText()).isEqualTo("none");
        }
    }

    @Test
    void answersOfTheSparqlServiceAreToldWithTheirSize() throws Exception {
        try (Served served = serve(RequestLogging.Format.JSON)) {
            String body = served.get("/sparql?query=" + Links.encoded("SELECT * { ?s ?p ?o } LIMIT 3"))
                    .body();

            JsonNode told = parsed(line());

            assertThat(told.get("route").asText()).isEqualTo("/sparql");
            assertThat(told.get("bytes").asLong()).isEqualTo(body.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void nothingIsToldWhenNothingIsAskedFor() {
        try (Served served = serve(RequestLogging.Format.OFF)) {
            served.get("/");
            served.get("/none");
        }
        assertThat(lines).isEmpty();
    }
}
