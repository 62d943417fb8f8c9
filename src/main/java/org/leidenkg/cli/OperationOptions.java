package org.leidenkg.cli;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.leidenkg.web.server.MetricsAccess;
import org.leidenkg.web.server.OperationSettings;
import org.leidenkg.web.server.RequestLogging;
import picocli.CommandLine.Option;

/** How a service is watched and stopped. */
final class OperationOptions {
    /** As in the settings' own default. */
    private static final int STOP_TIMEOUT = 20;

    @Option(
            names = "--log-requests",
            paramLabel = "FORMAT",
            defaultValue = "off",
            description =
                    "Tell of each answered request in a line on standard output: off, text for people, or json for"
                            + " programs. Who asked, and what is looked for, is not told (default: ${DEFAULT-VALUE}).")
    private RequestLogging.Format logRequests = RequestLogging.Format.OFF;

    @Option(
            names = "--metrics",
            paramLabel = "WHO",
            defaultValue = "local",
            description = "Who may read the counters at /metrics: local for programs on this machine that do not come"
                    + " through a proxy, all, or off (default: ${DEFAULT-VALUE}).")
    private MetricsAccess metrics = MetricsAccess.LOCAL;

    @Option(
            names = "--trusted-proxies",
            paramLabel = "ADDRESS",
            split = ",",
            description =
                    "The IP addresses of proxies that say truly, in X-Forwarded-For, for whom they ask; places are"
                            + " shared fairly among those clients. Proxies on this machine are always trusted.")
    private Set<String> trustedProxies = Set.of();

    @Option(
            names = "--stop-delay",
            paramLabel = "SECONDS",
            description = "How long, after a signal to stop, everything is still answered while /health/ready says 503,"
                    + " for a load balancer to notice (default: ${DEFAULT-VALUE}).")
    private int stopDelay;

    @Option(
            names = "--stop-timeout",
            paramLabel = "SECONDS",
            description =
                    "How long a stop then waits for requests that are being answered (default: ${DEFAULT-VALUE}).")
    private int stopTimeout = STOP_TIMEOUT;

    boolean isJson() {
        return logRequests == RequestLogging.Format.JSON;
    }

    /** @param log takes the lines of requests */
    OperationSettings settings(Consumer<String> log) {
        return new OperationSettings(
                metrics,
                new RequestLogging(logRequests, log),
                trustedProxies,
                seconds("--stop-delay", stopDelay),
                seconds("--stop-timeout", stopTimeout));
    }

    private static Duration seconds(String option, int seconds) {
        if (seconds < 0) {
            throw new UsageFault(option + ": " + seconds + " is less than no time at all");
        }
        return Duration.ofSeconds(seconds);
    }
}
