package org.leidenkg.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
    private final DataAccessPoint point;
    private final DatasetGraph store;
    private final Runnable release;
    private Optional<FusekiServer> server = Optional.empty();

    private EmbeddedFuseki(DataAccessPoint point, DatasetGraph store, Runnable release) {
        this.point = point;
        this.store = store;
        this.release = release;
    }

    /** Opens the store, and beside it the text index of its release if there is one. */
    static EmbeddedFuseki open(ServedData.Store given) {
        ServiceConfiguration configuration = configuration();
        configuration.setStore(realPath(given.location()));
        DatasetGraph store = ((Dataset) assemble(configuration, configuration.store())).asDatasetGraph();
        Path folder = Path.of(realPath(given.location())).resolveSibling("text");
        if (!Files.isDirectory(folder)) {
            return new EmbeddedFuseki(accessPoint(configuration, store), store, () -> TDBInternal.expel(store));
        }
        configuration.setIndex(folder.toString());
        TextIndex index = new LazyTextIndex(() -> (TextIndex) assemble(configuration, configuration.index()));
        DatasetGraph searchable = TextDatasetFactory.create(store, index, false, new NothingIndexed());
        return new EmbeddedFuseki(accessPoint(configuration, searchable), store, () -> {
            index.close();
            TDBInternal.expel(store);
        });
    }

    /** Takes a dataset that is open already, gives it the limits of the configuration, and no text index. */
    static EmbeddedFuseki open(ServedData.Dataset given) {
        ServiceConfiguration configuration = configuration();
        DatasetGraph dataset = given.dataset();
        AssemblerUtils.mergeContext(resource(configuration, configuration.store()), dataset.getContext());
        if (DatabaseMgr.isTDB2(dataset)) {
            dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        }
        return new EmbeddedFuseki(accessPoint(configuration, dataset), dataset, () -> {});
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

    private static Object assemble(ServiceConfiguration configuration, Node node) {
        return Assembler.general().open(resource(configuration, node));
    }

    private static DataAccessPoint accessPoint(ServiceConfiguration configuration, DatasetGraph dataset) {
        DatasetDescriptionMap known = new DatasetDescriptionMap();
        known.register(configuration.dataset(), dataset);
        DataAccessPoint point =
                FusekiConfig.buildDataAccessPoint(configuration.graph(), configuration.service(), known);
        if (point == null) {
            // Fuseki has logged what is wrong with it.
            throw new IllegalStateException("the configuration describes no service that can be built");
        }
        return point;
    }

    /**
     * Starts the server.
     *
     * @throws PortInUseException when the port is taken
     */
    void start(int port) {
        FusekiServer starting = FusekiServer.create()
                .fusekiModules(FusekiModules.empty())
                .loopback(true)
                .port(port)
                .enablePing(true)
                .add(point.getName(), point.getDataService())
                .build();
        try {
            starting.start();
            server = Optional.of(starting);
        } catch (RuntimeException e) {
            starting.stop();
            if (PortInUseException.isCauseOf(e)) {
                throw new PortInUseException(port, "Fuseki", "--fuseki-port", e);
            }
            throw e;
        }
    }

    private static String realPath(Path location) {
        try {
            return location.toRealPath().toString();
        } catch (IOException e) {
            throw new IllegalArgumentException("there is no store in \"" + location + "\"", e);
        }
    }

    public int port() {
        return server.map(FusekiServer::getPort)
                .orElseThrow(() -> new IllegalStateException("the server is not started"));
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
        return point.getDataService().getDataset();
    }

    /** Stops the server, then closes the store if it was opened here. */
    @Override
    public void close() {
        server.ifPresent(FusekiServer::stop);
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
