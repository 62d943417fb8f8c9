package org.leidenkg.serve;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;

/** Fuseki in this process, on loopback. It stays, with its port, while the data behind it is replaced. */
final class EmbeddedFuseki {
    private final FusekiServer server;

    private EmbeddedFuseki(FusekiServer server) {
        this.server = server;
    }

    /**
     * Starts the server over the current generation.
     *
     * @throws PortInUseException when the port is taken
     */
    static EmbeddedFuseki start(int port, Generations generations, OpenedStore store) {
        DataAccessPoint point = store.point();
        FusekiServer starting = FusekiServer.create()
                .fusekiModules(FusekiModules.empty())
                .loopback(true)
                .port(port)
                .enablePing(true)
                .add(point.getName(), point.getDataService())
                .build();
        Server jetty = starting.getJettyServer();
        Handler answering = jetty.getHandler();
        PinnedHandler pinned = new PinnedHandler(generations, generation -> answering);
        pinned.setHandler(answering);
        jetty.setHandler(pinned);
        try {
            starting.start();
            return new EmbeddedFuseki(starting);
        } catch (RuntimeException e) {
            starting.stop();
            if (PortInUseException.isCauseOf(e)) {
                throw new PortInUseException(port, "Fuseki", "--fuseki-port", e);
            }
            throw e;
        }
    }

    /** Requests that come in from now on are answered from another store. Fuseki reads its registry once a request. */
    void replace(OpenedStore store) {
        DataAccessPoint point = store.point();
        point.getDataService().setEndpointProcessors(server.getOperationRegistry());
        point.getDataService().goActive();
        DataAccessPointRegistry points = new DataAccessPointRegistry();
        points.register(point);
        DataAccessPointRegistry.set(server.getServletContext(), points);
    }

    int port() {
        return server.getPort();
    }

    /** Where its SPARQL service answers. */
    String address() {
        return "http://127.0.0.1:" + port() + "/leidenkg";
    }

    void stop() {
        server.stop();
    }
}
