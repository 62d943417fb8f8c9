package org.leidenkg.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.fuseki.build.DatasetDescriptionMap;
import org.apache.jena.fuseki.build.FusekiConfig;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.assembler.AssemblerUtils;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;

/**
 * Fuseki in this process, on loopback, run from {@code fuseki-config/leidenkg.ttl} with only the place of the store put in.
 * A folder {@code fuseki-config} in the working directory comes before the file that the program carries.
 */
public final class EmbeddedFuseki implements AutoCloseable {
    private static final String CONFIGURATION = "fuseki-config/leidenkg.ttl";
    private static final String TDB2_NS = "http://jena.apache.org/2016/tdb#";
    private static final String FUSEKI_NS = "http://jena.apache.org/fuseki#";

    private final DataAccessPoint point;
    private final Runnable release;
    private Optional<FusekiServer> server = Optional.empty();

    private EmbeddedFuseki(DataAccessPoint point, Runnable release) {
        this.point = point;
        this.release = release;
    }

    /** Opens the store. */
    static EmbeddedFuseki open(ServedData.Store store) {
        Graph configuration = configuration();
        Node description = one(configuration, "dataset");
        Node location = NodeFactory.createURI(TDB2_NS + "location");
        G.listSP(configuration, description, location).forEach(old -> configuration.delete(description, location, old));
        String path = realPath(store.location());
        configuration.add(description, location, NodeFactory.createLiteralString(path));
        DataAccessPoint point = accessPoint(configuration, new DatasetDescriptionMap());
        return new EmbeddedFuseki(
                point, () -> TDBInternal.expel(point.getDataService().getDataset()));
    }

    /** Takes a dataset that is open already, and gives it the limits of the configuration. */
    static EmbeddedFuseki open(ServedData.Dataset given) {
        Graph configuration = configuration();
        Node description = one(configuration, "dataset");
        DatasetGraph dataset = given.dataset();
        Resource resource =
                (Resource) ModelFactory.createModelForGraph(configuration).asRDFNode(description);
        AssemblerUtils.mergeContext(resource, dataset.getContext());
        if (DatabaseMgr.isTDB2(dataset)) {
            dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        }
        DatasetDescriptionMap known = new DatasetDescriptionMap();
        known.register(description, dataset);
        return new EmbeddedFuseki(accessPoint(configuration, known), () -> {});
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

    private static Graph configuration() {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = open()) {
            RDFParser.source(in)
                    .base("file:///" + CONFIGURATION)
                    .lang(Lang.TURTLE)
                    .parse(graph);
            return graph;
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + CONFIGURATION, e);
        }
    }

    private static InputStream open() throws IOException {
        Path file = Path.of(CONFIGURATION);
        if (Files.isRegularFile(file)) {
            return Files.newInputStream(file);
        }
        InputStream carried = EmbeddedFuseki.class.getClassLoader().getResourceAsStream(CONFIGURATION);
        if (carried == null) {
            throw new IOException("neither a file nor on the class path: " + CONFIGURATION);
        }
        return carried;
    }

    private static DataAccessPoint accessPoint(Graph configuration, DatasetDescriptionMap known) {
        Node service = G.getOnePO(configuration, RDF.Nodes.type, NodeFactory.createURI(FUSEKI_NS + "Service"));
        DataAccessPoint point = FusekiConfig.buildDataAccessPoint(configuration, service, known);
        if (point == null) {
            // Fuseki has logged what is wrong with it.
            throw new IllegalStateException(CONFIGURATION + " describes no service that can be built");
        }
        return point;
    }

    private static Node one(Graph configuration, String property) {
        Node service = G.getOnePO(configuration, RDF.Nodes.type, NodeFactory.createURI(FUSEKI_NS + "Service"));
        return G.getOneSP(configuration, service, NodeFactory.createURI(FUSEKI_NS + property));
    }

    public int port() {
        return server.map(FusekiServer::getPort)
                .orElseThrow(() -> new IllegalStateException("the server is not started"));
    }

    /** Where its SPARQL service answers. */
    public String address() {
        return "http://127.0.0.1:" + port() + "/leidenkg";
    }

    DatasetGraph dataset() {
        return point.getDataService().getDataset();
    }

    /** Stops the server, then closes the store if it was opened here. */
    @Override
    public void close() {
        server.ifPresent(FusekiServer::stop);
        release.run();
    }
}
