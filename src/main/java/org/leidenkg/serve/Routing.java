package org.leidenkg.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Registers handlers. HEAD runs the same handler as GET, so that its headers are the same; the server drops the body. */
record Routing(RoutesConfig routes) {
    void get(String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
