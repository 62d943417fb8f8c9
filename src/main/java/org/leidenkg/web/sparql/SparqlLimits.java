package org.leidenkg.web.sparql;

import java.time.Duration;

/**
 * What a reader may ask, so that one cannot keep all others waiting.
 *
 * @param timeout longest time for a query
 * @param atOnce most queries at {@code /sparql} at the same time; and, counted apart, most questions of the library
 * @param rows most rows, or triples, of an answer; what is above is left out, and the answer's headers say so
 * @param characters most characters of the values of an answer, likewise
 */
public record SparqlLimits(Duration timeout, int atOnce, int rows, long characters) {
    public SparqlLimits {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout " + timeout + " is no time at all");
        }
        if (atOnce < 1 || rows < 1 || characters < 1) {
            throw new IllegalArgumentException("limits of " + atOnce + " queries, " + rows + " rows and " + characters
                    + " characters allow nothing");
        }
    }

    /**
     * Fifteen seconds, four queries at once, fifty thousand rows, and of characters so many that eight answers in two bytes each
     * are a quarter of the heap.
     */
    public static SparqlLimits standard() {
        long characters = Math.min(50_000_000, Runtime.getRuntime().maxMemory() / 64);
        return new SparqlLimits(Duration.ofSeconds(15), 4, 50_000, characters);
    }

    /** Most pages and lookups at the same time; each takes a few milliseconds. */
    public int lookupsAtOnce() {
        return 8 * atOnce;
    }

    public SparqlLimits withTimeout(Duration timeout) {
        return new SparqlLimits(timeout, atOnce, rows, characters);
    }

    public SparqlLimits withAtOnce(int atOnce) {
        return new SparqlLimits(timeout, atOnce, rows, characters);
    }

    public SparqlLimits withRows(int rows) {
        return new SparqlLimits(timeout, atOnce, rows, characters);
    }
}
