package org.leidenkg.serve;

import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server of pages and API. It stays, with its port and its connections, while the data behind it is replaced. */
final class WebServer {
    private static final int MOST_THREADS = 250;
    private static final int LEAST_THREADS = 8;
    private static final int MOST_CONNECTIONS = 1_000;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    private static final Duration SILENCE_IN_A_CROWD = Duration.ofSeconds(2);
    /** A query in an address may be long. */
    private static final int LARGEST_HEADER = 64 * 1024;

    private final ServiceState state;
    private final Server server;
    private final ServerConnector connector;

    WebServer(ServiceSettings settings, ServiceState state) {
        this.state = state;
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        threads.setName("web");
        this.server = new Server(threads);
        server.setErrorHandler(new BareErrors());
        server.setRequestLog(
                new AnsweredRequests(state.counters(), settings.operation().requestLog()));
        HttpConfiguration http = new HttpConfiguration();
        // Paths that are ambiguous come to the routes, which say what is wrong with them. The routes cannot read
        // %u0041.
        http.setUriCompliance(UriCompliance.LEGACY.without("READABLE", UriCompliance.Violation.UTF16_ENCODINGS));
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LARGEST_HEADER);
        this.connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(LONGEST_SILENCE.toMillis());
        // Above the limit new ones wait to be accepted, and silent ones go sooner.
        NetworkConnectionLimit limit = new NetworkConnectionLimit(MOST_CONNECTIONS, connector);
        limit.setEndPointIdleTimeout(SILENCE_IN_A_CROWD.toMillis());
        server.addBean(limit);
    }

    Server server() {
        return server;
    }

    /**
     * Takes the port and gets ready. Who connects waits until it {@link #listen}s.
     *
     * @throws PortInUseException when the port is taken
     */
    void start(Generations generations) {
        server.setHandler(new FrontHandler(state, new PinnedHandler(generations, Generation::application)));
        try {
            run(connector::open);
            run(server::start);
        } catch (RuntimeException e) {
            stop();
            if (PortInUseException.isCauseOf(e)) {
                throw new PortInUseException(connector.getPort(), "the lookup service", "--port", e);
            }
            throw e;
        }
    }

    /** Takes requests from now on. */
    void listen() {
        server.addConnector(connector);
        // A running server does not take charge of what is added to it.
        server.manage(connector);
        run(connector::start);
    }

    int port() {
        return connector.getLocalPort();
    }

    /** How many clients are connected. */
    int connections() {
        return connector.getConnectedEndPoints().size();
    }

    /** Takes no new connections; those that there are go on. */
    void stopListening() {
        connector.close();
    }

    void stop() {
        connector.close();
        run(server::stop);
    }

    /** A step of Jetty's life cycle, which may throw anything. */
    interface Step {
        @SuppressWarnings("ProhibitedExceptionDeclared") // Jetty declares it
        void run() throws Exception;
    }

    static void run(Step step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (Exception e) {
            throw new IllegalStateException("the web server: " + e, e);
        }
    }
}
