package org.leidenkg.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.servlet.JavalinServlet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.leidenkg.query.Lookup;
import org.leidenkg.replica.Replicas;

/**
 * One state of the data with everything that answers from it: the store, the lookups with what they hold in memory, the
 * downloads and the routes. Another state of the data is another generation, so that no answer can be of two.
 */
final class Generation {
    /** A reader who comes as soon as requests are taken should not share the processors with what nobody asked yet. */
    private static final Duration READERS_FIRST = Duration.ofMillis(10);

    /** How long the first reader may be kept waiting for what makes answers fast. */
    private static final Duration LONGEST_REHEARSAL = Duration.ofMillis(500);

    private final Lookup lookup;
    private final ServletContextHandler application;
    private final Set<String> paths;
    private final Optional<OpenedStore> store;
    private final WarmUp warmUp;
    private final Optional<Rehearsal> rehearsal;
    private final Optional<Replicas> replicas;
    private final AtomicLong uses = new AtomicLong();

    private Generation(
            Lookup lookup, Routes routes, Optional<OpenedStore> store, WarmUp warmUp, Optional<Replicas> replicas) {
        this.replicas = replicas;
        this.lookup = lookup;
        this.application = routes.application;
        this.paths = routes.paths;
        this.store = store;
        this.warmUp = warmUp;
        this.rehearsal = store.map(here -> new Rehearsal(application));
    }

    /**
     * Opens the data. Nothing stays open when that fails.
     *
     * @param server the web server that its routes will run in
     * @param state what it shares with other generations
     */
    static Generation open(Server server, ServiceSettings settings, ServiceState state, ServedData data, Offer offer) {
        if (data instanceof ServedData.Endpoints endpoints) {
            return over(server, settings, state, endpoints, offer);
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
            Offer offer) {
        Lookup lookup = new Lookup(() -> RDFLinkFactory.connect(store.dataset()), settings.base(), () -> digest);
        WarmUp warmUp = new WarmUp();
        warmUp.start(Duration.ZERO, Stream.of(lookup::prepare));
        try {
            LocalSparql sparql = new LocalSparql(
                    store.searchable(), settings.limits(), state.gates().sparql(), new QueryCheck(lookup::listGraphs));
            WebApplication web = new WebApplication(
                    lookup, PictureLayout.of(data), DataState.fixed(lookup::digest), settings, state, offer);
            Javalin routes = routes(config -> web.register(config, Optional.empty()));
            return new Generation(
                    lookup, application(server, routes, sparql::install), Optional.of(store), warmUp, Optional.empty());
        } catch (RuntimeException e) {
            warmUp.close();
            store.close();
            throw e;
        }
    }

    private static Generation over(
            Server server, ServiceSettings settings, ServiceState state, ServedData.Endpoints endpoints, Offer offer) {
        Replicas replicas = new Replicas(
                endpoints.addresses(),
                settings.limits().timeout(),
                links -> Assets.hash(Lookup.fingerprint(links, settings.base())));
        try {
            RemoteState data = new RemoteState(replicas);
            Lookup lookup = new Lookup(replicas::link, settings.base(), data::digest);
            RemoteSparql sparql = new RemoteSparql(
                    replicas, settings.limits(), state.gates().sparql(), new QueryCheck(lookup::listGraphs));
            WebApplication web = new WebApplication(lookup, PictureLayout.of(endpoints), data, settings, state, offer);
            Javalin routes = routes(config -> web.register(config, Optional.of(sparql)));
            return new Generation(
                    lookup,
                    application(server, routes, handler -> {}),
                    Optional.empty(),
                    new WarmUp(),
                    Optional.of(replicas));
        } catch (RuntimeException e) {
            replicas.close();
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
        handler.setErrorHandler(new BareErrors());
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

    /** Begins to make the request that is made first; the web server has to run. */
    void rehearse() {
        rehearsal.ifPresent(
                requests -> warmUp.start(Duration.ZERO, questions(requests, Stream.of(new Repertoire(lookup)::first))));
    }

    /** Waits until that is done, unless it takes too long. */
    void awaitRehearsal() {
        warmUp.await(LONGEST_REHEARSAL);
    }

    /** Loads what pages need and lookups do not, and makes requests of all kinds, when requests are taken. */
    void lookAhead() {
        rehearsal.ifPresent(requests -> {
            Repertoire repertoire = new Repertoire(lookup);
            Stream<Runnable> rehearsing =
                    questions(requests, Stream.of(repertoire::ofEachKind, repertoire::ofOrganisations));
            warmUp.start(
                    READERS_FIRST,
                    Stream.of(lookup.preparations().stream(), rehearsing, Stream.<Runnable>of(requests::close))
                            .flatMap(all -> all));
        });
    }

    /** Waits until there is nothing more to rehearse. */
    void awaitAllRehearsed() {
        warmUp.await();
    }

    /** Makes no more requests of its own. It has to be called before the web server stops, whose threads they need. */
    void endRehearsal() {
        warmUp.close();
        rehearsal.ifPresent(Rehearsal::close);
    }

    private static Stream<Runnable> questions(Rehearsal requests, Stream<Supplier<List<String>>> addresses) {
        return addresses.flatMap(some -> some.get().stream()).map(address -> () -> requests.ask(address));
    }

    /**
     * Asks what the first request would need.
     *
     * @throws IllegalStateException when there is no agenda in it, which no build makes
     */
    void check() {
        warmUp.await();
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
        endRehearsal();
        WebServer.run(application::stop);
        store.ifPresent(OpenedStore::close);
        replicas.ifPresent(Replicas::close);
    }
}
