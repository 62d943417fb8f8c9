package org.leidenkg.serve;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many requests in at once. One too many waits for a moment at most, and is then told to come back later. */
final class QueryGate {
    private final Semaphore places;
    private final Duration patience;

    /** @param patience how long one may wait for a place */
    QueryGate(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** For {@code /sparql}, where nobody waits: a query may keep its place for as long as the longest wait. */
    static QueryGate ofQueries(SparqlLimits limits) {
        return new QueryGate(limits.atOnce(), Duration.ZERO);
    }

    /**
     * Goes in; who does must {@link #leave()}.
     *
     * @throws RequestProblem when there is no room
     */
    void enter() {
        try {
            if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw RequestProblem.of(RequestProblem.Type.TOO_MANY_QUERIES);
    }

    void leave() {
        places.release();
    }
}
