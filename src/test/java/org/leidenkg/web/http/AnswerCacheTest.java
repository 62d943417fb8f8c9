package org.leidenkg.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leidenkg.query.QueryFault;
import org.leidenkg.web.endpoint.DataState;
import org.leidenkg.web.server.Counters;

/** What the cache keeps, for how long, and what it must never keep. */
class AnswerCacheTest {
    private volatile String digest = "first";
    private final AtomicLong changes = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private final Answers answers = new Answers("test", new Links(""));
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final CountDownLatch beingMade = new CountDownLatch(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Counters counters = new Counters();
    private Javalin server;

    @BeforeEach
    void start() {
        AnswerCache cache = new AnswerCache(answers, new Exchanged(), 1_000_000, counters);
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = 0;
                    Routing routing = new Routing(config.routes, cache);
                    Routing narrow = routing.behind(new ConcurrencyLimit("narrow", 1, 1, Duration.ZERO));
                    config.routes.before(context -> context.header("X-Request", "of " + made.get()));
                    routing.get("/thing/{name}", this::thing);
                    routing.get("/exchanged", this::exchanged);
                    routing.get("/slow", this::slow);
                    narrow.get("/narrow/slow", this::slow);
                    narrow.get("/narrow/thing/{name}", this::thing);
                    routing.get("/bare", this::bare);
                    routing.get("/wrong", this::wrong);
                })
                .start();
    }

    /** Data that is exchanged under those who ask it. */
    private final class Exchanged implements DataState {
        @Override
        public String digest() {
            if (digest.isEmpty()) {
                throw new QueryFault("the store is gone");
            }
            return digest;
        }

        @Override
        public long changes() {
            return changes.get();
        }

        @Override
        public boolean isStillAt(long before) {
            return changes.get() == before;
        }
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void thing(Context context) {
        int number = made.incrementAndGet();
        context.header("Link", "<a>; rel=\"x\"").res().addHeader("Link", "<b>; rel=\"y\"");
        String text = context.pathParam("name") + " " + context.queryString() + " " + context.header("Accept") + " "
                + context.header("Accept-Language") + " " + number + " " + "x".repeat(3_000);
        answers.document(
                context,
                digest,
                "v-" + context.header("Accept-Language"),
                Answers.TEXT,
                () -> text.getBytes(StandardCharsets.UTF_8));
    }

    private void exchanged(Context context) {
        String seen = digest;
        if (made.incrementAndGet() == 1) {
            digest = "second";
            changes.incrementAndGet();
        }
        answers.document(context, seen, "v", Answers.TEXT, () -> seen.getBytes(StandardCharsets.UTF_8));
    }

    private void slow(Context context) throws InterruptedException {
        int number = made.incrementAndGet();
        beingMade.countDown();
        assertThat(mayAnswer.await(20, TimeUnit.SECONDS)).isTrue();
        answers.document(context, digest, "v", Answers.TEXT, () -> new byte[] {(byte) ('0' + number)});
    }

    private void bare(Context context) {
        context.result("no tag " + made.incrementAndGet());
    }

    private void wrong(Context context) {
        answers.document(context, digest, "v", Answers.TEXT, () -> new byte[] {'w'});
        context.status(made.incrementAndGet() == 1 ? 500 : 200);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            builder.headers(headers);
        }
        return builder.build();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void sameRequestIsMadeOnceAndHasTheSameHeaders() throws Exception {
        HttpResponse<byte[]> first = get("/thing/a?q=1", "Accept", "text/plain");
        HttpResponse<byte[]> second = get("/thing/a?q=1", "Accept", "text/plain");
        assertThat(made).hasValue(1);
        assertThat(second.body()).isEqualTo(first.body());
        for (String name : List.of("ETag", "Content-Type", "Cache-Control", "Link", "Content-Length")) {
            assertThat(second.headers().allValues(name))
                    .as(name)
                    .isEqualTo(first.headers().allValues(name));
        }
        assertThat(second.headers().allValues("Link")).containsExactly("<a>; rel=\"x\"", "<b>; rel=\"y\"");
    }

    @Test
    void whatEveryAnswerGetsIsThatOfTheRequestAtHand() throws Exception {
        get("/thing/a");
        assertThat(get("/thing/a").headers().firstValue("X-Request")).hasValue("of 1");
    }

    @Test
    void whateverTheAnswerDependsOnTellsRequestsApart() throws Exception {
        List<HttpResponse<byte[]>> different = List.of(
                get("/thing/a"),
                get("/thing/b"),
                get("/thing/a?q=1"),
                get("/thing/a?q=2"),
                get("/thing/a", "Accept", "text/html"),
                get("/thing/a", "Accept-Language", "en"));
        assertThat(made).hasValue(different.size());
        assertThat(different).extracting(AnswerCacheTest::text).doesNotHaveDuplicates();
    }

    @Test
    void newDataIsAskedAnew() throws Exception {
        get("/thing/a");
        digest = "second";
        HttpResponse<byte[]> other = get("/thing/a");
        assertThat(made).hasValue(2);
        assertThat(text(other)).contains(" 2 x");
    }

    @Test
    void answerMadeWhileTheDataWasExchangedIsMadeAgainAndNotKept() throws Exception {
        assertThat(text(get("/exchanged"))).isEqualTo("second");
        assertThat(made).hasValue(2);
        digest = "first";
        get("/exchanged");
        assertThat(made).hasValue(3);
    }

    @Test
    void readerWhoHasItGets304FromTheCacheToo() throws Exception {
        String tag = get("/thing/a").headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> answer = get("/thing/a", "If-None-Match", tag);
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).hasValue(tag);
        assertThat(get("/thing/a", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(made).hasValue(1);
    }

    @Test
    void readerWhoHasItGets304WithoutItsBeingMade() throws Exception {
        String tag = get("/thing/a", "Accept-Language", "nl")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        stop();
        start();

        HttpResponse<byte[]> answer = get("/thing/a", "Accept-Language", "nl", "If-None-Match", "\"other\", " + tag);
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).hasValue(tag);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(made).hasValue(1);

        assertThat(get("/thing/b", "Accept-Language", "nl", "If-None-Match", tag)
                        .statusCode())
                .as("of another address")
                .isEqualTo(200);
        assertThat(get("/thing/a", "Accept-Language", "en", "If-None-Match", tag)
                        .statusCode())
                .as("in another language")
                .isEqualTo(200);
        digest = "second";
        assertThat(get("/thing/a", "Accept-Language", "nl", "If-None-Match", tag)
                        .statusCode())
                .as("of other data")
                .isEqualTo(200);
    }

    @Test
    void whoWaitsForAnAnswerThatIsBeingMadeTakesNoPlace() throws Exception {
        assertThat(get("/narrow/thing/a").statusCode()).isEqualTo(200);
        List<CompletableFuture<HttpResponse<byte[]>>> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(client.sendAsync(request("/narrow/slow"), HttpResponse.BodyHandlers.ofByteArray()));
        }
        assertThat(beingMade.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(get("/narrow/thing/a").statusCode())
                .as("what is kept needs no place")
                .isEqualTo(200);
        assertThat(get("/narrow/thing/b").statusCode())
                .as("what is not kept does")
                .isNotEqualTo(200);
        mayAnswer.countDown();
        for (CompletableFuture<HttpResponse<byte[]>> one : all) {
            HttpResponse<byte[]> answer = one.get(20, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(text(answer)).isEqualTo("2");
        }
    }

    @Test
    void notModifiedIsNotKeptInThePlaceOfTheAnswer() throws Exception {
        assertThat(get("/thing/a", "If-None-Match", "*").statusCode()).isEqualTo(304);
        assertThat(text(get("/thing/a"))).contains("a null");
    }

    @Test
    void compressedForThoseWhoTakeIt() throws Exception {
        HttpResponse<byte[]> plain = get("/thing/a");
        HttpResponse<byte[]> packed = get("/thing/a", "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length / 10);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(get("/thing/a", "Accept-Encoding", "gzip;q=0").body()).isEqualTo(plain.body());
        assertThat(made).hasValue(1);
    }

    @Test
    void errorsAndAnswersWithoutATagAreNotKept() throws Exception {
        assertThat(get("/wrong").statusCode()).isEqualTo(500);
        assertThat(get("/wrong").statusCode()).isEqualTo(200);
        assertThat(text(get("/bare"))).isNotEqualTo(text(get("/bare")));
    }

    @Test
    void withoutTheStoreTheHandlerAnswersForItself() throws Exception {
        get("/bare");
        digest = "";
        assertThat(text(get("/bare"))).isEqualTo("no tag 2");
    }

    @Test
    void manyWhoAskAtOnceForTheSameAreServedByOneMaking() throws Exception {
        List<CompletableFuture<HttpResponse<byte[]>>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(client.sendAsync(request("/slow"), HttpResponse.BodyHandlers.ofByteArray()));
        }
        assertThat(beingMade.await(20, TimeUnit.SECONDS)).isTrue();
        mayAnswer.countDown();
        for (CompletableFuture<HttpResponse<byte[]>> one : all) {
            assertThat(text(one.get(20, TimeUnit.SECONDS))).isEqualTo("1");
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void longRequestsAreAnsweredAndNotKept() throws Exception {
        String path = "/thing/a?q=" + "z".repeat(3_000);
        get(path);
        get(path);
        assertThat(made).hasValue(2);
    }
}
