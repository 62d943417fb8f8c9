package org.leidenkg.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leidenkg.web.Served;

/** Whatever a stranger asks, on either port: it ends, others are answered beside it and after it, and it gives its place back. */
@Timeout(240)
class HostileQueriesTest {
    /** Of a text that is repeated: how often, what stands between, and the text. */
    private static final Pattern REPETITION = Pattern.compile("«(\\d+)\\|((?:[^|«»\\\\]|\\\\.)*)\\|([^«»]*)»");

    private static final Served SERVED = Served.sample(
            SparqlLimits.standard().withTimeout(Duration.ofMillis(250)).withAtOnce(8));
    private static final ExecutorService CLIENTS = Executors.newFixedThreadPool(4);

    @AfterAll
    static void stop() {
        CLIENTS.shutdown();
        SERVED.close();
    }

    private static Map<String, String> queries() throws IOException {
        Map<String, String> queries = new LinkedHashMap<>();
        try (InputStream in = HostileQueriesTest.class.getResourceAsStream("hostile-queries.txt")) {
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^== ", -1);
            for (int i = 1; i < parts.length; i++) {
                String[] nameAndQuery = parts[i].split("\n", 2);
                queries.put(nameAndQuery[0], written(nameAndQuery[1].strip()));
            }
        }
        return queries;
    }

    private static String written(String query) {
        Matcher repetition = REPETITION.matcher(query);
        return repetition.replaceAll(found -> {
            String text = found.group(3).replace("\\|", "|");
            return Matcher.quoteReplacement(IntStream.range(0, Integer.parseInt(found.group(1)))
                    .mapToObj(i -> text.replace("#", "" + i).replace("@", "" + (i + 1)))
                    .collect(Collectors.joining(found.group(2).replace("\\|", "|"))));
        });
    }

    private static HttpResponse<String> ask(String address, String client, String query) {
        return Served.send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/sparql-query")
                .header("X-Forwarded-For", client)
                .POST(BodyPublishers.ofString(query)));
    }

    private static void assertOthersAreAnswered(List<String> ports, String when) {
        for (String port : ports) {
            assertThat(inTime(() -> ask(port, "192.0.2.2", "ASK{}"))).as(when).isEqualTo(200);
        }
        assertThat(inTime(() -> SERVED.page("/?q=leiden"))).as(when).isEqualTo(200);
    }

    /** The status of an answer. On a busy machine the little time that there is may be over before it; then it is asked again. */
    private static int inTime(Supplier<HttpResponse<String>> question) {
        int status;
        do {
            status = question.get().statusCode();
        } while (status == 503);
        return status;
    }

    @Test
    void everyQueryEndsAndGivesItsPlaceBack() throws IOException {
        List<String> ports = List.of(
                "http://127.0.0.1:" + SERVED.service().port() + "/sparql",
                SERVED.service().fusekiAddress().orElseThrow());
        List<Map.Entry<String, String>> all = List.copyOf(queries().entrySet());
        assertThat(all).hasSizeGreaterThan(100);
        for (int start = 0, count; start < all.size(); start += count) {
            count = Math.min(start < all.size() / 3 ? 2 : 4, all.size() - start);
            Map<String, CompletableFuture<HttpResponse<String>>> answers = new LinkedHashMap<>();
            for (int i = start; i < start + count; i++) {
                String query = all.get(i).getValue();
                String port = ports.get(i % 2);
                answers.put(
                        all.get(i).getKey(),
                        CompletableFuture.supplyAsync(() -> ask(port, "192.0.2.1", query), CLIENTS));
            }
            assertOthersAreAnswered(ports, "beside " + answers.keySet());
            answers.forEach((name, answer) -> assertThat(answer.join().statusCode())
                    .as("%s: %s", name, answer.join().body())
                    .isIn(200, 400, 403, 422, 503));
            assertOthersAreAnswered(ports, "after " + answers.keySet());
        }
        List<Double> running;
        do {
            running = running();
            assertThat(running).hasSize(2);
        } while (running.stream().anyMatch(places -> places > 0));
    }

    /** Places that are taken, to compute and to send. */
    private static List<Double> running() {
        List<Double> running = new ArrayList<>();
        Pattern gauge = Pattern.compile("leidenkg_queries_running\\{kind=\"(?:sparql|answers)\"} (\\S+)");
        Matcher found = gauge.matcher(SERVED.get("/metrics").body());
        while (found.find()) {
            running.add(Double.valueOf(found.group(1)));
        }
        return running;
    }
}
