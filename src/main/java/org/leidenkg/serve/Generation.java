package org.leidenkg.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.servlet.JavalinServlet;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.leidenkg.query.Lookup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One state of the data with everything that answers from it: the store, the lookups with what they hold in memory, the
 * downloads and the routes. Another state of the data is another generation, so that no answer can be of two.
 */
final class Generation {
    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

    private final Lookup lookup;
    private final ServletContextHandler application;
    private final Optional<OpenedStore> store;
    private final Optional<Thread> warmUp;
    private final AtomicLong uses = new AtomicLong();

    private Generation(
            Lookup lookup, ServletContextHandler application, Optional<OpenedStore> store, Optional<Thread> warmUp) {
        this.lookup = lookup;
        this.application = application;
        this.store = store;
        this.warmUp = warmUp;
    }

    /**
     * Opens the data. Nothing stays open when that fails.
     *
     * @param server the web server that its routes will run in
     */
    static Generation open(Server server, ServiceSettings settings, ServedData data, Offer offer) {
        if (data instanceof ServedData.Endpoint endpoint) {
            return over(server, settings, endpoint, offer);
        }
        if (data instanceof ServedData.Store given) {
            return over(server, settings, OpenedStore.open(given), given.digest(), offer);
        }
        if (data instanceof ServedData.Dataset given) {
            return over(server, settings, OpenedStore.open(given), given.digest(), offer);
        }
        throw new IllegalArgumentException("unknown kind of data: " + data);
    }

    private static Generation over(
            Server server, ServiceSettings settings, OpenedStore store, String digest, Offer offer) {
        Lookup lookup = new Lookup(() -> RDFLinkFactory.connect(store.dataset()), settings.base(), () -> digest);
        Thread warmUp = warmUp(lookup);
        try {
            LocalSparql sparql =
                    new LocalSparql(store.searchable(), settings.limits(), new QueryCheck(lookup::listGraphs));
            Javalin routes =
                    routes(config -> new WebApplication(lookup, settings, offer).register(config, Optional.empty()));
            return new Generation(
                    lookup, application(server, routes, sparql::install), Optional.of(store), Optional.of(warmUp));
        } catch (RuntimeException e) {
            await(warmUp);
            store.close();
            throw e;
        }
    }

    private static Generation over(Server server, ServiceSettings settings, ServedData.Endpoint endpoint, Offer offer) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(settings.limits().timeout())
                .build();
        Supplier<RDFLink> links = () -> RDFLinkHTTP.newBuilder()
                .queryEndpoint(endpoint.address().toString())
                .queryOnly()
                .httpClient(client)
                .build();
        Lookup lookup =
                new Lookup(links, settings.base(), new RemoteDigest(() -> Lookup.fingerprint(links, settings.base())));
        Javalin routes = routes(config -> new WebApplication(lookup, settings, offer)
                .register(
                        config,
                        Optional.of(new RemoteSparql(
                                endpoint.address(), client, settings.limits(), new QueryCheck(lookup::listGraphs)))));
        return new Generation(lookup, application(server, routes, handler -> {}), Optional.empty(), Optional.empty());
    }

    private static Javalin routes(Consumer<JavalinConfig> register) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = LookupService.LARGEST_REQUEST;
            register.accept(config);
        });
    }

    /** The routes in a context of their own, ready for requests. */
    private static ServletContextHandler application(
            Server server, Javalin routes, Consumer<ServletContextHandler> install) {
        ServletContextHandler handler = new ServletContextHandler();
        handler.setContextPath("/");
        handler.setMaxFormContentSize(LookupService.LARGEST_REQUEST);
        handler.setErrorHandler(new BareErrors());
        handler.addServlet(new ServletHolder(new JavalinServlet(routes.unsafe)), "/*");
        install.accept(handler);
        handler.setServer(server);
        WebServer.run(handler::start);
        return handler;
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
                        lookup.prepareSearch();
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

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Lookup lookup() {
        return lookup;
    }

    Handler application() {
        return application;
    }

    Optional<OpenedStore> store() {
        return store;
    }

    /** Requests that are being answered from it. */
    AtomicLong uses() {
        return uses;
    }

    /**
     * Asks what the first request would need.
     *
     * @throws IllegalStateException when there is no agenda in it, which no build makes
     */
    void check() {
        warmUp.ifPresent(Generation::await);
        if (lookup.listAgendas().isEmpty()) {
            throw new IllegalStateException(
                    "it holds no agenda under the base that is served here; was it built with another --base?");
        }
        lookup.countTriples();
        lookup.listGraphs();
    }

    /** Lets go of the store. Nothing may be answered from it any more. */
    void close() {
        WebServer.run(application::stop);
        // The store may not be closed under a query.
        warmUp.ifPresent(Generation::await);
        store.ifPresent(OpenedStore::close);
    }
}
