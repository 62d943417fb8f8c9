package org.leidenkg.halyard;

import com.msd.gin.halyard.repository.HBaseRepository;
import com.msd.gin.halyard.sail.HBaseSail;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.HBaseConfiguration;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.ConnectionFactory;
import org.eclipse.rdf4j.common.lang.FileFormat;
import org.eclipse.rdf4j.common.lang.service.FileFormatServiceRegistry;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.algebra.BindingSetAssignment;
import org.eclipse.rdf4j.query.algebra.Bound;
import org.eclipse.rdf4j.query.algebra.Filter;
import org.eclipse.rdf4j.query.algebra.Not;
import org.eclipse.rdf4j.query.algebra.Or;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.UnaryTupleOperator;
import org.eclipse.rdf4j.query.algebra.Var;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractSimpleQueryModelVisitor;
import org.eclipse.rdf4j.query.impl.AbstractParserQuery;
import org.eclipse.rdf4j.query.resultio.BooleanQueryResultFormat;
import org.eclipse.rdf4j.query.resultio.BooleanQueryResultWriterRegistry;
import org.eclipse.rdf4j.query.resultio.QueryResultFormat;
import org.eclipse.rdf4j.query.resultio.QueryResultIO;
import org.eclipse.rdf4j.query.resultio.TupleQueryResultFormat;
import org.eclipse.rdf4j.query.resultio.TupleQueryResultWriterRegistry;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriterRegistry;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.UnsupportedRDFormatException;

/**
 * Halyard's store over HTTP, on the loopback address, for trying out: SPARQL 1.1 query and update, and with a parameter
 * {@code graph} the Graph Store Protocol, all at one address. Takes the port as its argument.
 */
public final class HalyardEndpoint {
    private static final String TABLE = "leidenkg";

    /** The table has some regions more than there are servers from the start. */
    private static final int SPLIT_BITS = 2;

    /** The pull strategy is RDF4J's. The push strategy of this version loses rows, at another place each time. */
    private static final boolean PUSH = false;

    private static final int LONGEST_QUERY_SECONDS = 20;
    private static final int THREADS = 24;

    private final Connection hbase;
    private final Repository reading;
    private final Repository writing;

    private HalyardEndpoint(Connection hbase) {
        this.hbase = hbase;
        this.reading = store(LONGEST_QUERY_SECONDS);
        this.writing = store(0);
    }

    public static void main(String[] arguments) throws IOException {
        HalyardEndpoint endpoint = new HalyardEndpoint(ConnectionFactory.createConnection(HBaseConfiguration.create()));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext("/sparql", endpoint::handle);
        server.start();
    }

    private Repository store(int seconds) {
        Repository store =
                new HBaseRepository(new HBaseSail(hbase, TABLE, true, SPLIT_BITS, PUSH, seconds, null, null));
        store.init();
        return store;
    }

    /** An answer that fails after its first part was sent breaks off, so that it is not taken for a whole one. */
    private void handle(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (RuntimeException e) {
            if (exchange.getResponseCode() >= 0) {
                throw e;
            }
            refuse(exchange, e);
        }
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Optional<String> graph = parameter("graph", exchange.getRequestURI().getRawQuery());
        if (graph.isPresent()) {
            graph(exchange, graph.get());
        } else if (type(exchange).equals("application/sparql-update")) {
            update(exchange, body(exchange));
        } else {
            query(exchange);
        }
    }

    private void query(HttpExchange exchange) throws IOException {
        boolean form = type(exchange).equals("application/x-www-form-urlencoded");
        String parameters = form ? body(exchange) : exchange.getRequestURI().getRawQuery();
        String text = parameter("query", parameters).orElseThrow(() -> new IllegalArgumentException("no query"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileFormat format;
        try (RepositoryConnection connection = reading.getConnection()) {
            Query query = connection.prepareQuery(text);
            nameVariablesOfValues(((AbstractParserQuery) query).getParsedQuery().getTupleExpr());
            if (query instanceof TupleQuery rows) {
                var writers = TupleQueryResultWriterRegistry.getInstance();
                format = accepted(exchange, writers, TupleQueryResultFormat.JSON);
                rows.evaluate(QueryResultIO.createTupleWriter((QueryResultFormat) format, out));
            } else if (query instanceof GraphQuery triples) {
                format = accepted(exchange, RDFWriterRegistry.getInstance(), RDFFormat.NTRIPLES);
                triples.evaluate(Rio.createWriter((RDFFormat) format, out));
            } else {
                var writers = BooleanQueryResultWriterRegistry.getInstance();
                format = accepted(exchange, writers, BooleanQueryResultFormat.JSON);
                boolean value = ((BooleanQuery) query).evaluate();
                QueryResultIO.createBooleanWriter((QueryResultFormat) format, out).handleBoolean(value);
            }
        }
        send(exchange, 200, format.getDefaultMIMEType(), out.toByteArray());
    }

    /**
     * RDF4J 4.2 loses the value of a variable that only VALUES names, and joins what does not fit. A filter that is always
     * true names it, too.
     */
    private static void nameVariablesOfValues(TupleExpr query) {
        Set<String> names = new TreeSet<>();
        query.visit(new AbstractSimpleQueryModelVisitor<RuntimeException>(true) {
            @Override
            public void meet(BindingSetAssignment values) {
                names.addAll(values.getBindingNames());
            }
        });
        UnaryTupleOperator root = (UnaryTupleOperator) query;
        names.forEach(name -> root.setArg(new Filter(
                root.getArg(), new Or(new Bound(new Var(name)), new Not(new Bound(new Var(name)))))));
    }

    private void update(HttpExchange exchange, String text) throws IOException {
        try (RepositoryConnection connection = writing.getConnection()) {
            connection.prepareUpdate(text).execute();
        }
        written(exchange);
    }

    private void graph(HttpExchange exchange, String name) throws IOException {
        try (RepositoryConnection connection = writing.getConnection()) {
            IRI graph = connection.getValueFactory().createIRI(name);
            switch (exchange.getRequestMethod()) {
                case "GET" -> {
                    exchange.getResponseHeaders().set("Content-Type", RDFFormat.NTRIPLES.getDefaultMIMEType());
                    exchange.sendResponseHeaders(200, 0);
                    connection.export(Rio.createWriter(RDFFormat.NTRIPLES, exchange.getResponseBody()), graph);
                    return;
                }
                case "PUT" -> {
                    RDFFormat format = Rio.getParserFormatForMIMEType(type(exchange)).orElseThrow(
                            () -> new UnsupportedRDFormatException("no syntax of RDF: " + type(exchange)));
                    connection.clear(graph);
                    connection.add(exchange.getRequestBody(), name, format, graph);
                }
                case "DELETE" -> connection.clear(graph);
                default -> throw new IllegalArgumentException("GET, PUT or DELETE, not " + exchange.getRequestMethod());
            }
        }
        written(exchange);
    }

    /** The local file system knows no log that outlives a killed server, so everything goes into files now. */
    private void written(HttpExchange exchange) throws IOException {
        try (Admin admin = hbase.getAdmin()) {
            admin.flush(TableName.valueOf(TABLE));
        }
        exchange.sendResponseHeaders(204, -1);
    }

    private static void refuse(HttpExchange exchange, RuntimeException why) throws IOException {
        boolean asked = why instanceof MalformedQueryException
                || why instanceof IllegalArgumentException
                || why instanceof UnsupportedRDFormatException;
        if (!asked) {
            why.printStackTrace();
        }
        byte[] message = String.valueOf(why.getMessage()).getBytes(StandardCharsets.UTF_8);
        send(exchange, asked ? 400 : 500, "text/plain; charset=utf-8", message);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The first format of the {@code Accept} header that can be written. */
    private static <F extends FileFormat> F accepted(
            HttpExchange exchange, FileFormatServiceRegistry<F, ?> writers, F otherwise) {
        return Stream.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                .flatMap(Pattern.compile(",")::splitAsStream)
                .map(type -> type.replaceFirst(";.*", "").strip())
                .flatMap(type -> writers.getFileFormatForMIMEType(type).stream())
                .findFirst()
                .orElse(otherwise);
    }

    private static String type(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type == null ? "" : type.replaceFirst(";.*", "").strip();
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Optional<String> parameter(String name, String parameters) {
        return Stream.ofNullable(parameters)
                .flatMap(Pattern.compile("&")::splitAsStream)
                .filter(one -> one.startsWith(name + "="))
                .map(one -> URLDecoder.decode(one.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }
}
