package org.leidenkg.web.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Lets so many requests in at once. One too many waits for a moment at most, and is then told to come back later. */
public final class ConcurrencyLimit {
    private final String name;
    private final int limit;
    private final Semaphore places;
    private final Duration patience;
    private final LongAdder refused = new LongAdder();

    /**
     * @param name tells it from other limits
     * @param patience how long one may wait for a place
     */
    public ConcurrencyLimit(String name, int limit, Duration patience) {
        this.name = name;
        this.limit = limit;
        this.places = new Semaphore(limit, true);
        this.patience = patience;
    }

    /**
     * Goes in; who does must {@link #leave()}.
     *
     * @throws RequestProblem when there is no room
     */
    public void enter() {
        try {
            if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refused.increment();
        throw RequestProblem.of(RequestProblem.Type.TOO_MANY_QUERIES);
    }

    public void leave() {
        places.release();
    }

    public String name() {
        return name;
    }

    public int limit() {
        return limit;
    }

    /** How many are in. */
    public int running() {
        return limit - places.availablePermits();
    }

    /** How many were told to come back later. */
    public long refused() {
        return refused.sum();
    }
}
