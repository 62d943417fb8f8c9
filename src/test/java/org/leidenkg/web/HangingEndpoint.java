package org.leidenkg.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A SPARQL endpoint that keeps everybody waiting until it is released, but for those who ask whether it is well. */
public final class HangingEndpoint implements AutoCloseable {
    private static final String NOTHING = "{\"head\":{\"vars\":[\"s\"]},\"results\":{\"bindings\":[]}}";

    /** That it does what the service asks for when it starts. */
    private static final String ALL_FEATURES = Stream.of(
                    "union", "version", "VALUES", "OPTIONAL", "paths", "subqueries", "languages")
            .map(feature -> "{\"does\":{\"type\":\"literal\",\"value\":\"" + feature + "\"}}")
            .collect(Collectors.joining(",", "{\"head\":{\"vars\":[\"does\"]},\"results\":{\"bindings\":[", "]}}"));

    /** Only the question after the state of the data speaks of it. */
    private static final String OF_A_CHECK = "textDigest";

    private final CountDownLatch released = new CountDownLatch(1);
    private final Semaphore asked = new Semaphore(0);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** One that then answers that there are no rows. */
    public HangingEndpoint() throws IOException {
        this(200);
    }

    /** One that then answers with this status. */
    public HangingEndpoint(int status) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (question.contains(OF_A_CHECK)) {
                answer(exchange, 200, NOTHING);
                return;
            }
            if (question.contains("does")) {
                answer(exchange, 200, ALL_FEATURES);
                return;
            }
            asked.release();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answer(exchange, status, NOTHING);
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String answer) throws IOException {
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Waits until one more question has come. */
    public void awaitQuestion() {
        asked.acquireUninterruptibly();
    }

    /** Whether there was a question that nobody has waited for. */
    public boolean isAskedAgain() {
        return asked.tryAcquire();
    }

    /** From now on everybody gets an answer. */
    public void release() {
        released.countDown();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }
}
