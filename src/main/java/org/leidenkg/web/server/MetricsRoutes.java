package org.leidenkg.web.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.leidenkg.web.http.AnswerCache;
import org.leidenkg.web.http.ClientAddress;
import org.leidenkg.web.http.MemoizedSupplier;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.network.ExternalViewers;

/**
 * {@code /metrics}: the counters, as Prometheus reads them. What looks at the Java process is
 * loaded with the first request.
 */
public final class MetricsRoutes {
    public static final String PATH = "/metrics";

    /** Headers of requests that come through a proxy, for which its own address is no sign of who asks. */
    private static final List<String> OF_PROXIES = List.of(
            "Forwarded",
            "Via",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Server",
            "X-Real-IP");

    private final MetricsAccess access;
    private final Supplier<Metrics> metrics;

    public MetricsRoutes(MetricsAccess access, ServiceState state, AnswerCache cache, Metrics.Store store) {
        this.access = access;
        this.metrics = new MemoizedSupplier<>(() -> new Metrics(state, cache, store));
    }

    void register(RoutesConfig routes) {
        if (access != MetricsAccess.OFF) {
            Routing.getAlways(routes, PATH, this::metrics);
        }
    }

    private void metrics(Context context) throws IOException {
        if (access == MetricsAccess.LOCAL && !isFromThisMachine(context)) {
            throw RequestProblem.of(RequestProblem.Type.METRICS_REFUSED);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String type = metrics.get().write(context.header("Accept"), out);
        context.header("Cache-Control", "no-store").contentType(type).result(out.toByteArray());
    }

    /** Straight from this machine, and by its own name: a page that a browser loaded from elsewhere asks by another. */
    private static boolean isFromThisMachine(Context context) {
        return ClientAddress.isLoopback(context.req().getRemoteAddr())
                && ExternalViewers.isOfThisMachine(context.req().getServerName())
                && OF_PROXIES.stream().allMatch(name -> context.header(name) == null);
    }
}
