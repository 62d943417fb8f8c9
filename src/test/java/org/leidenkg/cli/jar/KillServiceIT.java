package org.leidenkg.cli.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.leidenkg.cli.StandAloneFuseki;

/** Services and loads that are killed, and a service beside which builds are. */
class KillServiceIT extends JarTrials {
    @Test
    void aKilledServiceStartsAgainWithoutABuildAndAnswersTheSame() throws IOException, InterruptedException {
        Path out = copy();
        for (int round = 0; round < (ROUNDS + 3) / 4; round++) {
            try (JarProcess killed = serve(out)) {
                killed.killAfter((long) (buildMillis * random.nextDouble() / 2));
            }
            try (JarProcess again = serve(out)) {
                String address = again.address();
                assertThat(again.said()).doesNotContain("Built the graph").doesNotContain("damaged");
                assertThat(get(address + "api/v1/organisations?size=200").body())
                        .contains("Naturalis Biodiversity");
                again.process().destroyForcibly().waitFor();
            }
            requireWhole(out);
        }
    }

    @Test
    void aRunningServiceTakesNewReleasesAndNoRequestFailsWhateverIsKilledBesideIt() throws Exception {
        Path out = copy();
        try (JarProcess serve = serve(out)) {
            String address = serve.address();
            String question = address + "api/v1/organisations/naturalis-biodiversity-center";
            String old = get(question).body();
            AtomicBoolean done = new AtomicBoolean();
            ExecutorService reader = Executors.newSingleThreadExecutor();
            Set<String> answers = ConcurrentHashMap.newKeySet();
            answers.add(state(address));
            Future<Boolean> reading = reader.submit(() -> {
                while (!done.get() || answers.size() < 2) {
                    answers.add(state(address));
                }
                return true;
            });
            try (JarProcess killed = JarProcess.start(temp, "build", "--seeds", otherSeeds, "--out", out)) {
                killed.killAfter(buildMillis / 2);
            }
            build(otherSeeds, out);
            assertThat(old).contains("Naturalis Biodiversity Center");
            awaitAnswer(address + "api/v1/organisations?size=200", "Naturalis Museum");
            done.set(true);
            reader.shutdown();
            assertThat(reading.get(60, TimeUnit.SECONDS)).isTrue();
            assertThat(answers).hasSize(2).allMatch(answer -> answer.startsWith("200 "));
            assertThat(serve.said()).doesNotContain("WARN");
        }
        requireWhole(out);
    }

    private static String state(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address + "api/v1/organisations?size=200");
        return answer.statusCode() + " " + answer.headers().firstValue("ETag").orElse("");
    }

    private static void awaitAnswer(String address, String text) throws IOException, InterruptedException {
        for (int i = 0; i < 600 && !get(address).body().contains(text); i++) {
            Thread.sleep(50);
        }
        assertThat(get(address).body()).contains(text);
    }

    @Test
    void aKilledLoadLeavesAllOfTheOldGraphOrAllOfTheNew() throws IOException, InterruptedException {
        try (StandAloneFuseki fuseki = StandAloneFuseki.start(temp)) {
            long start = System.nanoTime();
            load(fuseki, one);
            long millis = (System.nanoTime() - start) / 1_000_000;
            String first = state(fuseki);
            load(fuseki, other);
            String second = state(fuseki);
            assertThat(first).isNotEqualTo(second);
            List<String> seen = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Path out = round % 2 == 0 ? one : other;
                try (JarProcess load = JarProcess.start(temp, "load", fuseki.address() + "/update", "--out", out)) {
                    load.killAfter((long) (millis * (0.3 + 0.8 * random.nextDouble())));
                }
                seen.add(state(fuseki));
            }
            assertThat(seen).allMatch(state -> state.equals(first) || state.equals(second));
        }
    }

    private void load(StandAloneFuseki fuseki, Path out) throws IOException, InterruptedException {
        try (JarProcess load = JarProcess.start(temp, "load", fuseki.address() + "/update", "--out", out)) {
            assertThat(load.await()).as(load.said()).isZero();
        }
    }

    /** How many triples each graph has, and what Naturalis is called. */
    private static String state(StandAloneFuseki fuseki) throws IOException, InterruptedException {
        return fuseki.ask("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g")
                + fuseki.ask("SELECT ?l { GRAPH ?g { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?l }"
                        + " FILTER STRSTARTS(?l, \"Naturalis\") } ORDER BY ?l");
    }
}
