package org.leidenkg.serve;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the counters of the service and of the Java process in the formats of Prometheus and OpenMetrics. */
final class Metrics {
    private final ServiceState state;
    private final AnswerCache cache;
    private final StoreMetrics store;
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final ExpositionFormats formats = ExpositionFormats.init();

    Metrics(ServiceState state, AnswerCache cache, StoreMetrics store) {
        this.state = state;
        this.cache = cache;
        this.store = store;
        registry.register((MultiCollector) this::collect);
        // Those that only look when they are asked; none of them listens all the time.
        JvmMemoryMetrics.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmRuntimeInfoMetric.builder().register(registry);
        ProcessMetrics.builder().register(registry);
    }

    /**
     * Writes the counters.
     *
     * @param accept the formats that the reader takes
     * @return the media type of what was written
     */
    String write(@Nullable String accept, OutputStream out) throws IOException {
        ExpositionFormatWriter writer = formats.findWriter(accept);
        writer.write(out, registry.scrape());
        return writer.getContentType();
    }

    private MetricSnapshots collect() {
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        addRequests(all);
        addQueries(all);
        addCache(all);
        addEndpoints(all);
        addData(all);
        return all.build();
    }

    private void addRequests(MetricSnapshots.Builder all) {
        HistogramSnapshot.Builder durations = HistogramSnapshot.builder()
                .name("http_server_request_duration_seconds")
                .unit(Unit.SECONDS)
                .help("Requests and how long they took, from their headers to the last byte of the answer.");
        state.requests().forEach((series, counted) -> durations.dataPoint(durations(series, counted)));
        all.metricSnapshot(durations.build());
        all.metricSnapshot(gauge(
                "http_server_active_requests",
                "Requests that are being answered, those of Fuseki's own port among them.",
                state.active().sum()));
        CounterSnapshot.Builder problems = CounterSnapshot.builder()
                .name("leidenkg_problems")
                .help("Problems that were answered, by their type: endpoint-slow are queries that ran out of time.");
        state.problems()
                .forEach((type, count) -> problems.dataPoint(CounterDataPointSnapshot.builder()
                        .labels(Labels.of("type", type.slug()))
                        .value((double) count)
                        .build()));
        all.metricSnapshot(problems.build());
    }

    private static HistogramDataPointSnapshot durations(
            RequestCounters.Series series, RequestCounters.Durations counted) {
        ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
        List<Double> bounds = RequestCounters.bounds();
        List<Long> counts = counted.counts();
        for (int i = 0; i < counts.size(); i++) {
            buckets.bucket(i < bounds.size() ? bounds.get(i) : Double.POSITIVE_INFINITY, counts.get(i));
        }
        return HistogramDataPointSnapshot.builder()
                .labels(Labels.of(
                        "http_request_method",
                        series.method(),
                        "http_route",
                        series.route(),
                        "http_response_status_code",
                        Integer.toString(series.status())))
                .classicHistogramBuckets(buckets.build())
                .sum(counted.seconds())
                .build();
    }

    private void addQueries(MetricSnapshots.Builder all) {
        GaugeSnapshot.Builder running = GaugeSnapshot.builder()
                .name("leidenkg_queries_running")
                .help("Requests that are asking the store: sparql, questions of the library, and lookups.");
        GaugeSnapshot.Builder limit =
                GaugeSnapshot.builder().name("leidenkg_queries_limit").help("How many of them there may be at once.");
        CounterSnapshot.Builder refused = CounterSnapshot.builder()
                .name("leidenkg_queries_refused")
                .help("How many of them were told to come back later (429), as there was no room.");
        for (QueryGate gate : state.gates().all()) {
            Labels kind = Labels.of("kind", gate.name());
            running.dataPoint(point(kind, gate.running()));
            limit.dataPoint(point(kind, gate.limit()));
            refused.dataPoint(CounterDataPointSnapshot.builder()
                    .labels(kind)
                    .value((double) gate.refused())
                    .build());
        }
        all.metricSnapshot(running.build());
        all.metricSnapshot(limit.build());
        all.metricSnapshot(refused.build());
    }

    private void addCache(MetricSnapshots.Builder all) {
        AnswerCache.Size size = cache.size();
        all.metricSnapshot(counter(
                "leidenkg_cache_hits",
                "Answers that were sent as they were kept.",
                state.cache().hits().sum()));
        all.metricSnapshot(counter(
                "leidenkg_cache_misses",
                "Answers that could be kept but had to be made.",
                state.cache().misses().sum()));
        all.metricSnapshot(gauge("leidenkg_cache_entries", "Answers that are kept.", cache.entries()));
        all.metricSnapshot(gauge("leidenkg_cache_bytes", "What they take.", size.used()));
        all.metricSnapshot(gauge("leidenkg_cache_limit_bytes", "What they may take.", size.limit()));
    }

    private void addEndpoints(MetricSnapshots.Builder all) {
        store.endpoint()
                .ifPresent(endpoint -> all.metricSnapshot(GaugeSnapshot.builder()
                        .name("leidenkg_endpoint_up")
                        .help("Whether the endpoint elsewhere answers its checks: 1 or 0.")
                        .dataPoint(point(
                                Labels.of("endpoint", withoutCredentials(endpoint.address())), endpoint.isUp() ? 1 : 0))
                        .build()));
    }

    /** Whoever may read the counters need not know the password that an address can hold. */
    private static String withoutCredentials(URI address) {
        return address.toString().replaceFirst("//[^/?#]*@", "//");
    }

    private void addData(MetricSnapshots.Builder all) {
        boolean ready = store.isReady();
        all.metricSnapshot(gauge(
                "leidenkg_ready", "Whether requests can be answered, as /health/ready says: 1 or 0.", ready ? 1 : 0));
        if (!ready) {
            // Whoever looks at the counters now should not wait for a store that is away.
            return;
        }
        store.data().ifPresent(data -> {
            InfoSnapshot.Builder info =
                    InfoSnapshot.builder().name("leidenkg_release").help("The data that is served.");
            info.dataPoint(InfoDataPointSnapshot.builder()
                    .labels(Labels.of(
                            "digest", data.digest(), "version", data.version().orElse("")))
                    .build());
            all.metricSnapshot(info.build());
            data.triples()
                    .ifPresent(triples -> all.metricSnapshot(
                            gauge("leidenkg_triples", "Triples, as the description of the dataset says.", triples)));
        });
    }

    private static GaugeSnapshot gauge(String name, String help, long value) {
        return GaugeSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(point(Labels.EMPTY, value))
                .build();
    }

    private static GaugeDataPointSnapshot point(Labels labels, long value) {
        return GaugeDataPointSnapshot.builder()
                .labels(labels)
                .value((double) value)
                .build();
    }

    private static CounterSnapshot counter(String name, String help, long value) {
        return CounterSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(
                        CounterDataPointSnapshot.builder().value((double) value).build())
                .build();
    }
}
