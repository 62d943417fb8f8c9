package org.leidenkg.web.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.servlet.JavalinServlet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.endpoint.DataState;
import org.leidenkg.web.endpoint.RemoteEndpoint;
import org.leidenkg.web.http.Assets;
import org.leidenkg.web.network.PictureLayout;
import org.leidenkg.web.sparql.LocalSparql;
import org.leidenkg.web.sparql.QueryCheck;
import org.leidenkg.web.sparql.RemoteSparql;
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
    private final Set<String> paths;
    private final Optional<OpenedStore> store;
    private final Thread loading = new Thread(this::loadAll, "loading");
    private volatile boolean closing;
    private final Optional<RemoteEndpoint> endpoint;
    private final AtomicLong uses = new AtomicLong();

    private Generation(Lookup lookup, Routes routes, Optional<OpenedStore> store, Optional<RemoteEndpoint> endpoint) {
        this.endpoint = endpoint;
        this.lookup = lookup;
        this.application = routes.application;
        this.paths = routes.paths;
        this.store = store;
        loading.setDaemon(true);
    }

    /**
     * Opens the data. Nothing stays open when that fails.
     *
     * @param server the web server that its routes will run in
     * @param state what it shares with other generations
     */
    static Generation open(
            Server server, ServiceSettings settings, ServiceState state, ServedData data, ReleaseContents offer) {
        if (data instanceof ServedData.Endpoint given) {
            return over(server, settings, state, given, offer);
        }
        if (data instanceof ServedData.Store given) {
            return over(server, settings, state, data, OpenedStore.open(given), given.digest(), offer);
        }
        if (data instanceof ServedData.Dataset given) {
            return over(server, settings, state, data, OpenedStore.open(given), given.digest(), offer);
        }
        throw new IllegalArgumentException("unknown kind of data: " + data);
    }

    private static Generation over(
            Server server,
            ServiceSettings settings,
            ServiceState state,
            ServedData data,
            OpenedStore store,
            String digest,
            ReleaseContents offer) {
        Lookup lookup = new Lookup(() -> RDFLinkFactory.connect(store.dataset()), settings.base(), () -> digest);
        try {
            LocalSparql sparql = new LocalSparql(
                    store.searchable(), settings.limits(), state.gates().sparql(), new QueryCheck(lookup::listGraphs));
            WebApplication web = new WebApplication(
                    lookup, PictureLayout.of(data), DataState.fixed(lookup::digest), settings, state, offer);
            Javalin routes = routes(config -> web.register(config, Optional.empty()));
            return new Generation(
                    lookup, application(server, routes, sparql::install), Optional.of(store), Optional.empty());
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Generation over(
            Server server,
            ServiceSettings settings,
            ServiceState state,
            ServedData.Endpoint given,
            ReleaseContents offer) {
        RemoteEndpoint endpoint = new RemoteEndpoint(
                given.address(),
                settings.limits().timeout(),
                RemoteEndpoint.Pace.standard(),
                links -> Assets.hash(Lookup.fingerprint(links, settings.base())));
        try {
            Lookup lookup = new Lookup(endpoint::link, settings.base(), endpoint::digest);
            RemoteSparql sparql = new RemoteSparql(
                    endpoint, settings.limits(), state.gates().sparql(), new QueryCheck(lookup::listGraphs));
            WebApplication web = new WebApplication(lookup, PictureLayout.of(given), endpoint, settings, state, offer);
            Javalin routes = routes(config -> web.register(config, Optional.of(sparql)));
            return new Generation(
                    lookup, application(server, routes, handler -> {}), Optional.empty(), Optional.of(endpoint));
        } catch (RuntimeException e) {
            endpoint.close();
            throw e;
        }
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

    /** What answers, and at which paths. */
    private record Routes(ServletContextHandler application, Set<String> paths) {}

    /** The routes in a context of their own, ready for requests. */
    private static Routes application(Server server, Javalin routes, Consumer<ServletContextHandler> install) {
        ServletContextHandler handler = new ServletContextHandler();
        handler.setContextPath("/");
        handler.setMaxFormContentSize(LookupService.LARGEST_REQUEST);
        handler.setErrorHandler(new MalformedRequests());
        handler.addServlet(new ServletHolder(new JavalinServlet(routes.unsafe)), "/*");
        install.accept(handler);
        handler.setServer(server);
        WebServer.run(handler::start);
        Set<String> paths = routes.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint.path)
                .filter(path -> !path.contains("*"))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Routes(handler, paths);
    }

    Lookup lookup() {
        return lookup;
    }

    Handler application() {
        return application;
    }

    /** Every path that there is a route for, with its parameters in braces. */
    Set<String> paths() {
        return paths;
    }

    Optional<OpenedStore> store() {
        return store;
    }

    /** Requests that are being answered from it. */
    AtomicLong uses() {
        return uses;
    }

    /** Begins to load into memory what lookups are answered from, when it is a store of our own. */
    void load() {
        if (store.isPresent()) {
            loading.start();
        }
    }

    private void loadAll() {
        for (Runnable load : lookup.preparations()) {
            if (closing) {
                return;
            }
            try {
                load.run();
            } catch (RuntimeException e) {
                // A request that needs it meets the same fault and tells it.
                LOG.debug("not everything could be loaded", e);
            }
        }
    }

    /**
     * Asks what the first request would need.
     *
     * @throws IllegalStateException when there is no agenda in it, which no build makes
     */
    void check() {
        if (lookup.listAgendas().isEmpty()) {
            throw new IllegalStateException(
                    "it holds no agenda under the base that is served here; was it built with another --base?");
        }
        lookup.overview();
        lookup.countTriples();
        lookup.listGraphs();
    }

    /** Lets go of the store, here or elsewhere. Nothing may be answered from it any more. */
    void close() {
        // The store may not be closed under a query.
        closing = true;
        WebServer.run(loading::join);
        WebServer.run(application::stop);
        store.ifPresent(OpenedStore::close);
        endpoint.ifPresent(RemoteEndpoint::close);
    }
}
