package org.leidenkg.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/**
 * Registers handlers. HEAD runs the same handler as GET, so that its headers are the same; the server drops the body.
 *
 * @param cache keeps the answers that can be kept
 */
record Routing(RoutesConfig routes, AnswerCache cache) {
    /** What is kept of the answers is up to the cache. */
    void get(String path, Handler handler) {
        getAlways(routes, path, cache.over(handler));
    }

    /** For what is never kept, such as files and states: the handler is asked each time. */
    static void getAlways(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
