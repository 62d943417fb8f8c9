package org.leidenkg.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;

/**
 * Counts finished requests and their times. What it costs a request is a look into a table and two additions that do not wait
 * for those of other threads; nothing of the library that shows the counters is touched.
 */
final class RequestCounters {
    /**
     * Upper bounds in seconds: those of the conventions for HTTP metrics, and two below them, where kept answers are.
     */
    private static final List<Double> BOUNDS =
            List.of(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

    private static final long[] BOUNDS_IN_NANOSECONDS =
            BOUNDS.stream().mapToLong(bound -> Math.round(bound * 1e9)).toArray();

    /** A client may send any word as a method; each would be a line of its own for ever. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH");

    private static final String OTHER_METHOD = "_OTHER";

    private final ConcurrentHashMap<Series, Durations> durations = new ConcurrentHashMap<>();

    /**
     * Requests that are counted together: of methods, routes and statuses there is a bounded number.
     *
     * @param route as it is registered, never the path of a request
     */
    record Series(String method, String route, int status) {}

    /** How long the requests of a series took. */
    static final class Durations {
        private final LongAdder[] buckets = new LongAdder[BOUNDS_IN_NANOSECONDS.length + 1];
        private final LongAdder nanoseconds = new LongAdder();

        private Durations() {
            Arrays.setAll(buckets, i -> new LongAdder());
        }

        private void add(long nanos) {
            int bucket = 0;
            while (bucket < BOUNDS_IN_NANOSECONDS.length && nanos > BOUNDS_IN_NANOSECONDS[bucket]) {
                bucket++;
            }
            buckets[bucket].increment();
            nanoseconds.add(nanos);
        }

        /** How many are in each bucket and in none before it; the last has no bound. */
        List<Long> counts() {
            return Arrays.stream(buckets).map(LongAdder::sum).toList();
        }

        double seconds() {
            return nanoseconds.sum() / 1e9;
        }
    }

    /** Upper bounds of all buckets but the last, in seconds. */
    static List<Double> bounds() {
        return BOUNDS;
    }

    void count(String method, String route, int status, long nanos) {
        Series series = new Series(METHODS.contains(method) ? method : OTHER_METHOD, route, status);
        Durations known = durations.get(series);
        (known == null ? durations.computeIfAbsent(series, one -> new Durations()) : known).add(nanos);
    }

    void forEach(BiConsumer<Series, Durations> action) {
        durations.forEach(action);
    }
}
