package org.leidenkg.web.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.JsonWriter;
import org.leidenkg.web.http.Routing;

/**
 * For those who watch the service: {@code /health/live}, whether the process answers at all; {@code /health/ready}, whether
 * requests should be sent to it; and {@code /health}, the latter with the state of the data.
 */
final class HealthRoutes {
    private final Lookup lookup;
    private final Readiness readiness;

    HealthRoutes(Lookup lookup, Readiness readiness) {
        this.lookup = lookup;
        this.readiness = readiness;
    }

    void register(RoutesConfig routes) {
        Routing.getAlways(routes, "/health", this::health);
        Routing.getAlways(routes, "/health/live", HealthRoutes::live);
        Routing.getAlways(routes, "/health/ready", this::ready);
    }

    /** Asks nothing of the store: a store that is away is no reason to start the process again. */
    private static void live(Context context) {
        send(context, JsonWriter.object(json -> json.field("status", "ok")));
    }

    private void ready(Context context) {
        requireReady();
        send(context, JsonWriter.object(json -> json.field("status", "ok")));
    }

    private void health(Context context) {
        requireReady();
        long triples = lookup.countTriples();
        send(
                context,
                JsonWriter.object(json -> json.field("status", "ok")
                        .field("digest", lookup.digest())
                        .field("triples", triples)));
    }

    private void requireReady() {
        readiness.problem().ifPresent(problem -> {
            throw problem;
        });
    }

    private static void send(Context context, byte[] body) {
        context.header("Cache-Control", "no-store").contentType(Answers.JSON).result(body);
    }
}
