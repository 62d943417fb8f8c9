package org.leidenkg.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.leidenkg.web.mcp.McpRoutes;
import org.leidenkg.web.reconcile.ReconcileRoutes;
import org.leidenkg.web.sparql.SparqlRoutes;

/**
 * Registers handlers. HEAD runs the same handler as GET, so that its headers are the same; the server drops the body.
 *
 * @param cache keeps the answers that can be kept
 * @param limit through which all requests go, if any
 * @param described the one table of what {@code /openapi.json} describes, which grows as routes are registered
 */
public record Routing(
        RoutesConfig routes,
        AnswerCache cache,
        Optional<ConcurrencyLimit> limit,
        List<Supplier<List<ApiOperation>>> described) {
    /** Attribute of a request: the path that its handler is registered for. */
    public static final String ROUTE = "org.leidenkg.web.route";

    private static final String API = "/api/v1/";
    private static final Set<String> POSTED =
            Set.of(SparqlRoutes.PATH, ReconcileRoutes.path(Language.NL), ReconcileRoutes.path(Language.EN));

    public Routing(RoutesConfig routes, AnswerCache cache) {
        this(routes, cache, Optional.empty(), new ArrayList<>());
    }

    /** The same, for handlers of which only so many may run at once. */
    public Routing behind(ConcurrencyLimit limited) {
        return new Routing(routes, cache, Optional.of(limited), described);
    }

    /** All that is described, in the order of the routes. */
    public List<ApiOperation> operations() {
        return described.stream().flatMap(some -> some.get().stream()).toList();
    }

    /** A route of the API, with its description. */
    public void get(ApiOperation operation, Handler handler) {
        get(operation.path(), () -> List.of(operation), handler);
    }

    /**
     * A route that several operations describe, such as one a name.
     *
     * @param operations asked when the description is
     */
    public void get(String path, Supplier<List<ApiOperation>> operations, Handler handler) {
        described.add(operations);
        keep(path, handler);
    }

    /**
     * A route of no API.
     *
     * @throws IllegalArgumentException for a route of the API, which needs a description
     */
    public void get(String path, Handler handler) {
        if (path.startsWith(API)) {
            throw new IllegalArgumentException("the route " + path + " of the API has no description");
        }
        keep(path, handler);
    }

    /** What is kept of the answers is up to the cache. Only what has to be made goes through the limit. */
    private void keep(String path, Handler handler) {
        getAlways(routes, path, cache.over(limited(handler)));
    }

    private Handler limited(Handler handler) {
        return limit.map(limited -> behind(limited, handler)).orElse(handler);
    }

    private static Handler behind(ConcurrencyLimit limit, Handler handler) {
        return context -> {
            ConcurrencyLimit.Place place = limit.enter(ClientAddress.of(context.req()), 1);
            try {
                handler.handle(context);
            } finally {
                place.close();
            }
        };
    }

    /** A described route whose answer is never kept. */
    public void getAlways(ApiOperation operation, Handler handler) {
        described.add(() -> List.of(operation));
        getAlways(routes, operation.path(), handler);
    }

    /** For what is never kept, such as files and states: the handler is asked each time. */
    public static void getAlways(RoutesConfig routes, String path, Handler handler) {
        Handler named = named(path, handler);
        routes.get(path, named);
        routes.head(path, named);
    }

    /** A described route for what is sent along, through the limit; its answer is never kept. */
    public void post(ApiOperation operation, Handler handler) {
        described.add(() -> List.of(operation));
        post(routes, operation.path(), limited(handler));
    }

    public static void post(RoutesConfig routes, String path, Handler handler) {
        routes.post(path, named(path, handler));
    }

    /** What can be done at an address of the service: queries are posted as well, and what assistants ask only so. */
    public static String methods(String path) {
        if (path.equals(McpRoutes.PATH)) {
            return "POST, OPTIONS";
        }
        return POSTED.contains(path.replaceFirst("/$", "")) ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
    }

    private static Handler named(String path, Handler handler) {
        return context -> {
            context.attribute(ROUTE, path);
            handler.handle(context);
        };
    }
}
