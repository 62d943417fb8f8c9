package org.leidenkg.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leidenkg.FreePorts;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.web.HangingEndpoint;
import org.leidenkg.web.Published;
import org.leidenkg.web.Served;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.sparql.SparqlLimits;

/** The counters of the service, as Prometheus reads them. */
@Timeout(60)
class MetricsTest {
    private static Served served(OperationSettings operation) {
        return Served.of(
                ServiceSettings.local(0, 0).withOperation(operation),
                new ServedData.Dataset(SampleGraph.open(), "digest-1"),
                DumpEditions.NONE);
    }

    private static String metrics(Served served) {
        HttpResponse<String> answer = served.get("/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The value of a line that begins like this. */
    private static double value(String metrics, String series) {
        Matcher line = Pattern.compile("^" + Pattern.quote(series) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(metrics);
        assertThat(line.find()).as(series + " in\n" + metrics).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private static String requests(String method, String route, int status) {
        return "http_server_request_duration_seconds_count{http_request_method=\"" + method
                + "\",http_response_status_code=\"" + status + "\",http_route=\"" + route + "\"}";
    }

    /** A request is counted when its answer is complete, which a client may see a moment before. */
    private static String await(Served served, String series, double expected) {
        String metrics = metrics(served);
        while (!metrics.contains(series + " " + (long) expected + "\n")) {
            metrics = metrics(served);
        }
        return metrics;
    }

    @Test
    void requestsAreCountedByRouteAndStatusAndNeverByPath() {
        try (Served served = served(OperationSettings.standard())) {
            served.get("/api/v1/projects/rijk-stad");
            served.get("/api/v1/projects/rijk-stad");
            served.get("/api/v1/projects/secret-name");
            served.get("/another-secret-name");
            served.get("/sparql?query=ASK%7B%7D");
            served.method("DELETE", "/api/v1/projects");
            served.method("BREW", "/api/v1/projects");
            served.get("/data/a%00b.ttl");

            String metrics = await(served, requests("_OTHER", "none", 405), 1);

            assertThat(value(metrics, requests("GET", "/api/v1/projects/{slug}", 200)))
                    .isEqualTo(2);
            assertThat(value(metrics, requests("GET", "/api/v1/projects/{slug}", 404)))
                    .isEqualTo(1);
            assertThat(value(metrics, requests("GET", "none", 404))).isEqualTo(1);
            assertThat(value(metrics, requests("_OTHER", "none", 400))).isEqualTo(1);
            assertThat(value(metrics, requests("GET", "/sparql", 200))).isEqualTo(1);
            assertThat(value(metrics, requests("DELETE", "none", 405))).isEqualTo(1);
            assertThat(metrics).doesNotContain("secret-name").doesNotContain("BREW");
            assertThat(value(metrics, "leidenkg_problems_total{type=\"not-found\"}"))
                    .isEqualTo(1);
            assertThat(value(metrics, "http_server_active_requests")).isEqualTo(1);
        }
    }

    @Test
    void timesAreInBucketsThatAddUp() {
        try (Served served = served(OperationSettings.standard())) {
            served.get("/api/v1/themes");
            String labels =
                    "{http_request_method=\"GET\",http_response_status_code=\"200\",http_route=\"/api/v1/themes\"";

            String metrics = await(served, requests("GET", "/api/v1/themes", 200), 1);

            assertThat(value(metrics, "http_server_request_duration_seconds_bucket" + labels + ",le=\"+Inf\"}"))
                    .isEqualTo(1);
            assertThat(value(metrics, "http_server_request_duration_seconds_sum" + labels + "}"))
                    .isBetween(1e-6, 30.0);
            double before = 0;
            for (double bound : List.of(
                    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0)) {
                double count = value(
                        metrics, "http_server_request_duration_seconds_bucket" + labels + ",le=\"" + bound + "\"}");
                assertThat(count).isBetween(before, 1.0);
                before = count;
            }
        }
    }

    @Test
    void keptAnswersAreHitsAndOthersAreMisses() {
        try (Served served = served(OperationSettings.standard())) {
            for (int i = 0; i < 3; i++) {
                served.get("/api/v1/themes");
            }

            String metrics = metrics(served);

            assertThat(value(metrics, "leidenkg_cache_misses_total")).isEqualTo(1);
            assertThat(value(metrics, "leidenkg_cache_hits_total")).isEqualTo(2);
            assertThat(value(metrics, "leidenkg_cache_entries")).isEqualTo(1);
            assertThat(value(metrics, "leidenkg_cache_bytes"))
                    .isBetween(500.0, value(metrics, "leidenkg_cache_limit_bytes"));
        }
    }

    @Test
    void theDataIsNamedAndTheProcessIsMeasured(@TempDir Path folder) {
        try (Served served = Published.serve(folder)) {
            String metrics = metrics(served);

            assertThat(value(metrics, "leidenkg_ready")).isEqualTo(1);
            assertThat(value(metrics, "leidenkg_triples")).isGreaterThan(10);
            assertThat(metrics).containsPattern("leidenkg_release_info\\{digest=\"[^\"]+\",version=\"[^\"]+\"} 1");
            assertThat(value(metrics, "jvm_memory_used_bytes{area=\"heap\"}")).isPositive();
            assertThat(value(metrics, "jvm_threads_current")).isPositive();
            assertThat(metrics).contains("jvm_gc_collection_seconds_count{gc=");
            assertThat(value(metrics, "process_cpu_seconds_total")).isPositive();
        }
    }

    @Test
    void queriesThatRunAndThatAreRefusedAreCounted() throws Exception {
        SparqlLimits one = SparqlLimits.standard().withAtOnce(1).withTimeout(Duration.ofSeconds(30));
        try (HangingEndpoint endpoint = new HangingEndpoint(500);
                Served served = Served.of(new ServedData.Endpoint(endpoint.address()), one)) {
            CompletableFuture<HttpResponse<String>> going =
                    CompletableFuture.supplyAsync(() -> served.get("/api/v1/queries/key-figures.csv"));
            endpoint.awaitQuestion();
            assertThat(served.get("/api/v1/queries/brokers.csv").statusCode()).isEqualTo(429);
            CompletableFuture<String> during = CompletableFuture.supplyAsync(() -> metrics(served));
            // It asks the store whether it is ready, after it has looked at the queries.
            endpoint.awaitQuestion();
            endpoint.release();
            assertThat(going.join().statusCode()).isEqualTo(502);
            assertThat(value(during.join(), "leidenkg_queries_running{kind=\"questions\"}"))
                    .isEqualTo(1);

            String metrics = metrics(served);

            assertThat(value(metrics, "leidenkg_queries_refused_total{kind=\"questions\"}"))
                    .isEqualTo(1);
            assertThat(value(metrics, "leidenkg_queries_limit{kind=\"questions\"}"))
                    .isEqualTo(1);
            assertThat(value(metrics, "leidenkg_queries_limit{kind=\"lookups\"}"))
                    .isEqualTo(8);
            assertThat(value(metrics, "leidenkg_queries_running{kind=\"questions\"}"))
                    .isZero();
            assertThat(value(metrics, "leidenkg_problems_total{type=\"too-many-queries\"}"))
                    .isEqualTo(1);
        }
    }

    @Test
    void queriesThatRunOutOfTimeAreCounted() {
        SparqlLimits hurried = SparqlLimits.standard().withTimeout(Duration.ofMillis(1));
        try (Served served = Served.sample(hurried)) {
            String product = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
            assertThat(served.get("/sparql?query=" + Links.encoded(product)).statusCode())
                    .isEqualTo(503);

            assertThat(value(metrics(served), "leidenkg_problems_total{type=\"endpoint-slow\"}"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aStoreThatDoesNotAnswerIsSeenInTheCounters() {
        Served behind = Served.sample();
        String endpoint = behind.service().fusekiAddress().orElseThrow();
        behind.close();
        try (Served served = Served.of(new ServedData.Endpoint(URI.create(endpoint)))) {
            String metrics = metrics(served);

            assertThat(value(metrics, "leidenkg_ready")).isZero();
            assertThat(metrics).doesNotContain("leidenkg_release_info");
        }
    }

    @Test
    void anEndpointElsewhereIsUpOrNot() {
        String place = "127.0.0.1:" + FreePorts.take() + "/gone";
        try (Served behind = Served.sample()) {
            URI well = URI.create(behind.service().fusekiAddress().orElseThrow());
            try (Served served = Served.before(behind, SparqlLimits.standard());
                    Served without = Served.of(new ServedData.Endpoint(URI.create("http://reader:secret@" + place)))) {
                assertThat(served.get("/api/v1/projects").statusCode()).isEqualTo(200);
                assertThat(without.get("/api/v1/projects").statusCode()).isEqualTo(503);

                assertThat(value(metrics(served), "leidenkg_endpoint_up{endpoint=\"" + well + "\"}"))
                        .isEqualTo(1);
                assertThat(value(metrics(without), "leidenkg_endpoint_up{endpoint=\"http://" + place + "\"}"))
                        .isZero();
                assertThat(metrics(without)).doesNotContain("secret");
                assertThat(metrics(behind)).doesNotContain("leidenkg_endpoint_up");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, text/plain; version=0.0.4; charset=utf-8",
        "application/openmetrics-text;version=1.0.0, application/openmetrics-text; version=1.0.0; charset=utf-8",
        "*/*, text/plain; version=0.0.4; charset=utf-8"
    })
    void theFormatIsTheOneThatIsAskedFor(String accept, String type) {
        try (Served served = served(OperationSettings.standard())) {
            HttpResponse<String> answer = served.get("/metrics", "Accept", accept);

            assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase(type);
            assertThat(answer.body().endsWith("# EOF\n")).isEqualTo(accept.contains("openmetrics"));
        }
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-For, 192.0.2.1", "Forwarded, for=192.0.2.1", "Via, 1.1 proxy", "X-Real-IP, 192.0.2.1"})
    void whoComesThroughAProxyIsNotTold(String name, String value) {
        try (Served served = served(OperationSettings.standard())) {
            HttpResponse<String> refused = served.get("/metrics", name, value);

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(json(refused).get("detail").asText()).contains("--metrics all");
            assertThat(refused.body()).doesNotContain("jvm_");
        }
    }

    /** A page from elsewhere whose name was made to lead here asks by that name. */
    @ParameterizedTest
    @CsvSource({"localhost, 200", "127.0.0.1, 200", "rebound.example, 403", "localhost.example, 403"})
    void whoAsksByAnotherNameThanThisMachinesIsNotTold(String host, int status) throws IOException {
        try (Served served = served(OperationSettings.standard());
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), served.service().port())) {
            socket.getOutputStream()
                    .write(("GET /metrics HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            assertThat(answer.contains("jvm_")).isEqualTo(status == 200);
        }
    }

    @Test
    void everybodyIsToldWhenTheSettingsSaySoAndNobodyWhenTheySayThat() {
        try (Served all = served(OperationSettings.standard().withMetrics(MetricsAccess.ALL));
                Served off = served(OperationSettings.standard().withMetrics(MetricsAccess.OFF))) {
            assertThat(all.get("/metrics", "X-Forwarded-For", "192.0.2.1").statusCode())
                    .isEqualTo(200);
            assertThat(off.get("/metrics").statusCode()).isEqualTo(404);
        }
    }
}
