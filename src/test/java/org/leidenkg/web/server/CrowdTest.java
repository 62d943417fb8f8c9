package org.leidenkg.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leidenkg.web.Served;
import org.leidenkg.web.sparql.SparqlLimits;

/** More readers at once than the service takes, over an endpoint that keeps all of them waiting. */
class CrowdTest {
    private static final SparqlLimits ONE = SparqlLimits.standard().withAtOnce(1);

    private final CountDownLatch released = new CountDownLatch(1);
    private final Semaphore asked = new Semaphore(0);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer endpoint;
    private Served served;

    @BeforeEach
    void start() throws IOException {
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.setExecutor(threads);
        endpoint.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (body.contains("textDigest") && body.contains("UNION")) {
                // what the service asks every few seconds to see whether the endpoint is well
                byte[] rows = "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[]}}".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
                exchange.sendResponseHeaders(200, rows.length);
                exchange.getResponseBody().write(rows);
                exchange.close();
                return;
            }
            asked.release();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        endpoint.start();
        URI address = URI.create("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/");
        served = Served.of(new ServedData.Endpoint(address), ONE);
    }

    @AfterEach
    void stop() {
        released.countDown();
        served.close();
        endpoint.stop(0);
        threads.shutdownNow();
    }

    /** Asks so often at once, each for something else, and waits until one of them, at least, has got to the endpoint. */
    private List<CompletableFuture<HttpResponse<String>>> fill(int times, String path) {
        List<CompletableFuture<HttpResponse<String>>> going = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String one = path + (i + 1);
            going.add(CompletableFuture.supplyAsync(() -> served.get(one), threads));
        }
        asked.acquireUninterruptibly();
        return going;
    }

    private static void assertToldToComeBack(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Retry-After")).isEqualTo("2");
    }

    @Test
    void oneQuestionTooManyIsToldToComeBack() {
        List<CompletableFuture<HttpResponse<String>>> going = fill(1, "/api/v1/queries/key-figures.csv?page=");

        HttpResponse<String> refused = served.get("/api/v1/queries/key-figures.csv");

        assertToldToComeBack(refused);
        assertThat(json(refused).get("title").asText()).isEqualTo("Too many queries at once");
        released.countDown();
        assertThat(going.get(0).join().statusCode()).isEqualTo(502);
        assertThat(served.get("/api/v1/queries/key-figures.csv").statusCode()).isEqualTo(502);
    }

    @Test
    void oneLookupTooManyIsToldToComeBack() {
        List<CompletableFuture<HttpResponse<String>>> going =
                fill(ONE.lookupsAtOnce() + 1, "/api/v1/organisations?page=");

        // The one that finds all places taken is answered at once; the others wait for the endpoint.
        CompletableFuture.anyOf(going.toArray(CompletableFuture<?>[]::new)).join();
        assertToldToComeBack(served.get("/api/v1/themes"));
    }
}
