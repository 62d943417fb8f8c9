package org.leidenkg.web.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * Lets so many requests in at once, and of one client only so many. One too many waits for a moment at most, and is then told
 * to come back later.
 */
public final class ConcurrencyLimit {
    private final String name;
    private final int limit;
    private final int share;
    private final Duration patience;
    private final LongAdder refused = new LongAdder();
    /** The places of each client that is in. Also the lock of all that changes, and what those who wait wait for. */
    private final Map<String, Integer> clients = new HashMap<>();

    private int taken;

    /**
     * @param name tells it from other limits
     * @param share most places of one client
     * @param patience how long one may wait for a place
     */
    public ConcurrencyLimit(String name, int limit, int share, Duration patience) {
        this.name = name;
        this.limit = limit;
        this.share = share;
        this.patience = patience;
    }

    /** Of which one client gets at most half, so that the next one finds a place. */
    static ConcurrencyLimit shared(String name, int limit, Duration patience) {
        return new ConcurrencyLimit(name, limit, (limit + 1) / 2, patience);
    }

    /**
     * Goes in.
     *
     * @param client the one who asks, by {@link ClientAddress}
     * @param places how many it takes
     * @throws RequestProblem when there is no room
     */
    public Place enter(String client, int places) {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (clients) {
            while (taken + places > limit || clients.getOrDefault(client, 0) + places > share) {
                long left = end - System.nanoTime();
                if (left <= 0 || !waited(left)) {
                    refused.increment();
                    throw RequestProblem.of(RequestProblem.Type.TOO_MANY_QUERIES);
                }
            }
            taken += places;
            clients.merge(client, places, Integer::sum);
        }
        return new Place(client, places);
    }

    /** Whether it may wait on. */
    private boolean waited(long nanoseconds) {
        try {
            TimeUnit.NANOSECONDS.timedWait(clients, nanoseconds);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What a client has until it closes it, as often as it likes. */
    public final class Place implements AutoCloseable {
        private final String client;
        private final int places;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(String client, int places) {
            this.client = client;
            this.places = places;
        }

        @Override
        public void close() {
            if (left.compareAndSet(false, true)) {
                synchronized (clients) {
                    taken -= places;
                    clients.computeIfPresent(client, (key, had) -> had == places ? null : had - places);
                    clients.notifyAll();
                }
            }
        }
    }

    public String name() {
        return name;
    }

    public int limit() {
        return limit;
    }

    /** How many are in. */
    public int running() {
        synchronized (clients) {
            return taken;
        }
    }

    /** How many were told to come back later. */
    public long refused() {
        return refused.sum();
    }
}
