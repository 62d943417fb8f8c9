package org.leidenkg.serve;

import java.util.concurrent.Semaphore;

/** Lets so many queries in at once; one too many is told to come back later, not kept waiting. */
final class QueryGate {
    private final Semaphore places;

    QueryGate(SparqlLimits limits) {
        this.places = new Semaphore(limits.atOnce());
    }

    /**
     * Goes in; who does must {@link #leave()}.
     *
     * @throws RequestProblem when there is no room
     */
    void enter() {
        if (!places.tryAcquire()) {
            throw RequestProblem.of(RequestProblem.Type.TOO_MANY_QUERIES);
        }
    }

    void leave() {
        places.release();
    }
}
