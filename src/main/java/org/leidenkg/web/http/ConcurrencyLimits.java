package org.leidenkg.web.http;

import java.time.Duration;
import java.util.List;
import org.leidenkg.web.sparql.SparqlLimits;

/**
 * The places for requests that ask the store. There is one set for the whole service: a new release does not double what may
 * run at once.
 *
 * @param sparql for queries at {@code /sparql}, and on the port of Fuseki, while they are computed
 * @param answers for their answers, while they are sent: a large one takes several places
 * @param questions for questions of the library
 * @param lookups for pages, the API and the other files
 */
public record ConcurrencyLimits(
        ConcurrencyLimit sparql, ConcurrencyLimit answers, ConcurrencyLimit questions, ConcurrencyLimit lookups) {
    /** A reader waits rather than reads that it is busy, but not for long. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Four of the largest answers, which are in memory, and threads that wait for their readers. */
    private static final int ANSWERS = 16;

    public static ConcurrencyLimits of(SparqlLimits limits) {
        return new ConcurrencyLimits(
                ConcurrencyLimit.shared("sparql", limits.atOnce(), PATIENCE),
                ConcurrencyLimit.shared("answers", ANSWERS, PATIENCE),
                ConcurrencyLimit.shared("questions", limits.atOnce(), PATIENCE),
                // Each takes a few milliseconds, so one client cannot keep them.
                new ConcurrencyLimit("lookups", limits.lookupsAtOnce(), limits.lookupsAtOnce(), PATIENCE));
    }

    public List<ConcurrencyLimit> all() {
        return List.of(sparql, answers, questions, lookups);
    }

    /** How many places of {@link #answers} an answer takes: up to a quarter. */
    public static int placesOf(long size, long largest) {
        return 1 + (int) Math.min(ANSWERS / 4 - 1, size * (ANSWERS / 4) / largest);
    }
}
