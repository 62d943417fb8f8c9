package org.leidenkg.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leidenkg.replica.FakeEndpoint.Manner;
import org.leidenkg.replica.Replicas.Pace;

/** Endpoints that fail in every way there is, beside one that works. */
class ReplicasTest {
    private static final Pace QUICK = new Pace(Duration.ofMillis(50), Duration.ofSeconds(1), 2);
    /** Nothing is noticed by itself. */
    private static final Pace NEVER = new Pace(Duration.ofHours(1), Duration.ofSeconds(1), 2);

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    private FakeEndpoint endpoint(String name) throws IOException {
        FakeEndpoint endpoint = new FakeEndpoint(name);
        open.add(endpoint);
        return endpoint;
    }

    private Replicas over(Pace pace, FakeEndpoint... endpoints) {
        // Far more than it takes to notice that one hangs.
        return over(Duration.ofSeconds(30), pace, endpoints);
    }

    private Replicas over(Duration limit, Pace pace, FakeEndpoint... endpoints) {
        List<URI> addresses =
                Arrays.stream(endpoints).map(FakeEndpoint::address).toList();
        Replicas replicas =
                new Replicas(addresses, limit, links -> ask(links, "SELECT ?value { ?state ?is ?value }"), pace);
        open.add(0, replicas);
        return replicas;
    }

    private static String ask(Supplier<RDFLink> links, String query) {
        try (RDFLink link = links.get()) {
            return ask(link, query);
        }
    }

    private static String ask(RDFLink link, String query) {
        try (QueryExec execution = link.query(query)) {
            return execution.select().next().get("value").getLiteralLexicalForm();
        }
    }

    /** The name of the endpoint that answered. */
    private static String ask(Replicas replicas) {
        return ask(replicas::link, "SELECT ?value { ?thing ?has ?value }");
    }

    private static HttpResponse<byte[]> pass(Replicas replicas) throws IOException {
        return replicas.send(HttpRequest.newBuilder(URI.create("http://localhost/"))
                .header("Accept", "application/sparql-results+json")
                .POST(BodyPublishers.ofString("query"))
                .build());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        boolean met = condition.getAsBoolean();
        for (int i = 0; i < 1000 && !met; i++) {
            Thread.sleep(10);
            met = condition.getAsBoolean();
        }
        assertThat(met).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"WELL", "STATUS_400"},
            mode = EnumSource.Mode.EXCLUDE)
    void noQuestionFailsWhenOneOfTwoFailsHalfwayThrough(Manner manner) throws Exception {
        FakeEndpoint bad = endpoint("bad");
        FakeEndpoint good = endpoint("good");
        Replicas replicas = over(QUICK, bad, good);
        for (int i = 0; i < 20; i++) {
            assertThat(ask(replicas)).isIn("bad", "good");
        }
        assertThat(bad.queries()).isPositive();

        bad.failing(manner);
        for (int i = 0; i < 20; i++) {
            assertThat(ask(replicas)).isEqualTo("good");
        }
        await(() -> replicas.inService() == 1);

        bad.failing(Manner.WELL);
        await(() -> replicas.inService() == 2);
        int before = bad.queries();
        for (int i = 0; i < 20; i++) {
            ask(replicas);
        }
        assertThat(bad.queries()).isGreaterThan(before);
    }

    @Test
    void oneThatIsGoneIsPassedOverAndIsAskedAgainWhenItIsBack() throws Exception {
        FakeEndpoint gone = endpoint("gone");
        Replicas replicas = over(QUICK, gone, endpoint("good"));
        ask(replicas);
        gone.stopListening();

        for (int i = 0; i < 20; i++) {
            assertThat(ask(replicas)).isEqualTo("good");
        }
        assertThat(replicas.inService()).isEqualTo(1);

        gone.listenAgain();
        await(() -> replicas.inService() == 2);
        await(() -> ask(replicas).equals("gone"));
    }

    @Test
    void questionsThatBelongTogetherGoToOneEndpointAndOthersAreSpread() throws IOException {
        FakeEndpoint first = endpoint("first");
        FakeEndpoint second = endpoint("second");
        Replicas replicas = over(NEVER, first, second);
        try (RDFLink link = replicas.link()) {
            String all = ask(link, "SELECT ?value { ?a ?b ?value }");
            for (int i = 0; i < 9; i++) {
                assertThat(ask(link, "SELECT ?value { ?a ?b ?value }")).isEqualTo(all);
            }
        }
        for (int i = 0; i < 10; i++) {
            ask(replicas);
        }
        assertThat(List.of(first.queries(), second.queries())).containsExactlyInAnyOrder(5, 15);
    }

    @Test
    void queryThatFailsPutsNoEndpointOutOfService() throws Exception {
        FakeEndpoint first = endpoint("first").answering(Manner.STATUS_500);
        FakeEndpoint second = endpoint("second").answering(Manner.BREAKING_OFF);
        Replicas replicas = over(QUICK, first, second);

        for (int i = 0; i < 10; i++) {
            assertThat(pass(replicas).statusCode()).isEqualTo(500);
        }

        Thread.sleep(300);
        assertThat(replicas.inService()).isEqualTo(2);
    }

    @Test
    void strangersQueryThatEndpointsBreakAtIsNotTakenToAllOfThem() throws IOException {
        FakeEndpoint[] three = {
            endpoint("a").answering(Manner.BREAKING_OFF),
            endpoint("b").answering(Manner.BREAKING_OFF),
            endpoint("c").answering(Manner.BREAKING_OFF)
        };
        Replicas replicas = over(NEVER, three);

        assertThatThrownBy(() -> pass(replicas)).isInstanceOf(IOException.class);

        assertThat(Arrays.stream(three).mapToInt(FakeEndpoint::queries).sum()).isEqualTo(2);
    }

    @Test
    void faultOfTheQueryIsNoFaultOfTheEndpoint() throws IOException {
        FakeEndpoint first = endpoint("first").answering(Manner.STATUS_400);
        FakeEndpoint second = endpoint("second").answering(Manner.STATUS_400);
        Replicas replicas = over(NEVER, first, second);

        assertThat(pass(replicas).statusCode()).isEqualTo(400);

        assertThat(first.queries() + second.queries()).isEqualTo(1);
    }

    @Test
    void whenNoneAnswersThatIsSaidAtOnce() throws Exception {
        FakeEndpoint first = endpoint("first");
        FakeEndpoint second = endpoint("second");
        Replicas replicas = over(QUICK, first, second);
        ask(replicas);
        first.stopListening();
        second.failing(Manner.HANGING);
        await(() -> replicas.inService() == 0);

        long start = System.nanoTime();
        assertThatThrownBy(() -> ask(replicas)).hasRootCauseInstanceOf(NoReplicaException.class);
        assertThatThrownBy(() -> pass(replicas))
                .isInstanceOf(NoReplicaException.class)
                .hasMessageContaining(first.address().toString());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(replicas.state()).isEqualTo("one");
    }

    @Test
    void whenNoneEverAnsweredThereIsNoState() throws IOException {
        Replicas replicas = over(QUICK, endpoint("a").failing(Manner.STATUS_503));

        assertThatThrownBy(replicas::state).isInstanceOf(NoReplicaException.class);
    }

    @Test
    void timeLimitHoldsForOneThatAnswersChecksAndNothingElse() throws IOException {
        Replicas replicas = over(Duration.ofSeconds(3), QUICK, endpoint("slow").answering(Manner.HANGING));

        long start = System.nanoTime();
        assertThatThrownBy(() -> pass(replicas)).isInstanceOf(HttpTimeoutException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(25));
    }

    @Test
    void onlyEndpointsInTheStateOfTheMostAreAsked() throws IOException, InterruptedException {
        FakeEndpoint behind = endpoint("behind").holding("old");
        FakeEndpoint second = endpoint("second").holding("new");
        FakeEndpoint third = endpoint("third").holding("new");
        Replicas replicas = over(QUICK, behind, second, third);
        assertThat(replicas.state()).isEqualTo("new");

        for (int i = 0; i < 12; i++) {
            assertThat(ask(replicas)).isIn("second", "third");
        }
        behind.holding("new");
        await(() -> replicas.inService() == 3);
    }

    @Test
    void withOldAndNewAtAsManyTheServedOneStaysUntilTheMostHaveTheNew() throws IOException, InterruptedException {
        FakeEndpoint first = endpoint("first").holding("old");
        FakeEndpoint second = endpoint("second").holding("old");
        Replicas replicas = over(QUICK, first, second);
        assertThat(replicas.state()).isEqualTo("old");

        first.holding("new");
        await(() -> replicas.inService() == 1);
        assertThat(replicas.state()).isEqualTo("old");
        assertThat(ask(replicas)).isEqualTo("second");

        second.holding("new");
        await(() -> replicas.inService() == 2);
        assertThat(replicas.state()).isEqualTo("new");
    }

    @Test
    void whenTheLastOfTheServedStateIsGoneTheOtherIsServed() throws IOException, InterruptedException {
        FakeEndpoint first = endpoint("first").holding("old");
        FakeEndpoint second = endpoint("second").holding("new");
        Replicas replicas = over(QUICK, first, second);
        assertThat(replicas.state()).isEqualTo("old");

        first.stopListening();

        await(() -> replicas.inService() == 1);
        assertThatThrownBy(() -> pass(over(NEVER, first))).isInstanceOf(NoReplicaException.class);
        await(() -> {
            try {
                return replicas.state().equals("new");
            } catch (NoReplicaException e) {
                return false;
            }
        });
        assertThat(ask(replicas)).isEqualTo("second");
    }

    @Test
    void exchangedDataIsNoticedWhenItMatters() throws IOException {
        FakeEndpoint first = endpoint("first");
        FakeEndpoint second = endpoint("second");
        Replicas replicas = over(NEVER, first, second);
        replicas.state();
        long before = replicas.changes();
        assertThat(replicas.isStillAt(before)).isTrue();

        second.holding("two");
        assertThat(replicas.isStillAt(before)).isFalse();
        assertThat(replicas.inService()).isEqualTo(1);

        long after = replicas.changes();
        assertThat(replicas.isStillAt(after)).isTrue();
        first.failing(Manner.STATUS_503);
        assertThat(replicas.isStillAt(after)).isFalse();
    }
}
