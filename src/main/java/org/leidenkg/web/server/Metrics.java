package org.leidenkg.web.server;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leidenkg.query.QueryFault;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.dump.DatasetFacts;
import org.leidenkg.web.endpoint.RemoteEndpoint;
import org.leidenkg.web.http.AnswerCache;
import org.leidenkg.web.http.ConcurrencyLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the counters of the service, what is so at the moment, and the Java process, in the formats of Prometheus and
 * OpenMetrics. Nothing of the data is counted for that: it would be work for the store each time.
 */
final class Metrics {
    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    private final ServiceState state;
    private final AnswerCache cache;
    private final Store store;
    private final PrometheusRegistry process = new PrometheusRegistry();
    private final ExpositionFormats formats = ExpositionFormats.init();

    /** The data that is served, and where it is. */
    record Store(Lookup lookup, DatasetFacts.Reader facts, Readiness readiness, Optional<RemoteEndpoint> endpoint) {}

    Metrics(ServiceState state, AnswerCache cache, Store store) {
        this.state = state;
        this.cache = cache;
        this.store = store;
        // Those that only look when they are asked; none of them listens all the time.
        JvmMemoryMetrics.builder().register(process);
        JvmThreadsMetrics.builder().register(process);
        JvmGarbageCollectorMetrics.builder().register(process);
        JvmRuntimeInfoMetric.builder().register(process);
        ProcessMetrics.builder().register(process);
    }

    /**
     * Writes the counters.
     *
     * @param accept the formats that the reader takes
     * @return the media type of what was written
     */
    String write(@Nullable String accept, OutputStream out) throws IOException {
        ExpositionFormatWriter writer = formats.findWriter(accept);
        writer.write(
                out,
                new MetricSnapshots(Stream.of(state.counters().snapshots(), now(), process.scrape())
                        .flatMap(MetricSnapshots::stream)
                        .toList()));
        return writer.getContentType();
    }

    /** What is so at the moment. */
    private MetricSnapshots now() {
        PrometheusRegistry now = new PrometheusRegistry();
        gauge(
                now,
                "http_server_active_requests",
                "Requests that are being answered, those of Fuseki's own port among them.",
                state.active().sum());
        addQueries(now);
        AnswerCache.Size size = cache.size();
        gauge(now, "leidenkg_cache_entries", "Answers that are kept.", cache.entries());
        gauge(now, "leidenkg_cache_bytes", "What they take.", size.used());
        gauge(now, "leidenkg_cache_limit_bytes", "What they may take.", size.limit());
        store.endpoint()
                .ifPresent(endpoint -> Gauge.builder()
                        .name("leidenkg_endpoint_up")
                        .help("Whether the endpoint elsewhere answers its checks: 1 or 0.")
                        .labelNames("endpoint")
                        .register(now)
                        .labelValues(withoutCredentials(endpoint.address()))
                        .set(endpoint.isUp() ? 1 : 0));
        addData(now);
        return now.scrape();
    }

    private void addQueries(PrometheusRegistry now) {
        Gauge running = byKind(
                now,
                "leidenkg_queries_running",
                "Requests that are asking the store: sparql, questions of the library, and lookups.");
        Gauge limit = byKind(now, "leidenkg_queries_limit", "How many of them there may be at once.");
        Counter refused = Counter.builder()
                .name("leidenkg_queries_refused")
                .help("How many of them were told to come back later (429), as there was no room.")
                .labelNames("kind")
                .register(now);
        for (ConcurrencyLimit place : state.limits().all()) {
            running.labelValues(place.name()).set(place.running());
            limit.labelValues(place.name()).set(place.limit());
            refused.labelValues(place.name()).inc(place.refused());
        }
    }

    private static Gauge byKind(PrometheusRegistry now, String name, String help) {
        return Gauge.builder().name(name).help(help).labelNames("kind").register(now);
    }

    /** Without the password that an address can hold: the counters have more readers than it. */
    private static String withoutCredentials(URI address) {
        return address.toString().replaceFirst("//[^/?#]*@", "//");
    }

    private void addData(PrometheusRegistry now) {
        boolean ready = store.readiness().problem().isEmpty();
        gauge(now, "leidenkg_ready", "Whether requests can be answered, as /health/ready says: 1 or 0.", ready ? 1 : 0);
        if (!ready) {
            // Who looks at the counters now should not wait for a store that is away.
            return;
        }
        try {
            DatasetFacts dataset = store.facts().read();
            Info.builder()
                    .name("leidenkg_release")
                    .help("The data that is served.")
                    .labelNames("digest", "version")
                    .register(now)
                    .setLabelValues(store.lookup().digest(), dataset.version().orElse(""));
            dataset.triples()
                    .ifPresent(triples -> gauge(
                            now, "leidenkg_triples", "Triples, as the description of the dataset says.", triples));
        } catch (QueryFault e) {
            LOG.debug("the store does not answer, which leidenkg_ready will tell", e);
        }
    }

    private static void gauge(PrometheusRegistry now, String name, String help, long value) {
        Gauge.builder().name(name).help(help).register(now).set((double) value);
    }
}
