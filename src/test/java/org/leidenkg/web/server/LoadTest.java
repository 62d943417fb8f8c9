package org.leidenkg.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.TestEffort;
import org.leidenkg.web.http.Links;

/**
 * As many requests as come in an hour, within seconds, over 200 connections, against a server with little memory. More with
 * {@code -Dleidenkg.load.requests=100000}, and for so long with {@code -Dleidenkg.load.seconds=600}.
 */
@Tag("alone")
@TestMethodOrder(MethodOrderer.MethodName.class)
class LoadTest {
    /** One a second. */
    private static final int REQUESTS = TestEffort.number("leidenkg.load.requests", 3_600, 100_000);

    private static final int SECONDS = TestEffort.number("leidenkg.load.seconds", 8, 600);
    private static final int CONNECTIONS = 200;

    /** What is promised: whatever is right, or the client's fault, and that there is no room or time. */
    private static final Set<Integer> PROMISED =
            Set.of(200, 204, 206, 303, 304, 400, 403, 404, 405, 406, 413, 414, 415, 416, 422, 429, 431, 503);

    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o }";

    @TempDir
    private Path temp;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private Process process;
    private BufferedReader said;
    private int port;

    /** What the server holds when it has nothing to do. */
    private record Held(long heap, int threads, int connections, int requests) {}

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx320m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadedServer.class.getName(),
                        temp.resolve("dumps").toString()))
                .redirectError(ProcessBuilder.Redirect.to(temp.resolve("log").toFile()))
                .start();
        said = process.inputReader(StandardCharsets.UTF_8);
        String line =
                said.lines().filter(l -> l.startsWith("port ")).findFirst().orElse("");
        assertThat(line).isNotEmpty();
        port = Integer.parseInt(line.substring("port ".length()));
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        process.outputWriter().close();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private Held held() throws IOException {
        Writer ask = process.outputWriter();
        ask.write("\n");
        ask.flush();
        String[] numbers = said.readLine().split(" ", -1);
        return new Held(
                Long.parseLong(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                Integer.parseInt(numbers[3]));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60));
    }

    /** One of the things that readers, programs and fools ask for. */
    private HttpRequest request(int number, Random random) {
        int any = random.nextInt(1_000_000);
        return switch (number % 16) {
            case 0 -> to("/?lang=en&n=" + any).header("Accept", "text/html").build();
            case 1 -> to("/?q=" + (char) ('a' + any % 26)).build();
            case 2 -> to("/doc/organisation/universiteit").build();
            case 3 -> to("/api/v1/organisations?size=" + (any % 200 + 1)).build();
            case 4 ->
                to("/api/v1/organisations/universiteit/partners?n=" + any % 500).build();
            case 5 -> to("/api/v1/search?q=hoge" + any % 50).build();
            case 6 -> to("/api/v1/queries/key-figures.csv").build();
            case 7 ->
                to("/api/v1/queries/who-works-with-whom.json?size=" + (any % 90 + 1))
                        .build();
            case 8 ->
                to("/sparql?query=" + Links.encoded("SELECT * { ?s ?p ?o } LIMIT " + any % 100))
                        .build();
            case 9 -> to("/data/project/rijk-stad.ttl").build();
            case 10 ->
                to("/dumps/leidenkg.nq")
                        .header("Range", "bytes=" + any % 999 + "-" + any % 9_999)
                        .build();
            case 11 -> to("/network.gexf").build();
            case 12 -> to("/id/organisation/none" + any).build();
            case 13 ->
                to("/sparql")
                        .header("Content-Type", "application/sparql-query")
                        .POST(BodyPublishers.ofString("nonsense"))
                        .build();
            case 14 ->
                to("/api/v1/themes").header("If-None-Match", "\"" + any + "\"").build();
            default -> to("/suggest?q=le").header("Accept-Encoding", "gzip").build();
        };
    }

    private void note(int status, String what) {
        statuses.computeIfAbsent(status, s -> new AtomicInteger()).incrementAndGet();
        if (!PROMISED.contains(status)) {
            faults.add(status + " for " + what);
        }
    }

    /** Asks as fast as it is answered, until there were so many requests or the time is over; how many there were. */
    private int crowd(int requests, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        Semaphore places = new Semaphore(CONNECTIONS);
        List<CompletableFuture<Boolean>> going = new ArrayList<>();
        Random random = new Random(7);
        int sent = 0;
        while (sent < requests && System.nanoTime() < end) {
            places.acquire();
            HttpRequest request = request(sent++, random);
            going.add(client.sendAsync(request, BodyHandlers.discarding()).handle((answer, fault) -> {
                places.release();
                if (fault == null) {
                    note(answer.statusCode(), request.uri().toString());
                } else {
                    faults.add(fault + " for " + request.uri());
                }
                return fault == null;
            }));
        }
        going.forEach(CompletableFuture::join);
        return sent;
    }

    /** Several clients that each ask one endless query after another. */
    private AutoCloseable expensiveQueries(int many) {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(many);
        for (int i = 0; i < many; i++) {
            threads.execute(() -> {
                while (!done.get()) {
                    ask(to("/sparql?query=" + Links.encoded(ENDLESS)).build());
                }
            });
        }
        return () -> {
            done.set(true);
            threads.shutdownNow();
        };
    }

    private void ask(HttpRequest request) {
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            note(answer.statusCode(), request.uri().toString());
            if (answer.statusCode() == 429) {
                Thread.sleep(200);
            }
        } catch (IOException e) {
            faults.add(e + " for " + request.uri());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first line of the answer to something that is sent as it stands. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            StringBuilder line = new StringBuilder();
            for (int octet = in.read(); octet >= 0 && octet != '\r'; octet = in.read()) {
                line.append((char) octet);
            }
            return line.toString();
        }
    }

    private String log() throws IOException {
        return Files.readString(temp.resolve("log"));
    }

    private void awaitIdle() throws IOException, InterruptedException {
        Held held = held();
        for (int i = 0; i < 300 && held.requests > 0; i++) {
            Thread.sleep(200);
            held = held();
        }
        assertThat(held.requests).isZero();
    }

    @Test
    void anHourOfRequestsAtOnceIsAnsweredAndNothingGrows() throws Exception {
        Held idle = held();
        // The caches are there after this; the same again must add nothing.
        crowd(REQUESTS / 3, Duration.ofSeconds(SECONDS / 2));
        awaitIdle();
        Held before = held();

        int sent = crowd(REQUESTS, Duration.ofSeconds(SECONDS));
        awaitIdle();
        Held after = held();

        assertThat(faults).as(log()).isEmpty();
        assertThat(statuses.getOrDefault(200, new AtomicInteger())).hasValueGreaterThan(sent / 2);
        // What is new in it are answers that are kept, of which an eighth of the heap may be, and Jetty's buffers.
        assertThat(after.heap - before.heap).as(before + " " + after).isLessThan(48L << 20);
        // Each connection may have one, when all ask at the same moment; how often they do is chance.
        assertThat(after.threads)
                .as(idle + " " + before + " " + after)
                .isLessThanOrEqualTo(idle.threads + after.connections + 20);
        System.out.println("load: " + sent + " requests, " + statuses + ", " + idle + ", " + before + " then " + after);
    }

    @Test
    void badClientsKeepNobodyWaiting() throws Exception {
        ask(to("/api/v1/organisations").build());
        Held before = held();
        List<Long> times = new ArrayList<>();
        long start = System.nanoTime();
        try (BadClients bad = new BadClients(port);
                AutoCloseable expensive = expensiveQueries(6)) {
            bad.slowHeaders(30);
            bad.slowBodies(40);
            bad.slowReaders(40);
            bad.silent(50);
            bad.vanishing(40);
            for (int i = 0; i < 5; i++) {
                assertThat(raw(BadClients.request("GET /", "X: " + "y".repeat(100_000))))
                        .contains(" 431 ");
                assertThat(raw(BadClients.request(
                                        "POST /sparql",
                                        "Content-Type: application/sparql-query",
                                        "Content-Length: 1000001")
                                + " ".repeat(1_000_001)))
                        .contains(" 413 ");
            }
            Random random = new Random(11);
            while (System.nanoTime() - start < Duration.ofSeconds(16).toNanos()) {
                long asked = System.nanoTime();
                int any = random.nextInt(1_000_000);
                HttpResponse<Void> answer = client.send(
                        to("/api/v1/organisations/universiteit/partners?n=" + any)
                                .build(),
                        BodyHandlers.discarding());
                assertThat(answer.statusCode()).isEqualTo(200);
                times.add(System.nanoTime() - asked);
                Thread.sleep(20);
            }
            assertThat(expensive).isNotNull();
        }
        awaitIdle();
        Held after = held();
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.println("bad clients: " + sorted.length + " lookups, median "
                + sorted[sorted.length / 2] / 1_000_000 + " ms, longest "
                + sorted[sorted.length - 1] / 1_000_000 + " ms; " + statuses + ", " + before + " then " + after);
        assertThat(faults).as(log()).isEmpty();
        assertThat(Arrays.stream(sorted).limit(sorted.length * 95L / 100).max().orElse(0))
                .as("a lookup beside endless queries on every processor, which take more than this")
                .isLessThan(Duration.ofSeconds(10).toNanos());
        assertThat(after.heap - before.heap).as(before + " " + after).isLessThan(48L << 20);
        assertThat(after.connections).as(before + " " + after).isLessThanOrEqualTo(before.connections + 10);
    }
}
