package org.leidenkg.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.Optional;

/**
 * Registers handlers. HEAD runs the same handler as GET, so that its headers are the same; the server drops the body.
 *
 * @param gate through which all requests go, if any
 */
record Routing(RoutesConfig routes, Optional<QueryGate> gate) {
    Routing(RoutesConfig routes) {
        this(routes, Optional.empty());
    }

    /** The same, for handlers of which only so many may run at once. */
    Routing behind(QueryGate limited) {
        return new Routing(routes, Optional.of(limited));
    }

    void get(String path, Handler handler) {
        Handler guarded = gate.map(limited -> behind(limited, handler)).orElse(handler);
        routes.get(path, guarded);
        routes.head(path, guarded);
    }

    private static Handler behind(QueryGate gate, Handler handler) {
        return context -> {
            gate.enter();
            try {
                handler.handle(context);
            } finally {
                gate.leave();
            }
        };
    }
}
