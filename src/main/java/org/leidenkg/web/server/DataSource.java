package org.leidenkg.web.server;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.endpoint.DataState;
import org.leidenkg.web.endpoint.RemoteEndpoint;
import org.leidenkg.web.http.Assets;
import org.leidenkg.web.server.internal.OpenedStore;
import org.leidenkg.web.sparql.RemoteSparql;
import org.leidenkg.web.sparql.SparqlService;
import org.leidenkg.web.sparql.internal.LocalSparql;

/**
 * The data, opened: what asks it, and what tells one state of it from another.
 *
 * @param install prepares the context of the routes for queries
 * @param store the embedded store
 * @param endpoint the endpoint elsewhere, in the place of a store
 */
record DataSource(
        Lookup lookup,
        DataState state,
        SparqlService sparql,
        Consumer<ServletContextHandler> install,
        Optional<OpenedStore> store,
        Optional<RemoteEndpoint> endpoint) {
    static DataSource open(ServedData data, ServiceSettings settings) {
        if (data instanceof ServedData.Endpoint given) {
            return of(given, settings);
        }
        if (data instanceof ServedData.Store given) {
            return of(OpenedStore.open(given), given.digest(), settings);
        }
        if (data instanceof ServedData.Dataset given) {
            return of(OpenedStore.open(given), given.digest(), settings);
        }
        throw new IllegalArgumentException("unknown kind of data: " + data);
    }

    private static DataSource of(OpenedStore store, String digest, ServiceSettings settings) {
        Lookup lookup = new Lookup(() -> RDFLinkFactory.connect(store.dataset()), settings.base(), () -> digest);
        LocalSparql sparql = new LocalSparql(store.searchable(), settings.limits());
        return new DataSource(
                lookup, DataState.fixed(lookup::digest), sparql, sparql::install, Optional.of(store), Optional.empty());
    }

    private static DataSource of(ServedData.Endpoint given, ServiceSettings settings) {
        RemoteEndpoint endpoint = new RemoteEndpoint(
                given.address(),
                settings.limits().timeout(),
                RemoteEndpoint.Pace.standard(),
                links -> Assets.hash(Lookup.fingerprint(links, settings.base())));
        return new DataSource(
                new Lookup(endpoint::link, settings.base(), endpoint::digest),
                endpoint,
                new RemoteSparql(endpoint, settings.limits()),
                handler -> {},
                Optional.empty(),
                Optional.of(endpoint));
    }

    void close() {
        store.ifPresent(OpenedStore::close);
        endpoint.ifPresent(RemoteEndpoint::close);
    }
}
