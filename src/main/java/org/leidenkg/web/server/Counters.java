package org.leidenkg.web.server;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.Set;
import org.leidenkg.web.http.RequestProblem;

/** What is counted of the service, whichever data it answers from. */
public final class Counters {
    /** Upper bounds in seconds: those of the conventions for HTTP metrics, and two below them, where kept answers are. */
    private static final double[] BOUNDS = {
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0
    };

    /** A client may send any word as a method; each would be a line of its own for ever. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH");

    private static final String OTHER_METHOD = "_OTHER";

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder()
            .name("http_server_request_duration_seconds")
            .unit(Unit.SECONDS)
            .help("Requests and how long they took, from their headers to the last byte of the answer.")
            .labelNames("http_request_method", "http_route", "http_response_status_code")
            .classicOnly()
            .classicUpperBounds(BOUNDS)
            .withoutExemplars()
            .register(registry);
    private final Counter problems = Counter.builder()
            .name("leidenkg_problems")
            .help("Problems that were answered, by their type: endpoint-slow are queries that ran out of time.")
            .labelNames("type")
            .withoutExemplars()
            .register(registry);
    private final Counter hits = counter("leidenkg_cache_hits", "Answers that were sent as they were kept.");
    private final Counter misses = counter("leidenkg_cache_misses", "Answers that could be kept but had to be made.");

    public Counters() {
        for (RequestProblem.Type type : RequestProblem.Type.values()) {
            problems.initLabelValues(type.slug());
        }
    }

    private Counter counter(String name, String help) {
        return Counter.builder().name(name).help(help).withoutExemplars().register(registry);
    }

    /**
     * A request that has its answer.
     *
     * @param route as it is registered, never the path of a request: of those there is no end
     */
    void countRequest(String method, String route, int status, long nanos) {
        requests.labelValues(METHODS.contains(method) ? method : OTHER_METHOD, route, Integer.toString(status))
                .observe(Unit.nanosToSeconds(nanos));
    }

    public void countProblem(RequestProblem.Type type) {
        problems.labelValues(type.slug()).inc();
    }

    /** An answer that was sent as it was kept. */
    public void countHit() {
        hits.inc();
    }

    /** An answer that could be kept but had to be made. */
    public void countMiss() {
        misses.inc();
    }

    MetricSnapshots snapshots() {
        return registry.scrape();
    }
}
