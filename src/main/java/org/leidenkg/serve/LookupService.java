package org.leidenkg.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.apache.jena.sparql.core.DatasetGraph;
import org.leidenkg.query.Lookup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: pages, API and {@code /sparql} on one port, and Fuseki, when it is embedded, on another. */
public final class LookupService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LookupService.class);

    /** Most bytes of a request's body. */
    static final int LARGEST_REQUEST = 1_000_000;

    private final Javalin server;
    private final Optional<EmbeddedFuseki> fuseki;
    private final Optional<Thread> warmUp;
    private final Lookup lookup;
    private final String host;

    private LookupService(
            Javalin server, Optional<EmbeddedFuseki> fuseki, Optional<Thread> warmUp, Lookup lookup, String host) {
        this.warmUp = warmUp;
        this.server = server;
        this.fuseki = fuseki;
        this.lookup = lookup;
        this.host = host;
    }

    /**
     * Opens the data and starts listening. Nothing stays open when that fails.
     *
     * @throws PortInUseException when one of the ports is taken; its message names the port and the flag
     */
    public static LookupService start(ServiceSettings settings, ServedData data) {
        return start(settings, data, List.of(), Optional.empty());
    }

    /**
     * As {@link #start(ServiceSettings, ServedData)}, with files to download and readings to explain.
     *
     * @param dumps folders of dumps, each with its {@code SHA256SUMS}; the one of the current release first
     * @param readings what {@code /api/v1/resolve} reads with; without it there is no such address
     */
    public static LookupService start(
            ServiceSettings settings, ServedData data, List<Path> dumps, Optional<Readings> readings) {
        Offer offer = new Offer(DumpShelf.of(dumps), readings);
        if (data instanceof ServedData.Endpoint endpoint) {
            return startOver(settings, endpoint, offer);
        }
        if (data instanceof ServedData.Store store) {
            return startOver(settings, EmbeddedFuseki.open(store), store.digest(), offer);
        }
        if (data instanceof ServedData.Dataset given) {
            return startOver(settings, EmbeddedFuseki.open(given), given.digest(), offer);
        }
        throw new IllegalArgumentException("unknown kind of data: " + data);
    }

    private static LookupService startOver(
            ServiceSettings settings, EmbeddedFuseki fuseki, String digest, Offer offer) {
        DatasetGraph dataset = fuseki.dataset();
        Lookup lookup = new Lookup(() -> RDFLinkFactory.connect(dataset), settings.base(), () -> digest);
        Thread warmUp = warmUp(lookup);
        try {
            fuseki.start(settings.fusekiPort());
            Javalin server = Javalin.create(config -> {
                configure(config, settings);
                config.jetty.modifyServletContextHandler(handler -> LocalSparql.install(handler, dataset));
                new WebApplication(lookup, settings, offer).register(config, Optional.empty());
            });
            listen(server, settings);
            return new LookupService(server, Optional.of(fuseki), Optional.of(warmUp), lookup, settings.host());
        } catch (RuntimeException e) {
            await(warmUp);
            fuseki.close();
            throw e;
        }
    }

    /**
     * Asks what every page needs while the servers start, on the other processor: the first queries of a Java process cost
     * as much as both servers.
     */
    private static Thread warmUp(Lookup lookup) {
        Thread thread = new Thread(
                () -> {
                    try {
                        lookup.overview();
                    } catch (RuntimeException e) {
                        // Nobody waits for this answer; who asks again gets the fault.
                        LOG.debug("warm-up failed", e);
                    }
                },
                "warm-up");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** The store may not be closed under a query. */
    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static LookupService startOver(ServiceSettings settings, ServedData.Endpoint endpoint, Offer offer) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
        Supplier<RDFLink> links = () -> RDFLinkHTTP.newBuilder()
                .queryEndpoint(endpoint.address().toString())
                .queryOnly()
                .httpClient(client)
                .build();
        Lookup lookup =
                new Lookup(links, settings.base(), new RemoteDigest(() -> Lookup.fingerprint(links, settings.base())));
        Javalin server = Javalin.create(config -> {
            configure(config, settings);
            RemoteSparql remote = new RemoteSparql(endpoint.address(), client, settings.timeout());
            new WebApplication(lookup, settings, offer).register(config, Optional.of(remote));
        });
        listen(server, settings);
        return new LookupService(server, Optional.empty(), Optional.empty(), lookup, settings.host());
    }

    private static void configure(JavalinConfig config, ServiceSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyServletContextHandler(handler -> {
            handler.setMaxFormContentSize(LARGEST_REQUEST);
            handler.setErrorHandler(new BareErrors());
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new BareErrors()));
    }

    private static void listen(Javalin server, ServiceSettings settings) {
        try {
            server.start();
        } catch (JavalinBindException e) {
            server.stop();
            if (PortInUseException.isCauseOf(e)) {
                throw new PortInUseException(settings.port(), "the lookup service", "--port", e);
            }
            throw e;
        }
    }

    /** Where the pages are. */
    public String address() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    public int port() {
        return server.port();
    }

    /** Where the embedded Fuseki answers; empty in front of a remote endpoint. */
    public Optional<String> fusekiAddress() {
        return fuseki.map(EmbeddedFuseki::address);
    }

    /** Port of the embedded Fuseki; empty in front of a remote endpoint. */
    public Optional<Integer> fusekiPort() {
        return fuseki.map(EmbeddedFuseki::port);
    }

    /** The lookups that the service answers from. */
    public Lookup lookup() {
        return lookup;
    }

    /** Stops both servers, the one that readers use first, and closes the store that was opened for them. */
    @Override
    public void close() {
        server.stop();
        warmUp.ifPresent(LookupService::await);
        fuseki.ifPresent(EmbeddedFuseki::close);
    }
}
