package org.leidenkg.web.server;

import java.time.Duration;
import java.util.Set;

/**
 * How the service is watched and stopped.
 *
 * @param metrics who may read {@code /metrics}
 * @param requestLog what is told of each request
 * @param trustedProxies addresses of proxies, besides those on this machine, that say truly for whom they ask
 * @param stopDelay how long, when it is to stop, it answers as before but says that it is not ready
 * @param stopTimeout how long it then waits for requests that are being answered
 */
public record OperationSettings(
        MetricsAccess metrics,
        RequestLogging requestLog,
        Set<String> trustedProxies,
        Duration stopDelay,
        Duration stopTimeout) {
    public OperationSettings {
        if (stopDelay.isNegative() || stopTimeout.isNegative()) {
            throw new IllegalArgumentException("a stop cannot take " + stopDelay + " and " + stopTimeout);
        }
    }

    /** Counters for this machine, no log of requests, and a stop that waits for what a query may take. */
    public static OperationSettings standard() {
        return new OperationSettings(
                MetricsAccess.LOCAL, RequestLogging.off(), Set.of(), Duration.ZERO, Duration.ofSeconds(20));
    }

    public OperationSettings withMetrics(MetricsAccess metrics) {
        return new OperationSettings(metrics, requestLog, trustedProxies, stopDelay, stopTimeout);
    }

    public OperationSettings withRequestLog(RequestLogging requestLog) {
        return new OperationSettings(metrics, requestLog, trustedProxies, stopDelay, stopTimeout);
    }

    public OperationSettings withStop(Duration stopDelay, Duration stopTimeout) {
        return new OperationSettings(metrics, requestLog, trustedProxies, stopDelay, stopTimeout);
    }
}
