package org.leidenkg.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.HangingEndpoint;
import org.leidenkg.web.Served;
import org.leidenkg.web.sparql.SparqlLimits;

/** What those who watch the service are told. */
class HealthTest {
    private static void assertNotReady(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(answer, "Retry-After")).isEqualTo("5");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(json(answer).get("type").asText()).endsWith("/problem/not-ready");
        assertThat(json(answer).get("detail").asText()).contains("does not answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready"})
    void aServiceWithDataIsLiveAndReady(String path) {
        try (Served served = Served.sample()) {
            HttpResponse<String> answer = served.get(path);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).get("status").asText()).isEqualTo("ok");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(served.head(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aStoreWithoutAnythingInItIsNotReadyButTheProcessLives() {
        try (Served served = Served.of(new ServedData.Dataset(DatasetGraphFactory.create(), "empty"))) {
            assertNotReady(served.get("/health/ready"));
            assertNotReady(served.get("/health", "Accept", "text/html"));
            assertThat(served.get("/metrics").body()).contains("leidenkg_ready 0.0");
            assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anEndpointThatGoesAwayIsNotReadyButTheProcessLives() {
        Served behind = Served.sample();
        try (Served front = Served.before(behind, SparqlLimits.standard())) {
            assertThat(front.get("/health/ready").statusCode()).isEqualTo(200);
            behind.close();

            await(front, "/health/ready", 503);

            assertNotReady(front.get("/health/ready"));
            assertThat(front.get("/health").statusCode()).isEqualTo(503);
            assertThat(front.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aStoreThatHangsIsNotReadyAndKeepsNobodyWaiting() throws IOException {
        try (HangingEndpoint endpoint = new HangingEndpoint();
                Served served = Served.of(new ServedData.Endpoint(endpoint.address()))) {
            long start = System.nanoTime();

            assertNotReady(served.get("/health/ready"));
            assertThat(served.get("/metrics").body()).contains("leidenkg_ready 0.0");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            endpoint.awaitQuestion();
            assertThat(endpoint.isAskedAgain()).as("one question at a time").isFalse();
            endpoint.release();
        }
    }

    /** An answer is kept for a second. */
    private static void await(Served served, String path, int status) {
        for (int i = 0; i < 600 && served.get(path).statusCode() != status; i++) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
