package org.leidenkg.web.server;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.leidenkg.web.sparql.FusekiPort;

/**
 * The server of pages and API, and of queries on Fuseki's port. It stays, with its ports and its connections, while the data
 * behind it is replaced.
 */
final class WebServer {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int MOST_THREADS = 250;
    private static final int LEAST_THREADS = 8;
    private static final int MOST_CONNECTIONS = 1_000;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    private static final Duration SILENCE_IN_A_CROWD = Duration.ofSeconds(2);
    /** A query in an address may be long. */
    private static final int LARGEST_HEADER = 64 * 1024;

    private final ServiceState state;
    private final Server server;
    private final HttpConnectionFactory http;
    private final Optional<URI> publicBase;
    private final URI base;
    private final Set<String> proxies;
    private final ServerConnector connector;
    private final ServerConnector fuseki;
    /** Those that are used. */
    private List<ServerConnector> ports = List.of();

    WebServer(ServiceSettings settings, ServiceState state) {
        this.state = state;
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        threads.setName("web");
        this.server = new Server(threads);
        server.setErrorHandler(new MalformedRequests());
        server.setRequestLog(
                new RequestLogger(state.counters(), settings.operation().requestLog()));
        this.publicBase = settings.publicBase();
        this.base = URI.create(settings.base());
        this.proxies = settings.operation().trustedProxies();
        this.http = http();
        this.connector = connector(settings.host(), settings.port());
        this.fuseki = connector(LOOPBACK, settings.fusekiPort());
    }

    private static HttpConnectionFactory http() {
        HttpConfiguration http = new HttpConfiguration();
        // Paths that are ambiguous come to the routes, which say what is wrong with them. The routes cannot read
        // %u0041.
        http.setUriCompliance(UriCompliance.LEGACY.without("READABLE", UriCompliance.Violation.UTF16_ENCODINGS));
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LARGEST_HEADER);
        return new HttpConnectionFactory(http);
    }

    private ServerConnector connector(String host, int port) {
        ServerConnector made = new ServerConnector(server, http);
        made.setHost(host);
        made.setPort(port);
        made.setIdleTimeout(LONGEST_SILENCE.toMillis());
        // Above the limit new ones wait to be accepted, and silent ones go sooner.
        NetworkConnectionLimit limit = new NetworkConnectionLimit(MOST_CONNECTIONS, made);
        limit.setEndPointIdleTimeout(SILENCE_IN_A_CROWD.toMillis());
        server.addBean(limit);
        return made;
    }

    Server server() {
        return server;
    }

    /**
     * Takes the ports and gets ready. Who connects waits until it {@link #listen}s.
     *
     * @param embedded whether there is a store here, and so a port of Fuseki
     * @throws PortInUseException when a port is taken
     */
    void start(ServedVersions versions, boolean embedded) {
        Handler answering = new ServedVersionHandler(versions, ServedVersion::application);
        Handler every = new EveryRequestHandler(state, proxies, new FusekiPort(fuseki, publicBase, answering));
        Stream<URI> addresses = Stream.concat(publicBase.stream(), Stream.of(base));
        server.setHandler(
                new PathPrefixHandler(connector, addresses, versions.current().paths(), every));
        ports = embedded ? List.of(connector, fuseki) : List.of(connector);
        try {
            for (ServerConnector port : ports) {
                open(port);
            }
            run(server::start);
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    private void open(ServerConnector port) {
        try {
            run(port::open);
        } catch (RuntimeException e) {
            if (!PortInUseException.isCauseOf(e)) {
                throw e;
            }
            throw port.equals(fuseki)
                    ? new PortInUseException(port.getPort(), "Fuseki", "--fuseki-port", e)
                    : new PortInUseException(port.getPort(), "the lookup service", "--port", e);
        }
    }

    /** Takes requests from now on. */
    void listen() {
        for (ServerConnector port : ports) {
            server.addConnector(port);
            // A running server does not take charge of what is added to it.
            server.manage(port);
            run(port::start);
        }
    }

    int port() {
        return connector.getLocalPort();
    }

    /** Port of Fuseki; empty in front of a remote endpoint. */
    Optional<Integer> fusekiPort() {
        return ports.contains(fuseki) ? Optional.of(fuseki.getLocalPort()) : Optional.empty();
    }

    /** How many clients are connected. */
    int connections() {
        return connector.getConnectedEndPoints().size();
    }

    /** Takes no new connections; those that there are go on. */
    void stopListening() {
        ports.forEach(ServerConnector::close);
    }

    void stop() {
        stopListening();
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
