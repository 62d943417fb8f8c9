package org.leidenkg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.leidenkg.query.SampleGraph;

/** Requests that the service makes of itself after a start. */
class RehearsalTest {
    @Test
    void allThatIsRehearsedIsThere() {
        try (Served served = Served.sample();
                Rehearsal rehearsal = rehearsal(served)) {
            Repertoire repertoire = new Repertoire(served.service().lookup());
            Map<String, Integer> answers = new LinkedHashMap<>();

            Stream.of(repertoire.first(), repertoire.ofEachKind(), repertoire.ofOrganisations())
                    .flatMap(List::stream)
                    .forEach(address -> answers.put(address, rehearsal.ask(address)));

            assertThat(answers)
                    .containsKeys("/", "/network", "/api/v1/organisations")
                    .hasSizeGreaterThan(30);
            assertThat(answers)
                    .allSatisfy(
                            (address, status) -> assertThat(status).as(address).isEqualTo(200));
        }
    }

    @Test
    void itLeavesNoTraceInFiguresAndLog() {
        List<String> log = new ArrayList<>();
        OperationSettings logged = OperationSettings.standard()
                .withMetrics(MetricsAccess.ALL)
                .withRequestLog(new RequestLogging(RequestLogging.Format.TEXT, log::add));
        try (Served served = Served.of(
                ServiceSettings.local(0, 0).withOperation(logged),
                new ServedData.Dataset(SampleGraph.open(), "digest-1"),
                List.of())) {
            served.service().generation().awaitAllRehearsed();
            assertThat(log).isEmpty();

            String metrics = served.get("/metrics").body();

            assertThat(metrics)
                    .contains("\nleidenkg_cache_misses_total 0.0\n", "\nleidenkg_cache_hits_total 0.0\n")
                    .contains("\nleidenkg_cache_entries 0.0\n")
                    .doesNotContain("http_server_request_duration_seconds_count");
        }
    }

    @Test
    void anAddressThatIsNotThereIsNoFault() {
        try (Served served = Served.sample();
                Rehearsal rehearsal = rehearsal(served)) {
            assertThat(rehearsal.ask("/api/v1/projects/nothing")).isEqualTo(404);
        }
    }

    @Test
    void thereIsNothingToRehearseWithoutData() {
        DatasetGraph nothing = DatasetGraphFactory.createTxnMem();
        try (Served served = Served.of(new ServedData.Dataset(nothing, "nothing"))) {
            served.service().generation().awaitAllRehearsed();

            assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aStopWaitsForNoMoreThanTheRequestThatIsBeingMade() throws InterruptedException {
        WarmUp warmUp = new WarmUp();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        List<String> asked = new ArrayList<>();
        warmUp.start(
                Duration.ZERO,
                Stream.of(
                        () -> {
                            asked.add("first");
                            begun.countDown();
                            awaitQuietly(end);
                        },
                        () -> asked.add("second")));
        begun.await();

        Thread closing = new Thread(warmUp::close);
        closing.start();
        // It waits for the first question, and has said by then that there are to be no more.
        for (int i = 0; i < 6_000 && closing.getState() != Thread.State.WAITING; i++) {
            Thread.sleep(10);
        }
        assertThat(closing.getState()).isEqualTo(Thread.State.WAITING);
        end.countDown();
        closing.join();

        assertThat(asked).containsExactly("first");
    }

    @Test
    void aWarmUpThatFailsGoesOn() {
        WarmUp warmUp = new WarmUp();
        List<String> asked = new ArrayList<>();

        warmUp.start(
                Duration.ZERO,
                Stream.of(
                        () -> {
                            throw new IllegalStateException("no");
                        },
                        () -> asked.add("second")));
        warmUp.await();

        assertThat(asked).containsExactly("second");
    }

    @Test
    void whoWaitsForAWarmUpWaitsNoLongerThanAllowed() {
        WarmUp warmUp = new WarmUp();
        CountDownLatch end = new CountDownLatch(1);
        warmUp.start(Duration.ZERO, Stream.of(() -> awaitQuietly(end)));

        warmUp.await(Duration.ofMillis(20));

        // Here, although the question is still being asked.
        assertThat(end.getCount()).isEqualTo(1);
        end.countDown();
        warmUp.close();
    }

    private static Rehearsal rehearsal(Served served) {
        return new Rehearsal(served.service().generation().application());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody said so");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
