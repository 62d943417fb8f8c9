package org.leidenkg.serve;

import io.javalin.http.Context;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Requests that nobody made, within the process, so that classes are loaded and code is compiled before somebody makes the
 * like: the first answer of a kind takes ten times as long as the next. They go the way of all requests through the routes of
 * a generation, but not through the web server: they are in no log and no figures, take nobody's place, and their
 * answers are not kept.
 */
final class Rehearsal implements AutoCloseable {
    private static final String MARK = "org.leidenkg.serve.rehearsal";
    private static final int LONGEST_SECONDS = 60;
    /** One accepts, and two requests may be made at once. */
    private static final int THREADS = 4;

    private final Server server;
    private final LocalConnector connector;

    /** @param application what answers, running */
    Rehearsal(Handler application) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("rehearsal");
        threads.setDaemon(true);
        this.server = new Server(threads);
        this.connector = new LocalConnector(server);
        connector.setIdleTimeout(TimeUnit.SECONDS.toMillis(LONGEST_SECONDS));
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                request.setAttribute(MARK, true);
                return application.handle(request, response, callback);
            }
        });
    }

    /** Whether nobody made that request. */
    static boolean isOne(Context context) {
        return context.attribute(MARK) != null;
    }

    /**
     * Makes a request and waits for its answer. Safe for many threads; not to be called after {@link #close}.
     *
     * @param path from the root on, with its query
     * @return the status of the answer
     */
    int ask(String path) {
        int[] status = new int[1];
        WebServer.run(() -> {
            // With the first request: a server that is stopped before it ran complains.
            server.start();
            String answer = connector.getResponse(
                    "GET " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n",
                    LONGEST_SECONDS,
                    TimeUnit.SECONDS);
            status[0] = Integer.parseInt(answer.split(" ", 3)[1]);
        });
        return status[0];
    }

    @Override
    public void close() {
        WebServer.run(server::stop);
    }
}
