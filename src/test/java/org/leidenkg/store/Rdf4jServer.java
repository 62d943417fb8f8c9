package org.leidenkg.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/**
 * A repository of RDF4J over HTTP, at the addresses that an RDF4J server has: {@code statements} takes updates and
 * {@code rdf-graphs/service} is the graph store. RDF4J's own server is a web application that Maven Central's mirrors do not
 * all have; the repository, its parser and its transactions are the same.
 */
public final class Rdf4jServer implements AutoCloseable {
    private final SailRepository repository = new SailRepository(new MemoryStore());
    private final HttpServer server;

    private Rdf4jServer(HttpServer server) {
        this.server = server;
    }

    public static Rdf4jServer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Rdf4jServer started = new Rdf4jServer(server);
        started.repository.init();
        server.createContext("/repositories/test/statements", exchange -> started.answer(exchange, started::update));
        server.createContext(
                "/repositories/test/rdf-graphs/service", exchange -> started.answer(exchange, started::graph));
        server.start();
        return started;
    }

    public URI updates() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/repositories/test/statements");
    }

    public URI graphStore() {
        return URI.create(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/repositories/test/rdf-graphs/service");
    }

    /** Statements in a graph. */
    public long count(String graph) {
        try (RepositoryConnection connection = repository.getConnection()) {
            return connection.size(SimpleValueFactory.getInstance().createIRI(graph));
        }
    }

    /** Statements in all graphs, each in its graph. */
    public long count() {
        try (RepositoryConnection connection = repository.getConnection()) {
            return connection.size();
        }
    }

    public void execute(String update) {
        try (RepositoryConnection connection = repository.getConnection()) {
            connection.prepareUpdate(update).execute();
        }
    }

    private interface Action {
        int run(HttpExchange exchange, RepositoryConnection connection) throws IOException;
    }

    private void answer(HttpExchange exchange, Action action) throws IOException {
        try (exchange;
                RepositoryConnection connection = repository.getConnection()) {
            int status;
            try {
                status = action.run(exchange, connection);
            } catch (MalformedQueryException e) {
                status = 400;
            }
            if (status != 0) {
                exchange.sendResponseHeaders(status, -1);
            }
        }
    }

    private int update(HttpExchange exchange, RepositoryConnection connection) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        connection.begin();
        connection.prepareUpdate(text).execute();
        connection.commit();
        return 204;
    }

    private int graph(HttpExchange exchange, RepositoryConnection connection) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        IRI graph = SimpleValueFactory.getInstance()
                .createIRI(URLDecoder.decode(query.substring("graph=".length()), StandardCharsets.UTF_8));
        switch (exchange.getRequestMethod()) {
            case "GET" -> {
                exchange.getResponseHeaders().set("Content-Type", "application/n-triples");
                exchange.sendResponseHeaders(200, 0);
                try (OutputStream out = exchange.getResponseBody()) {
                    connection.export(new NTriplesWriter(out), graph);
                }
                return 0;
            }
            case "PUT" -> {
                connection.begin();
                connection.clear(graph);
                connection.add(exchange.getRequestBody(), "", RDFFormat.NTRIPLES, graph);
                connection.commit();
                return 204;
            }
            case "DELETE" -> {
                connection.clear(graph);
                return 204;
            }
            default -> {
                return 405;
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        repository.shutDown();
    }
}
