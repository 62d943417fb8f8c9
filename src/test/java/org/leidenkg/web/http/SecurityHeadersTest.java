package org.leidenkg.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.PublishedService;

/** Every kind of answer has the headers that keep browsers safe, whoever makes it and whatever its status. */
class SecurityHeadersTest {
    private static final List<String> ALWAYS_ONCE = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "X-Request-Id");

    @RegisterExtension
    private static final PublishedService SERVICE = new PublishedService();

    private static void assertSafe(HttpResponse<String> answer, String resourcePolicy) {
        for (String name : ALWAYS_ONCE) {
            assertThat(answer.headers().allValues(name)).as(name).hasSize(1);
        }
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe-inline' 'self'", "unsafe-eval", "*", "http:");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo(resourcePolicy);
        assertThat(header(answer, "Access-Control-Allow-Origin"))
                .isEqualTo(resourcePolicy.equals("cross-origin") ? "*" : "");
        assertThat(header(answer, "Server")).isEmpty();
        assertThat(header(answer, "X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200, cross-origin",
        "/doc/organisation/universiteit, 200, cross-origin",
        "/id/organisation/universiteit, 303, cross-origin",
        "/data/organisation/universiteit.ttl, 200, cross-origin",
        "/api/v1/projects, 200, cross-origin",
        "/api/v1/projects/none, 404, cross-origin",
        "/api/v1/projects?page=x, 400, cross-origin",
        "/openapi.json, 200, cross-origin",
        "/reconcile, 200, cross-origin",
        "/reconcile/en?queries=x, 400, cross-origin",
        "/network, 200, cross-origin",
        "/network.svg, 200, cross-origin",
        "/network.gexf, 200, cross-origin",
        "/heatmap.svg, 200, cross-origin",
        "/ontology, 200, cross-origin",
        "/dumps/, 200, cross-origin",
        "/dumps/leidenkg.nt, 200, cross-origin",
        "/dumps/none.nt, 404, cross-origin",
        "/sparql, 200, cross-origin",
        "/sparql?query=ASK%7B%7D, 200, cross-origin",
        "/sparql?query=SELECT, 400, cross-origin",
        "/sparql?update=CLEAR, 403, cross-origin",
        "/queries, 200, same-origin",
        "/path, 200, same-origin",
        "/health, 200, same-origin",
        "/health/ready, 200, same-origin",
        "/metrics, 200, same-origin",
        "/assets/none.css, 404, same-origin",
        "/none, 404, same-origin"
    })
    void everyAnswerIsSafe(String path, int status, String resourcePolicy) {
        HttpResponse<String> page = SERVICE.served().get(path, "Accept", "text/html, */*;q=0.1");

        assertThat(page.statusCode()).isEqualTo(status);
        assertSafe(page, resourcePolicy);
        assertSafe(SERVICE.served().get(path, "Accept", "text/html, */*;q=0.1"), resourcePolicy);
        assertSafe(SERVICE.served().head(path, "Accept", "text/html, */*;q=0.1"), resourcePolicy);
        assertSafe(SERVICE.served().method("OPTIONS", path), resourcePolicy);
        assertSafe(SERVICE.served().method("DELETE", path), resourcePolicy);
    }

    /** All that is allowed beyond what other pages allow is that they are shown in a frame. */
    @ParameterizedTest
    @ValueSource(strings = {"/embed/network", "/embed/organisation/universiteit"})
    void onlyWhatIsMadeForFramesCanBeFramed(String path) {
        HttpResponse<String> frame = SERVICE.served().get(path, "Accept", "text/html");
        HttpResponse<String> page = SERVICE.served().get("/network", "Accept", "text/html");

        assertThat(frame.statusCode()).isEqualTo(200);
        assertThat(frame.headers().allValues("Content-Security-Policy"))
                .containsExactly(
                        header(page, "Content-Security-Policy").replace("frame-ancestors 'none'", "frame-ancestors *"));
        assertThat(frame.headers().allValues("X-Frame-Options")).isEmpty();
        for (String name : ALWAYS_ONCE) {
            if (!name.equals("X-Frame-Options")) {
                assertThat(frame.headers().allValues(name)).as(name).hasSize(1);
            }
        }
    }

    @Test
    void anAnswerThatTheReaderHasAlreadyIsSafe() {
        String tag = header(SERVICE.served().get("/api/v1/projects"), "ETag");

        HttpResponse<String> known = SERVICE.served().get("/api/v1/projects", "If-None-Match", tag);

        assertThat(known.statusCode()).isEqualTo(304);
        assertSafe(known, "cross-origin");
    }

    @Test
    void aPartOfAFileIsSafe() {
        HttpResponse<String> part = SERVICE.served().get("/dumps/leidenkg.nt", "Range", "bytes=0-9");

        assertThat(part.statusCode()).isEqualTo(206);
        assertSafe(part, "cross-origin");
    }

    @Test
    void aQueryThatIsSentAsABodyIsSafe() {
        assertSafe(SERVICE.served().post("/sparql", "application/sparql-query", "ASK {}"), "cross-origin");
        assertSafe(SERVICE.served().post("/sparql", "text/plain", "ASK {}"), "cross-origin");
        assertSafe(SERVICE.served().post("/sparql", "application/sparql-query", "x".repeat(1_100_000)), "cross-origin");
    }

    @ParameterizedTest
    @CsvSource({
        "'GET /data/a%00b.ttl HTTP/1.1', 400",
        "'GET /%zz HTTP/1.1', 400",
        "'GET /../x HTTP/1.1', 400",
        "'BREW / HTTP/1.1', 405",
        "'nonsense', 400",
        "'GET / HTTP/9.9', 505",
        "'CONNECT a:1 HTTP/1.1', 400",
        "'PRI * HTTP/2.0', 426",
        "'GET / HTTP/1.1\r\nHost: a b', 400",
        "'GET / HTTP/1.1\r\nbad line', 400",
        "'GET / HTTP/1.1\r\nTransfer-Encoding: none', 400",
        "'GET / HTTP/1.1\r\nExpect: none', 417"
    })
    void aRequestThatReachesNoRouteIsAnsweredSafely(String line, int status) throws IOException {
        assertSafe(line, status, SERVICE.served().service().port());
        // There it looks at the path first.
        assertSafe(
                line,
                status == 405 ? 404 : status,
                SERVICE.served().service().fusekiPort().orElseThrow());
    }

    @Test
    void aRequestThatIsTooLongIsAnsweredSafely() throws IOException {
        String long_ = "x".repeat(70_000);
        for (int port : List.of(
                SERVICE.served().service().port(),
                SERVICE.served().service().fusekiPort().orElseThrow())) {
            assertSafe("GET /" + long_ + " HTTP/1.1", 414, port);
            assertSafe("GET / HTTP/1.1\r\nX: " + long_, 431, port);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/leidenkg?query=ASK%7B%7D, localhost, 200",
        "/leidenkg?query=SELECT, localhost, 400",
        "/leidenkg?query=ASK%7B%7D, evil.example, 403",
        "/leidenkg/update, localhost, 404"
    })
    void answersOfFusekisPortAreSafe(String path, String host, int status) throws IOException {
        int port = SERVICE.served().service().fusekiPort().orElseThrow();

        assertSafe("GET " + path + " HTTP/1.1\r\nX: x", status, port, host);
        assertSafe("PUT /leidenkg HTTP/1.1", host.equals("localhost") ? 405 : 403, port, host);
    }

    /** Not until the end of the connection: after some answers it is only closed when it is idle. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0 && head.indexOf("\r\n\r\n") < 0; next = in.read()) {
            head.append((char) next);
        }
        return head.toString();
    }

    private static void assertSafe(String line, int status, int port) throws IOException {
        assertSafe(line, status, port, "localhost");
    }

    private static void assertSafe(String line, int status, int port, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = head(socket.getInputStream());

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            for (String name : ALWAYS_ONCE) {
                assertThat(answer).containsOnlyOnce("\r\n" + name + ": ");
            }
        }
    }
}
