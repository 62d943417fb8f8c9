package org.leidenkg.replica;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SPARQL endpoints that hold the same graph, asked as one. Safe for many threads.
 *
 * <p>Each is asked every few seconds for the state of its data. One that cannot be connected to, or that misses two such
 * checks, is out of service until it answers a check; who was waiting for it is answered by another. A query that fails does
 * not put an endpoint out of service, else a stranger's query could; it only has the endpoint checked at once.
 *
 * <p>Only endpoints in the same state are in service together: the state that most of those hold that answer. When as many
 * hold another one, the one that is served stays; at the start, the one of the endpoint that was named first is taken.
 */
public final class Replicas implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Replicas.class);

    /** Without a star, so that what comes in place of an answer is known by its type. */
    private static final String ROWS = "application/sparql-results+json, application/sparql-results+xml;q=0.9,"
            + " application/json;q=0.3, application/xml;q=0.3";

    private static final String TRIPLES =
            "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.7, application/ld+json;q=0.5";

    private final List<Replica> replicas;
    private final HttpClient client;
    private final Duration limit;
    private final Function<Supplier<RDFLink>, String> state;
    private final Pace pace;
    private final ScheduledExecutorService checks;
    private final List<Future<?>> rounds = new ArrayList<>();
    private final CountDownLatch firstRound;

    private String served = "";
    private long changes;
    private int turn;

    /**
     * How endpoints are checked.
     *
     * @param between from one check of an endpoint to its next
     * @param patience how long a check may take, and a connection
     * @param misses after how many in a row an endpoint is out of service
     */
    record Pace(Duration between, Duration patience, int misses) {
        static Pace standard() {
            return new Pace(Duration.ofSeconds(2), Duration.ofSeconds(3), 2);
        }
    }

    /**
     * Begins to check the endpoints; waits for none.
     *
     * @param addresses of SPARQL 1.1 query endpoints
     * @param limit longest time for the questions of one link, and for one passed-on query
     * @param state asks for what tells one state of the data from another; cheap, as it is asked every few seconds
     */
    public Replicas(List<URI> addresses, Duration limit, Function<Supplier<RDFLink>, String> state) {
        this(addresses, limit, state, Pace.standard());
    }

    Replicas(List<URI> addresses, Duration limit, Function<Supplier<RDFLink>, String> state, Pace pace) {
        this.client = HttpClient.newBuilder().connectTimeout(pace.patience()).build();
        this.replicas = addresses.stream()
                .distinct()
                .map(address -> new Replica(address, client))
                .toList();
        this.limit = limit;
        this.state = state;
        this.pace = pace;
        this.firstRound = new CountDownLatch(replicas.size());
        this.checks = Executors.newScheduledThreadPool(replicas.size(), task -> {
            Thread thread = new Thread(task, "endpoint-check");
            thread.setDaemon(true);
            return thread;
        });
        for (Replica replica : replicas) {
            checks.execute(() -> {
                check(replica);
                firstRound.countDown();
            });
            long nanos = pace.between().toNanos();
            rounds.add(checks.scheduleWithFixedDelay(() -> check(replica), nanos, nanos, TimeUnit.NANOSECONDS));
        }
    }

    /** A link for questions that belong together; they have one time limit. */
    public RDFLink link() {
        // Each endpoint puts its own address there.
        return link(replicas.get(0), new Failover(this, limit, 2 * replicas.size())::send);
    }

    private RDFLink link(Replica named, WholeAnswers.Sender sender) {
        return RDFLinkHTTP.newBuilder()
                .queryEndpoint(named.toString())
                .queryOnly()
                .querySendMode(QuerySendMode.asPostForm)
                .acceptHeaderSelectQuery(ROWS)
                .acceptHeaderAskQuery(ROWS)
                .acceptHeaderGraph(TRIPLES)
                .httpClient(new WholeAnswers(client, sender))
                .build();
    }

    /**
     * Passes on a stranger's query. One that endpoints begin upon and do not answer is asked twice at most: it may be what
     * they break at.
     *
     * @param request whose address does not matter
     * @return the answer, or the last endpoint's refusal
     * @throws NoReplicaException when no endpoint is in service
     * @throws java.net.http.HttpTimeoutException when the time limit is over
     * @throws AnswerTooLargeException when the answer is larger than any that is taken
     */
    public HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        return new Failover(this, limit, 2).send(request);
    }

    /**
     * What names the state of the data that is served. It stays when no endpoint is in service any more.
     *
     * @throws NoReplicaException when none has answered yet
     */
    public String state() throws NoReplicaException {
        awaitFirstRound();
        synchronized (this) {
            if (served.isEmpty()) {
                throw new NoReplicaException("no endpoint answers: " + this);
            }
            return served;
        }
    }

    /** Grows whenever an endpoint is seen to be in another state. */
    public synchronized long changes() {
        return changes;
    }

    /** Asks the endpoints in service, now, whether their data is still what it was when that number was read. */
    public boolean isStillAt(long before) {
        List<Replica> asked;
        synchronized (this) {
            asked = replicas.stream().filter(this::isInService).toList();
        }
        boolean allAnswered = true;
        for (Replica replica : asked) {
            allAnswered &= check(replica);
        }
        return allAnswered && changes() == before;
    }

    /** How many endpoints are in service. */
    public synchronized int inService() {
        return (int) replicas.stream().filter(this::isInService).count();
    }

    /** Whether each endpoint is in service, in the order in which they were named. */
    public synchronized Map<URI, Boolean> inServiceByAddress() {
        Map<URI, Boolean> all = new LinkedHashMap<>();
        replicas.forEach(replica -> all.put(replica.address(), isInService(replica)));
        return all;
    }

    private boolean isInService(Replica replica) {
        return replica.isUp() && !served.isEmpty() && replica.state().equals(served);
    }

    /**
     * The endpoint to ask next, if there is one: of those in service that were tried least, the preferred one or that with
     * the fewest requests under way.
     */
    Optional<Replica> pick(Optional<Replica> preferred, Map<Replica, Integer> tries, int most) {
        awaitFirstRound();
        synchronized (this) {
            List<Replica> candidates = replicas.stream()
                    .filter(this::isInService)
                    .filter(replica -> tries.getOrDefault(replica, 0) < most)
                    .toList();
            if (tries.isEmpty() && preferred.filter(candidates::contains).isPresent()) {
                return preferred;
            }
            int first = turn++ & Integer.MAX_VALUE;
            return candidates.stream()
                    .min(Comparator.<Replica>comparingInt(replica -> tries.getOrDefault(replica, 0))
                            .thenComparingInt(Replica::requestsUnderWay)
                            .thenComparingInt(replica -> (candidates.indexOf(replica) + first) % candidates.size()));
        }
    }

    /** After the first answers of all, so that the first requests do not find nothing in service. */
    private void awaitFirstRound() {
        try {
            firstRound.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has an endpoint checked now that did not answer a query. */
    void suspect(Replica replica) {
        if (!replica.suspect()) {
            return;
        }
        try {
            checks.execute(() -> {
                replica.suspectNoMore();
                check(replica);
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is not checked: all stops", replica);
        }
    }

    /** Takes an endpoint out of service that cannot be connected to. */
    void isUnreachable(Replica replica, IOException why) {
        takeOut(replica, "it cannot be connected to (" + why.getClass().getSimpleName() + ")");
    }

    /** Asks for its state; whether it answered. */
    private boolean check(Replica replica) {
        try {
            answered(replica, state.apply(() -> link(replica, request -> checked(replica, request))));
            return true;
        } catch (RuntimeException e) {
            if (!checks.isShutdown()) {
                missed(replica, String.valueOf(e.getMessage()));
            }
            return false;
        }
    }

    private HttpResponse<byte[]> checked(Replica replica, HttpRequest request) throws IOException {
        HttpResponse<byte[]> response = replica.send(request, pace.patience());
        if (!Usable.isAnswer(request, response)) {
            throw new IOException("it gives no usable answer (status " + response.statusCode() + ")");
        }
        return response;
    }

    private synchronized void answered(Replica replica, String now) {
        if (!replica.isUp()) {
            LOG.warn("the endpoint {} answers again", replica);
        }
        if (replica.answered(now)) {
            changes++;
            agree();
        }
    }

    private synchronized void missed(Replica replica, String why) {
        int misses = replica.missed();
        if (misses >= pace.misses() || replica.state().isEmpty()) {
            takeOut(replica, why);
        }
    }

    private synchronized void takeOut(Replica replica, String why) {
        if (!replica.isUp()) {
            return;
        }
        LOG.warn("the endpoint {} is out of service until it answers: {}", replica, why);
        replica.takeOut();
        replica.giveUp();
        agree();
    }

    /** Settles which state is served. */
    private void agree() {
        Map<String, Long> holders = replicas.stream()
                .filter(Replica::isUp)
                .map(Replica::state)
                .filter(known -> !known.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        long most = holders.values().stream().mapToLong(Long::longValue).max().orElse(0);
        boolean mayStay = firstRound.getCount() == 0;
        if (most == 0 || (mayStay && holders.getOrDefault(served, 0L) == most)) {
            tellOthers(holders);
            return;
        }
        served = holders.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
        if (replicas.size() > 1) {
            LOG.info("serving the data in state {}, which {} of {} endpoints hold", served, most, replicas.size());
        }
        tellOthers(holders);
    }

    private void tellOthers(Map<String, Long> holders) {
        if (holders.size() > 1) {
            replicas.stream()
                    .filter(replica -> replica.isUp() && !isInService(replica))
                    .forEach(replica -> LOG.warn(
                            "the endpoint {} holds other data (state {}) and is not asked until it holds the same",
                            replica,
                            replica.state()));
        }
    }

    @Override
    public void close() {
        rounds.forEach(round -> round.cancel(false));
        checks.shutdownNow();
    }

    @Override
    public String toString() {
        return replicas.stream().map(Replica::toString).collect(Collectors.joining(", "));
    }
}
