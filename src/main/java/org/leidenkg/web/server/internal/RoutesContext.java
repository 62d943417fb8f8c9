package org.leidenkg.web.server.internal;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.servlet.JavalinServlet;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** Routes of Javalin in a servlet context of their own, for a server that others start. */
public final class RoutesContext {
    private RoutesContext() {}

    /**
     * Makes the context; it is not started.
     *
     * @param largestRequest most bytes of a request's body
     */
    public static ServletContextHandler of(int largestRequest, Consumer<JavalinConfig> register) {
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/");
        context.setMaxFormContentSize(largestRequest);
        context.addServlet(new ServletHolder(new JavalinServlet(javalin(largestRequest, register).unsafe)), "/*");
        return context;
    }

    private static Javalin javalin(int largestRequest, Consumer<JavalinConfig> register) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = largestRequest;
            register.accept(config);
        });
    }
}
