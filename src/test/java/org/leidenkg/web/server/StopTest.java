package org.leidenkg.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.web.HangingEndpoint;
import org.leidenkg.web.Served;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.Links;

/** A stop lets requests finish that are being answered, and takes no others. */
@Timeout(120)
class StopTest {
    private static final String QUESTION = "/sparql?query=" + Links.encoded("SELECT ?s { ?s ?p ?o }");

    private HangingEndpoint endpoint = new HangingEndpoint();

    StopTest() throws IOException {}

    @BeforeEach
    void start() throws IOException {
        endpoint.close();
        endpoint = new HangingEndpoint();
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    private Served serve(Duration delay, Duration timeout) {
        return Served.of(
                ServiceSettings.local(0, 0)
                        .withOperation(OperationSettings.standard().withStop(delay, timeout)),
                new ServedData.Endpoint(endpoint.address()),
                DumpEditions.NONE);
    }

    private CompletableFuture<HttpResponse<String>> ask(Served served) {
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> served.get(QUESTION));
        endpoint.awaitQuestion();
        return answer;
    }

    private static void awaitRefusal(int port) throws InterruptedException, IOException {
        for (int i = 0; i < 1_500; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
            } catch (ConnectException e) {
                return;
            } catch (SocketException e) {
                // It was let in as the door closed, and is shown out again: the next tells.
                assertThat(e).hasMessageContaining("reset");
            }
            Thread.sleep(20);
        }
        fail("connections are still taken");
    }

    @Test
    void aRequestThatIsBeingAnsweredGetsItsAnswer() throws Exception {
        Served served = serve(Duration.ZERO, Duration.ofSeconds(60));
        CompletableFuture<HttpResponse<String>> going = ask(served);
        int port = served.service().port();
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(served::close);

        awaitRefusal(port);
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
        assertThat(served.service().activeRequests()).isEqualTo(1);
        assertThat(stopping).isNotDone();
        endpoint.release();

        assertThat(going.join().statusCode()).isEqualTo(200);
        assertThat(going.join().body()).contains("bindings");
        stopping.join();
        assertThat(served.service().activeRequests()).isZero();
    }

    @Test
    void aRequestThatTakesTooLongIsNotWaitedFor() {
        Served served = serve(Duration.ZERO, Duration.ofMillis(300));
        CompletableFuture<HttpResponse<String>> going = ask(served);
        long start = System.nanoTime();

        served.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(300), Duration.ofSeconds(20));
        endpoint.release();
        assertThat(going.handle((answer, fault) -> fault != null || answer.statusCode() >= 500)
                        .join())
                .isTrue();
    }

    @Test
    void aConnectionThatIsOpenIsToldThatTheServiceStops() throws Exception {
        Served served = serve(Duration.ZERO, Duration.ofSeconds(60));
        CompletableFuture<HttpResponse<String>> going = ask(served);
        int port = served.service().port();
        try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(exchange(open)).startsWith("HTTP/1.1 200 ");
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(served::close);
            awaitRefusal(port);

            // It takes no connections a moment before it takes no requests.
            String refused = exchange(open);
            while (refused.startsWith("HTTP/1.1 200 ")) {
                refused = exchange(open);
            }

            assertThat(refused)
                    .startsWith("HTTP/1.1 503 ")
                    .contains("Connection: close", "Retry-After: 5", "application/problem+json", "nosniff")
                    .contains("The service is stopping.");
            endpoint.release();
            stopping.join();
        }
        assertThat(going.join().statusCode()).isEqualTo(200);
    }

    /** One request to the address that needs no data, and its answer to the end of its object. */
    private static String exchange(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("}") < 0) {
            int octet = socket.getInputStream().read();
            if (octet < 0) {
                break;
            }
            answer.append((char) octet);
        }
        return answer.toString();
    }

    @Test
    void withADelayItFirstSaysThatItIsNotReadyAndAnswersAsBefore() throws InterruptedException {
        ServiceSettings settings = ServiceSettings.local(0, 0)
                .withOperation(OperationSettings.standard().withStop(Duration.ofHours(1), Duration.ofSeconds(5)));
        Served served = Served.of(settings, new ServedData.Dataset(SampleGraph.open(), "x"), DumpEditions.NONE);
        assertThat(served.get("/health/ready").statusCode()).isEqualTo(200);
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread stopping = new Thread(() -> {
            served.close();
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        stopping.start();

        HttpResponse<String> ready = served.get("/health/ready");
        while (ready.statusCode() == 200) {
            ready = served.get("/health/ready");
        }

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(header(ready, "Retry-After")).isEqualTo("5");
        assertThat(json(ready).get("type").asText()).endsWith("/problem/stopping");
        assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(served.get("/api/v1/projects").statusCode()).isEqualTo(200);
        // This ends the wait, and nothing else.
        stopping.interrupt();
        stopping.join();
        assertThat(interrupted).isTrue();
    }
}
