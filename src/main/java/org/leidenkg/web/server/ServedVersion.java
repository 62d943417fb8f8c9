package org.leidenkg.web.server;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.network.PictureLayout;
import org.leidenkg.web.server.internal.OpenedStore;
import org.leidenkg.web.server.internal.RoutesContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One state of the data with everything that answers from it: the store, the lookups with what they hold in memory, the
 * downloads and the routes. Another state of the data is another version, so that no answer can be of two.
 */
final class ServedVersion {
    private static final Logger LOG = LoggerFactory.getLogger(ServedVersion.class);

    private final DataSource source;
    private final ServletContextHandler application;
    private final Set<String> paths;
    private final Thread loading = new Thread(this::loadAll, "loading");
    private volatile boolean closing;
    private final AtomicLong uses = new AtomicLong();

    private ServedVersion(DataSource source, ServletContextHandler application, Set<String> paths) {
        this.source = source;
        this.application = application;
        this.paths = paths;
        loading.setDaemon(true);
    }

    /**
     * Opens the data. Nothing stays open when that fails.
     *
     * @param server the web server that its routes will run in
     * @param state what it shares with the others
     */
    static ServedVersion open(
            Server server, ServiceSettings settings, ServiceState state, ServedData data, ReleaseContents contents) {
        DataSource source = DataSource.open(data, settings);
        try {
            WebApplication web =
                    new WebApplication(source, PictureLayout.of(data, contents.files()), settings, state, contents);
            ServletContextHandler routes = RoutesContext.of(LookupService.LARGEST_REQUEST, web::register);
            routes.setErrorHandler(new MalformedRequests());
            routes.setServer(server);
            source.install().accept(routes);
            WebServer.run(routes::start);
            return new ServedVersion(source, routes, web.paths());
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    Lookup lookup() {
        return source.lookup();
    }

    Handler application() {
        return application;
    }

    /** Every path that there is a route for, with its parameters in braces. */
    Set<String> paths() {
        return paths;
    }

    Optional<OpenedStore> store() {
        return source.store();
    }

    /** Requests that are being answered from it. */
    AtomicLong uses() {
        return uses;
    }

    /** Begins to load into memory what lookups are answered from, when it is a store of our own. */
    void load() {
        if (source.store().isPresent()) {
            loading.start();
        }
    }

    private void loadAll() {
        for (Runnable load : lookup().preparations()) {
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
        Lookup lookup = source.lookup();
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
        source.close();
    }
}
