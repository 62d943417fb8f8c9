package org.leidenkg.web.server;

import static org.leidenkg.web.server.HealthAnswer.State.OK;

import io.javalin.http.Context;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.Json;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.Routing;

/**
 * For those who watch the service: {@code /health/live}, whether the process answers at all; {@code /health/ready}, whether
 * requests should be sent to it; and {@code /health}, the latter with the state of the data.
 */
final class HealthRoutes {
    static final String LIVE = "/health/live";

    private final Lookup lookup;
    private final Readiness readiness;

    HealthRoutes(Lookup lookup, Readiness readiness) {
        this.lookup = lookup;
        this.readiness = readiness;
    }

    void register(Routing routing) {
        routing.getAlways(
                operation(
                        "/health",
                        "health",
                        "Whether the data can be reached, and what state it is in; 503 when it cannot.",
                        HealthAnswer.class),
                this::health);
        routing.getAlways(
                operation(
                        LIVE,
                        "live",
                        "That the service runs; nothing is asked of the data.",
                        HealthAnswer.Status.class),
                // A store that is away is no reason to start the process again.
                context -> send(context, new HealthAnswer.Status(OK)));
        routing.getAlways(
                operation(
                        "/health/ready",
                        "ready",
                        "Whether requests should be sent here; 503 while the data cannot be reached, when a file of it was"
                                + " damaged, and when the service is about to stop.",
                        HealthAnswer.Status.class),
                this::ready);
    }

    private static ApiOperation operation(String path, String id, String summary, Class<?> answer) {
        return ApiOperation.json(path, id, "service", summary, answer);
    }

    private void ready(Context context) {
        requireReady();
        send(context, new HealthAnswer.Status(OK));
    }

    private void health(Context context) {
        requireReady();
        long triples = lookup.countTriples();
        send(context, new HealthAnswer(OK, lookup.digest(), triples));
    }

    private void requireReady() {
        readiness.problem().ifPresent(problem -> {
            throw problem;
        });
    }

    private static void send(Context context, Object answer) {
        context.header("Cache-Control", "no-store").contentType(Answers.JSON).result(Json.write(answer, new Links("")));
    }
}
