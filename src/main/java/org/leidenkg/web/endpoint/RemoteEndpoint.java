package org.leidenkg.web.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.leidenkg.query.QueryFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A SPARQL endpoint elsewhere, whose answers are taken whole or not at all. Safe for many threads.
 *
 * <p>It is asked every few seconds for the state of its data. One that misses two such checks is not asked until it answers a
 * check. A query that fails says nothing of the endpoint, else a stranger's query could put it out of service.
 */
public final class RemoteEndpoint implements DataState, AutoCloseable {
    /** Most bytes of an answer, of which several are held at once. */
    public static final int LARGEST_ANSWER =
            (int) Math.min(64 << 20, Runtime.getRuntime().maxMemory() / 16);

    private static final Logger LOG = LoggerFactory.getLogger(RemoteEndpoint.class);

    /** Without a star, so that what comes in place of an answer is known by its type. */
    private static final String ROWS = "application/sparql-results+json, application/sparql-results+xml;q=0.9,"
            + " application/json;q=0.3, application/xml;q=0.3";

    private static final String TRIPLES =
            "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.7, application/ld+json;q=0.5";

    private static final int MISSES = 2;

    private final URI address;
    private final HttpClient client;
    private final Duration limit;
    private final Pace pace;
    private final Function<Supplier<RDFLink>, String> stateOf;
    private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "endpoint-check");
        thread.setDaemon(true);
        return thread;
    });
    private final Future<?> round;
    private final CountDownLatch firstCheck = new CountDownLatch(1);

    private volatile boolean up;
    private volatile String state = "";
    private volatile long changes;
    private int misses;

    /**
     * How it is checked.
     *
     * @param between from one check to the next
     * @param patience how long a check may take, and a connection
     */
    public record Pace(Duration between, Duration patience) {
        public static Pace standard() {
            return new Pace(Duration.ofSeconds(2), Duration.ofSeconds(3));
        }
    }

    /**
     * Begins to check the endpoint; does not wait for it.
     *
     * @param address of a SPARQL 1.1 query endpoint
     * @param limit longest time for the questions of one link, and for one passed-on query
     * @param stateOf asks for what tells one state of the data from another; cheap, as it is asked every few seconds
     */
    public RemoteEndpoint(URI address, Duration limit, Pace pace, Function<Supplier<RDFLink>, String> stateOf) {
        this.address = address;
        this.client = HttpClient.newBuilder().connectTimeout(pace.patience()).build();
        this.limit = limit;
        this.pace = pace;
        this.stateOf = stateOf;
        this.round = checks.scheduleWithFixedDelay(
                () -> {
                    check();
                    firstCheck.countDown();
                },
                0,
                pace.between().toNanos(),
                TimeUnit.NANOSECONDS);
    }

    public URI address() {
        return address;
    }

    /** Whether it answers its checks. */
    public boolean isUp() {
        return up;
    }

    /**
     * A link for questions that belong together; they have one time limit.
     *
     * @throws QueryFault when it does not answer its checks
     */
    public RDFLink link() {
        try {
            requireUp();
        } catch (EndpointDownException e) {
            throw new QueryFault(String.valueOf(e.getMessage()), e);
        }
        return link(limit);
    }

    private RDFLink link(Duration time) {
        return RDFLinkHTTP.newBuilder()
                .queryEndpoint(address.toString())
                .queryOnly()
                .querySendMode(QuerySendMode.asPostForm)
                .acceptHeaderSelectQuery(ROWS)
                .acceptHeaderAskQuery(ROWS)
                .acceptHeaderGraph(TRIPLES)
                .httpClient(new WholeAnswers(client, time))
                .build();
    }

    /**
     * Passes on a stranger's query.
     *
     * @param request to the address of this endpoint
     * @throws EndpointDownException when it does not answer its checks
     * @throws java.net.http.HttpTimeoutException when the time limit is over
     * @throws AnswerTooLargeException when the answer is larger than any that is taken
     */
    public HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        requireUp();
        return new WholeAnswers(client, limit).send(request, BodyHandlers.ofByteArray());
    }

    private void requireUp() throws EndpointDownException {
        awaitFirstCheck();
        if (!up) {
            throw new EndpointDownException("the endpoint does not answer: " + address);
        }
    }

    /** What names the state of the data. It stays while the endpoint does not answer. */
    @Override
    public String digest() {
        awaitFirstCheck();
        if (state.isEmpty()) {
            String message = "the endpoint does not answer: " + address;
            throw new QueryFault(message, new EndpointDownException(message));
        }
        return state;
    }

    @Override
    public long changes() {
        return changes;
    }

    @Override
    public boolean isStillAt(long before) {
        return check() && changes == before;
    }

    /** So that the first requests do not find it out of service. */
    private void awaitFirstCheck() {
        try {
            firstCheck.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for its state; whether it answered. */
    private boolean check() {
        try {
            answered(stateOf.apply(() -> link(pace.patience())));
            return true;
        } catch (RuntimeException e) {
            missed(e);
            return false;
        }
    }

    private synchronized void answered(String now) {
        if (misses >= MISSES) {
            LOG.warn("the endpoint {} answers again", address);
        }
        misses = 0;
        if (!state.equals(now)) {
            state = now;
            changes++;
        }
        up = true;
    }

    private synchronized void missed(RuntimeException why) {
        misses = state.isEmpty() ? Math.max(misses + 1, MISSES) : misses + 1;
        if (misses == MISSES && !checks.isShutdown()) {
            LOG.warn("the endpoint {} is not asked until it answers a check: {}", address, why.getMessage());
        }
        up = up && misses < MISSES;
    }

    @Override
    public void close() {
        round.cancel(false);
        checks.shutdownNow();
    }
}
