package org.leidenkg.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.store.Tdb2Store;
import org.leidenkg.store.TextIndexFiles;
import org.leidenkg.web.Served;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.FileCheck;
import org.leidenkg.web.http.Links;

/** The data is replaced while the service runs. */
class ReloadTest {
    private static final String LABELS =
            "SELECT * { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?l } ORDER BY ?s ?l";
    private static final String WORDS =
            "PREFIX text: <http://jena.apache.org/text#> SELECT DISTINCT ?s { ?s text:query 'academie' } ORDER BY ?s";
    private static final List<String> PATHS = List.of(
            "/",
            "/?q=leiden",
            "/doc/organisation/universiteit",
            "/data/organisation/universiteit.ttl",
            "/api/v1/organisations",
            "/api/v1/organisations/universiteit/partners",
            "/api/v1/search?q=academie",
            "/api/v1/queries/who-works-with-whom.csv",
            "/health",
            "/sparql?query=" + Links.encoded(LABELS),
            "/sparql?query=" + Links.encoded(WORDS));

    @TempDir
    private Path temp;

    private ServedData.Store before = new ServedData.Store(Path.of(""), "none");
    private ServedData.Store after = before;
    private Served served = Served.sample();

    @BeforeEach
    void start() throws IOException {
        served.close();
        before = store("before", "Universiteit");
        after = store("after", "Academie");
        served = Served.of(before);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    /** The sample on disk with its text index, with another word in place of "Universiteit". */
    private ServedData.Store store(String name, String word) throws IOException {
        DatasetGraph data = DatasetGraphFactory.create();
        SampleGraph.fill(DatasetGraphFactory.create())
                .find()
                .forEachRemaining(quad -> data.add(
                        quad.getGraph(), quad.getSubject(), quad.getPredicate(), renamed(quad.getObject(), word)));
        Path folder = Files.createDirectories(temp.resolve(name));
        Tdb2Store.write(data, folder.resolve("store"));
        TextIndexFiles.write(data.getUnionGraph(), folder.resolve("text"));
        return new ServedData.Store(folder.resolve("store"), name);
    }

    private static Node renamed(Node node, String word) {
        return node.isLiteral() && node.getLiteralLexicalForm().contains("Universiteit")
                ? NodeFactory.createLiteralLang(
                        node.getLiteralLexicalForm().replace("Universiteit", word), node.getLiteralLanguage())
                : node;
    }

    private void replace(ServedData data) {
        served.service().replace(data, DumpEditions.NONE, Optional.empty(), FileCheck.NONE);
    }

    /** What both servers say at an address, with the tag that caches go by. */
    private String ask(String path) {
        HttpResponse<String> answer = path.startsWith("/fuseki?")
                ? Served.send(HttpRequest.newBuilder(
                                URI.create(served.service().fusekiAddress().orElseThrow() + path.substring(7)))
                        .header("Accept", "text/csv"))
                : served.get(path, "Accept", "text/html;q=0.5, text/csv, */*;q=0.1");
        return answer.statusCode() + " " + Served.header(answer, "ETag") + " " + answer.body();
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>(PATHS);
        paths.add("/fuseki?query=" + Links.encoded(LABELS));
        paths.add("/fuseki?query=" + Links.encoded(WORDS));
        return paths;
    }

    private Map<String, String> askAll() {
        Map<String, String> answers = new LinkedHashMap<>();
        paths().forEach(path -> answers.put(path, ask(path)));
        return answers;
    }

    @Test
    void underLoadNoRequestFailsAndEveryAnswerIsWhollyOldOrWhollyNew() throws Exception {
        Map<String, String> old = askAll();
        replace(after);
        Map<String, String> fresh = askAll();
        assertThat(old).allSatisfy((path, answer) -> {
            assertThat(answer).as(path).startsWith("200");
            assertThat(fresh.get(path)).as(path).startsWith("200").isNotEqualTo(answer);
        });

        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger count = new AtomicInteger();
        ExecutorService readers = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> reading = new ArrayList<>();
        for (int reader = 0; reader < 4; reader++) {
            int first = reader;
            Callable<Boolean> read = () -> {
                for (int i = first; !done.get(); i++) {
                    String path = paths().get(i % paths().size());
                    assertThat(Set.of(old.get(path), fresh.get(path))).as(path).contains(ask(path));
                    count.incrementAndGet();
                }
                return true;
            };
            reading.add(readers.submit(read));
        }
        try {
            for (ServedData next : List.of(before, after, before, after)) {
                awaitMore(count, 60, reading);
                replace(next);
            }
            awaitMore(count, 60, reading);
        } finally {
            done.set(true);
            readers.shutdown();
        }
        for (Future<Boolean> reader : reading) {
            assertThat(reader.get()).isTrue();
        }
        awaitOpen(1);
        assertThat(askAll()).isEqualTo(fresh);
    }

    /** Ends early when a reader failed, whose fault is then thrown. */
    private static void awaitMore(AtomicInteger count, int more, List<Future<Boolean>> reading)
            throws InterruptedException, ExecutionException {
        int goal = count.get() + more;
        for (int i = 0; i < 3000 && count.get() < goal; i++) {
            for (Future<Boolean> reader : reading) {
                if (reader.isDone()) {
                    reader.get();
                }
            }
            Thread.sleep(10);
        }
        assertThat(count.get()).isGreaterThanOrEqualTo(goal);
    }

    private void awaitOpen(int generations) throws InterruptedException {
        for (int i = 0; i < 1000 && served.service().openVersions() != generations; i++) {
            Thread.sleep(10);
        }
        assertThat(served.service().openVersions()).isEqualTo(generations);
    }

    @Test
    void aRequestThatCameBeforeIsAnsweredFromTheOldDataWhichIsThenLetGo() throws Exception {
        byte[] query = LABELS.getBytes(StandardCharsets.UTF_8);
        try (Socket slow =
                new Socket(InetAddress.getLoopbackAddress(), served.service().port())) {
            slow.setSoTimeout(20_000);
            OutputStream out = slow.getOutputStream();
            out.write(("POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                            + "Accept: text/csv\r\nConnection: close\r\nContent-Length: " + query.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(query, 0, 10);
            out.flush();
            awaitUse();
            replace(after);
            assertThat(served.service().openVersions()).isEqualTo(2);
            assertThat(ask("/api/v1/organisations")).contains("Academie");
            assertThat(served.service().openVersions()).isEqualTo(2);
            out.write(query, 10, query.length - 10);
            out.flush();
            String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 200")
                    .contains("Universiteit")
                    .doesNotContain("Academie");
        }
        awaitOpen(1);
        replace(before);
        assertThat(ask("/api/v1/organisations")).contains("Universiteit").doesNotContain("Academie");
    }

    /** Until the request that was begun has come in. */
    private void awaitUse() throws InterruptedException {
        for (int i = 0; i < 1000 && served.service().requestsInFlight() == 0; i++) {
            Thread.sleep(10);
        }
        assertThat(served.service().requestsInFlight()).isEqualTo(1);
    }

    @Test
    void dataThatCannotBeServedChangesNothing() {
        String answer = ask("/api/v1/organisations");
        Path empty = temp.resolve("empty/store");
        Tdb2Store.write(DatasetGraphFactory.create(), empty);

        assertThatThrownBy(() -> replace(new ServedData.Store(empty, "empty")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds no agenda")
                .hasMessageContaining("--base");
        assertThatThrownBy(() -> replace(new ServedData.Store(temp.resolve("missing"), "missing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no store in");

        assertThat(served.service().openVersions()).isEqualTo(1);
        assertThat(ask("/api/v1/organisations")).isEqualTo(answer);
    }

    @Test
    void manyReplacementsLeaveNoThreadsBehind() throws Exception {
        replace(after);
        ask("/");
        int threads = Thread.activeCount();
        for (int i = 0; i < 12; i++) {
            replace(i % 2 == 0 ? before : after);
            assertThat(ask("/")).startsWith("200");
        }
        awaitOpen(1);
        // One that each of them left would make a dozen; the client and the server have some more or fewer of their
        // own.
        for (int i = 0; i < 1000 && Thread.activeCount() > threads + 8; i++) {
            Thread.sleep(20);
        }
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 8);
    }
}
