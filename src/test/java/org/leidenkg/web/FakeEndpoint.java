package org.leidenkg.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An endpoint that answers every query with one row, its name, or fails in one of many ways. */
public final class FakeEndpoint implements AutoCloseable {
    /** How it answers queries; how it answers checks is said apart. */
    public enum Manner {
        WELL,
        HANGING,
        BREAKING_OFF,
        BREAKING_OFF_HALFWAY,
        ENDING_HALFWAY,
        PAGE_IN_ITS_PLACE,
        NO_TYPE,
        NOTHING,
        STATUS_400,
        STATUS_404,
        STATUS_500,
        STATUS_502,
        STATUS_503,
        STATUS_504;

        public int status() {
            return Integer.parseInt(name().substring("STATUS_".length()));
        }
    }

    private final String name;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger queries = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;
    private volatile Manner manner = Manner.WELL;
    private volatile Manner checks = Manner.WELL;
    private volatile String state = "one";
    private volatile String lastQuestion = "";

    public FakeEndpoint(String name) throws IOException {
        this.name = name;
        this.server = listen();
    }

    private HttpServer listen() throws IOException {
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listening.setExecutor(threads);
        listening.createContext("/", this::answer);
        listening.start();
        return listening;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/data?of=" + name);
    }

    public FakeEndpoint answering(Manner manner) {
        this.manner = manner;
        return this;
    }

    /** Also its checks: nothing of it works. */
    public FakeEndpoint failing(Manner everything) {
        this.checks = everything;
        return answering(everything);
    }

    public FakeEndpoint holding(String data) {
        this.state = data;
        return this;
    }

    /** How often it was asked, checks left out. */
    public int queries() {
        return queries.get();
    }

    /** What it was asked last, as it was sent, with what was to be accepted before it; checks left out. */
    public String lastQuestion() {
        return lastQuestion;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean check = body.contains("state");
        if (!check) {
            queries.incrementAndGet();
            lastQuestion = exchange.getRequestHeaders().getFirst("Accept") + " " + body;
        }
        try (exchange) {
            answer(exchange, check ? checks : manner, rows(check ? state : name));
        }
    }

    private static byte[] rows(String value) {
        String cell = "{\"type\":\"literal\",\"value\":\"" + value + "\"}";
        return ("{\"head\":{\"vars\":[\"value\",\"does\",\"thing\"]},\"results\":{\"bindings\":[{\"value\":" + cell
                        + ",\"does\":" + cell + ",\"thing\":" + cell + "}]}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, Manner how, byte[] rows) throws IOException {
        String type = "application/sparql-results+json";
        switch (how) {
            case WELL -> send(exchange, 200, type, rows, rows.length);
            case HANGING -> hang();
            case BREAKING_OFF -> exchange.close();
            case BREAKING_OFF_HALFWAY -> send(exchange, 200, type, rows, rows.length / 2);
            case ENDING_HALFWAY -> send(exchange, 200, type, half(rows), rows.length / 2);
            case PAGE_IN_ITS_PLACE -> send(exchange, 200, "text/html", new byte[] {'<', 'p', '>'}, 3);
            case NO_TYPE -> send(exchange, 200, "", rows, rows.length);
            case NOTHING -> send(exchange, 200, type, new byte[0], 0);
            default -> send(exchange, how.status(), "text/plain", new byte[] {'!'}, 1);
        }
    }

    private static byte[] half(byte[] rows) {
        return java.util.Arrays.copyOf(rows, rows.length / 2);
    }

    /** Promises all bytes and sends so many. */
    private static void send(HttpExchange exchange, int status, String type, byte[] body, int sent) throws IOException {
        if (!type.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, sent);
        out.flush();
    }

    private void hang() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
