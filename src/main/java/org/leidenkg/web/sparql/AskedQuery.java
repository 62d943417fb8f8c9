package org.leidenkg.web.sparql;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.leidenkg.web.http.ConcurrencyLimit.Place;
import org.leidenkg.web.http.ConcurrencyLimits;
import org.leidenkg.web.http.RequestProblem;

/**
 * A query that may be asked, from its first look to the last byte of its answer. It has a place among those that are computed,
 * and then one among those that are sent: who reads slowly keeps nobody from computing.
 */
public final class AskedQuery implements AutoCloseable {
    private final ConcurrencyLimits limits;
    private final String client;
    private final Map<String, List<String>> parameters;
    private final long began = System.nanoTime();
    private final String text;
    private final Query query;
    private Place place;

    /**
     * Looks at it, and takes a place for it: one that may not be asked waits for nobody.
     *
     * @param client the one who asks
     * @param parameters of the request, by the names of the SPARQL 1.1 Protocol
     * @throws RequestProblem when it may not be asked, or there is no room
     */
    AskedQuery(
            ConcurrencyLimits limits,
            String client,
            QueryCheck check,
            String text,
            Map<String, List<String>> parameters) {
        this.limits = limits;
        this.client = client;
        this.text = text;
        this.parameters = parameters;
        List<String> graphs = SparqlRoutes.GRAPHS.stream()
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream())
                .toList();
        try {
            this.query = check.check(text, graphs);
        } catch (StackOverflowError e) {
            throw QueryCheck.tooDeep();
        }
        this.place = limits.sparql().enter(client, 1);
    }

    public Query query() {
        return query;
    }

    public String text() {
        return text;
    }

    public Map<String, List<String>> parameters() {
        return parameters;
    }

    /** How long it has been looked at and computed. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /**
     * Goes on from computing to sending.
     *
     * @param size of the answer, in the unit of the largest
     * @throws RequestProblem when others, or this client, are being sent too much already
     */
    public void send(long size, long largest) {
        Place next = limits.answers().enter(client, ConcurrencyLimits.placesOf(size, largest));
        place.close();
        place = next;
    }

    @Override
    public void close() {
        place.close();
    }
}
