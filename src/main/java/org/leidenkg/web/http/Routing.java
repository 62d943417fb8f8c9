package org.leidenkg.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.Optional;

/**
 * Registers handlers. HEAD runs the same handler as GET, so that its headers are the same; the server drops the body.
 *
 * @param cache keeps the answers that can be kept
 * @param limit through which all requests go, if any
 */
public record Routing(RoutesConfig routes, AnswerCache cache, Optional<ConcurrencyLimit> limit) {
    /** Attribute of a request: the path that its handler is registered for. */
    public static final String ROUTE = "org.leidenkg.web.route";

    public Routing(RoutesConfig routes, AnswerCache cache) {
        this(routes, cache, Optional.empty());
    }

    /** The same, for handlers of which only so many may run at once. */
    public Routing behind(ConcurrencyLimit limited) {
        return new Routing(routes, cache, Optional.of(limited));
    }

    /** What is kept of the answers is up to the cache. Only what has to be made goes through the limit. */
    public void get(String path, Handler handler) {
        getAlways(
                routes,
                path,
                cache.over(limit.map(limited -> behind(limited, handler)).orElse(handler)));
    }

    private static Handler behind(ConcurrencyLimit limit, Handler handler) {
        return context -> {
            limit.enter();
            try {
                handler.handle(context);
            } finally {
                limit.leave();
            }
        };
    }

    /** For what is never kept, such as files and states: the handler is asked each time. */
    public static void getAlways(RoutesConfig routes, String path, Handler handler) {
        Handler named = named(path, handler);
        routes.get(path, named);
        routes.head(path, named);
    }

    public static void post(RoutesConfig routes, String path, Handler handler) {
        routes.post(path, named(path, handler));
    }

    private static Handler named(String path, Handler handler) {
        return context -> {
            context.attribute(ROUTE, path);
            handler.handle(context);
        };
    }
}
