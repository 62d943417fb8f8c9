package org.leidenkg.web.http;

import java.time.Duration;
import java.util.List;
import org.leidenkg.web.sparql.SparqlLimits;

/**
 * The places for requests that ask the store. There is one set for the whole service: a new release does not double what may
 * run at once.
 *
 * @param sparql for queries at {@code /sparql}, and on the port of Fuseki
 * @param questions for questions of the library
 * @param lookups for pages, the API and the other files
 */
public record ConcurrencyLimits(ConcurrencyLimit sparql, ConcurrencyLimit questions, ConcurrencyLimit lookups) {
    /** A reader waits rather than reads that it is busy, but not for long. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    public static ConcurrencyLimits of(SparqlLimits limits) {
        return new ConcurrencyLimits(
                new ConcurrencyLimit("sparql", limits.atOnce(), PATIENCE),
                new ConcurrencyLimit("questions", limits.atOnce(), PATIENCE),
                new ConcurrencyLimit("lookups", limits.lookupsAtOnce(), PATIENCE));
    }

    public List<ConcurrencyLimit> all() {
        return List.of(sparql, questions, lookups);
    }
}
