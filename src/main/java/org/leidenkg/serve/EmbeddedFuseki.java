package org.leidenkg.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.fuseki.build.DatasetDescriptionMap;
import org.apache.jena.fuseki.build.FusekiConfig;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextDocProducer;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.assembler.AssemblerUtils;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.leidenkg.vocab.ServiceConfiguration;

/**
 * Fuseki in this process, on loopback, run from {@code fuseki-config/leidenkg.ttl} with the places of store and text index
 * put in and everything that writes left out.
 */
public final class EmbeddedFuseki implements AutoCloseable {
    private final FusekiServer server;
    private final DatasetGraph store;
    private final DatasetGraph searchable;
    private final Runnable release;

    private EmbeddedFuseki(FusekiServer server, DatasetGraph store, DatasetGraph searchable, Runnable release) {
        this.server = server;
        this.store = store;
        this.searchable = searchable;
        this.release = release;
    }

    /**
     * Opens the store, and beside it the text index of its release if there is one, and starts.
     *
     * @throws PortInUseException when the port is taken; the store is closed again
     */
    static EmbeddedFuseki start(ServedData.Store given, int port) {
        ServiceConfiguration configuration = configuration();
        configuration.setStore(realPath(given.location()));
        DatasetGraph store = ((Dataset) open(configuration, configuration.store())).asDatasetGraph();
        Path folder = Path.of(realPath(given.location())).resolveSibling("text");
        if (!Files.isDirectory(folder)) {
            return start(configuration, store, store, port, () -> TDBInternal.expel(store));
        }
        configuration.setIndex(folder.toString());
        TextIndex index = new LazyTextIndex(() -> (TextIndex) open(configuration, configuration.index()));
        DatasetGraph searchable = TextDatasetFactory.create(store, index, false, new NothingIndexed());
        return start(configuration, store, searchable, port, () -> {
            index.close();
            TDBInternal.expel(store);
        });
    }

    /** Starts over a dataset that is open already, with the limits of the configuration, and without a text index. */
    static EmbeddedFuseki start(ServedData.Dataset given, int port) {
        ServiceConfiguration configuration = configuration();
        DatasetGraph dataset = given.dataset();
        AssemblerUtils.mergeContext(resource(configuration, configuration.store()), dataset.getContext());
        if (DatabaseMgr.isTDB2(dataset)) {
            dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        }
        return start(configuration, dataset, dataset, port, () -> {});
    }

    private static ServiceConfiguration configuration() {
        ServiceConfiguration configuration = ServiceConfiguration.read();
        configuration.removeProtectedEndpoints();
        return configuration;
    }

    private static Resource resource(ServiceConfiguration configuration, Node node) {
        return (Resource)
                ModelFactory.createModelForGraph(configuration.graph()).asRDFNode(node);
    }

    private static Object open(ServiceConfiguration configuration, Node node) {
        return Assembler.general().open(resource(configuration, node));
    }

    private static EmbeddedFuseki start(
            ServiceConfiguration configuration,
            DatasetGraph store,
            DatasetGraph searchable,
            int port,
            Runnable release) {
        DatasetDescriptionMap known = new DatasetDescriptionMap();
        known.register(configuration.dataset(), searchable);
        DataAccessPoint point =
                FusekiConfig.buildDataAccessPoint(configuration.graph(), configuration.service(), known);
        FusekiServer server = FusekiServer.create()
                .fusekiModules(FusekiModules.empty())
                .loopback(true)
                .port(port)
                .enablePing(true)
                .add(point.getName(), point.getDataService())
                .build();
        try {
            server.start();
        } catch (RuntimeException e) {
            server.stop();
            release.run();
            if (PortInUseException.isCauseOf(e)) {
                throw new PortInUseException(port, "Fuseki", "--fuseki-port", e);
            }
            throw e;
        }
        return new EmbeddedFuseki(server, store, searchable, release);
    }

    private static String realPath(Path location) {
        try {
            return location.toRealPath().toString();
        } catch (IOException e) {
            throw new IllegalArgumentException("there is no store in \"" + location + "\"", e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Where its SPARQL service answers. */
    public String address() {
        return "http://127.0.0.1:" + port() + "/leidenkg";
    }

    /** The store itself, for lookups. */
    DatasetGraph store() {
        return store;
    }

    /** The store with its text index, for those who write SPARQL. */
    DatasetGraph searchable() {
        return searchable;
    }

    /** Stops the server, then closes the store if it was opened here. */
    @Override
    public void close() {
        server.stop();
        release.run();
    }

    /** Nothing is written here, so nothing has to be indexed. */
    private static final class NothingIndexed implements TextDocProducer {
        @Override
        public void start() {
            // nothing to prepare
        }

        @Override
        public void finish() {
            // nothing to complete
        }

        @Override
        public void reset() {
            // nothing to forget
        }

        @Override
        public void change(TextQuadAction action, Node graph, Node subject, Node predicate, Node object) {
            throw new UnsupportedOperationException("the store is not written here");
        }
    }
}
