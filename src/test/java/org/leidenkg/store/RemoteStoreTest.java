package org.leidenkg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.FreePorts;
import org.leidenkg.vocab.Base;

class RemoteStoreTest {
    private static final String GRAPHS = "https://w3id.org/leidenkg/graph/";
    private static final String OLD = "<x:old> <x:p> \"old\" ";
    private static final String NEW = """
            <x:s> <x:p> "é 🏙 \\" \\\\ \\n\\u0001"@nl <%1$sone> .
            <x:s> <x:p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> <%1$sone> .
            <x:s> <x:q> <x:o> <%1$stwo> .
            """.formatted(GRAPHS);

    @TempDir
    private Path folder;

    private Path quads;

    @BeforeEach
    void write() throws IOException {
        quads = Files.writeString(folder.resolve("data.nq"), NEW);
    }

    private static RemoteStore store(URI address) {
        return new RemoteStore(address, Optional.empty(), Base.standard());
    }

    /** A Fuseki with a graph of ours that goes, one that stays by name, and one of somebody else. */
    private static DatasetGraph old() {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(data, () -> {
            for (String graph : List.of(GRAPHS + "one", GRAPHS + "gone", "https://example.org/other")) {
                data.add(iri(graph), iri("x:old"), iri("x:p"), NodeFactory.createLiteralString("old"));
            }
        });
        return data;
    }

    private static org.apache.jena.graph.Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static FusekiServer fuseki(DatasetGraph data) {
        return FusekiServer.create()
                .loopback(true)
                .port(0)
                .add(
                        "/ds",
                        DataService.newBuilder(data)
                                .addEndpoint(Operation.Update, "update")
                                .addEndpoint(Operation.GSP_RW, "data"))
                .start();
    }

    private static List<String> graphs(DatasetGraph data) {
        return Txn.calculateRead(data, () -> {
            List<String> graphs = new ArrayList<>();
            data.listGraphNodes()
                    .forEachRemaining(graph -> graphs.add(
                            graph.getURI() + " " + data.getGraph(graph).size()));
            return graphs.stream().sorted().toList();
        });
    }

    @Test
    void updateReplacesOurGraphsAndLeavesThoseOfOthers() {
        DatasetGraph data = old();
        FusekiServer server = fuseki(data);
        try {
            store(URI.create("http://127.0.0.1:" + server.getPort() + "/ds/update"))
                    .update(quads);
        } finally {
            server.stop();
        }

        assertThat(graphs(data)).containsExactly("https://example.org/other 1", GRAPHS + "one 2", GRAPHS + "two 1");
        Txn.executeRead(
                data,
                () -> assertThat(data.contains(
                                iri(GRAPHS + "one"),
                                iri("x:s"),
                                iri("x:p"),
                                NodeFactory.createLiteralLang("é 🏙 \" \\ \n\u0001", "nl")))
                        .isTrue());
    }

    @Test
    void graphStoreReplacesTheGraphsOfTheFile() {
        DatasetGraph data = old();
        FusekiServer server = fuseki(data);
        try {
            store(URI.create("http://127.0.0.1:" + server.getPort() + "/ds/data"))
                    .putGraphs(quads);
        } finally {
            server.stop();
        }

        assertThat(graphs(data))
                .containsExactly("https://example.org/other 1", GRAPHS + "gone 1", GRAPHS + "one 2", GRAPHS + "two 1");
    }

    @Test
    void rdf4jTakesBothWays() throws IOException {
        try (Rdf4jServer server = Rdf4jServer.start()) {
            server.execute("INSERT DATA { GRAPH <" + GRAPHS + "gone> { " + OLD + "} GRAPH <x:other> { " + OLD + "} }");

            store(server.updates()).update(quads);
            assertThat(server.count()).isEqualTo(4);
            assertThat(server.count(GRAPHS + "one")).isEqualTo(2);
            assertThat(server.count(GRAPHS + "gone")).isZero();
            assertThat(server.count("x:other")).isEqualTo(1);

            server.execute("CLEAR ALL");
            store(server.graphStore()).putGraphs(quads);
            assertThat(server.count()).isEqualTo(3);
            assertThat(server.count(GRAPHS + "two")).isEqualTo(1);
        }
    }

    /** A large release has no other dump. */
    @Test
    void aPackedDumpIsTakenBothWays() throws IOException {
        Path packed = quads.resolveSibling("leidenkg.nq.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(quads, out);
        }
        try (Rdf4jServer server = Rdf4jServer.start()) {
            store(server.updates()).update(packed);
            assertThat(server.count(GRAPHS + "one")).isEqualTo(2);

            server.execute("CLEAR ALL");
            store(server.graphStore()).putGraphs(packed);
            assertThat(server.count(GRAPHS + "one")).isEqualTo(2);
        }
    }

    @Test
    void nothingIsSentOfABrokenDump() throws IOException {
        Files.writeString(quads, NEW + "<x:s> <x:p> <x:has space> <" + GRAPHS + "three> .\n");
        try (Rdf4jServer server = Rdf4jServer.start()) {
            server.execute("INSERT DATA { GRAPH <" + GRAPHS + "one> { " + OLD + "} }");

            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> store(server.updates()).update(quads));
            assertThat(server.count()).isEqualTo(1);
        }
    }

    @Test
    void updateThatBreaksOffChangesNothing() throws IOException {
        DatasetGraph data = old();
        FusekiServer server = fuseki(data);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            String begun = "DELETE WHERE { GRAPH ?g { ?s ?p ?o } } ; INSERT DATA { GRAPH <" + GRAPHS + "one> { <x:s> ";
            socket.getOutputStream()
                    .write(("POST /ds/update HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-update\r\n"
                                    + "Content-Length: 100000\r\n\r\n" + begun)
                            .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ");
        } finally {
            server.stop();
        }

        assertThat(graphs(data)).isEqualTo(graphs(old()));
    }

    @Test
    void theCatalogueIsPutLast() throws IOException {
        Files.writeString(quads, "<x:s> <x:p> <x:o> <" + GRAPHS + "catalogue> .\n" + NEW);
        List<String> put = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (exchange.getRequestMethod().equals("PUT")) {
                String target = exchange.getRequestURI().getQuery();
                put.add(target.substring(target.lastIndexOf('/') + 1));
            }
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("PUT") ? 204 : 404, -1);
            exchange.close();
        });
        server.start();
        try {
            store(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/data"))
                    .putGraphs(quads);
        } finally {
            server.stop(0);
        }

        assertThat(put).containsExactly("one", "two", "catalogue");
    }

    @Test
    void graphsThatWereReplacedArePutBackWhenALaterOneIsRefused() throws IOException {
        DatasetGraph data = old();
        FusekiServer behind = fuseki(data);
        HttpServer front = refusing(behind.getPort(), "two");
        try {
            URI address = URI.create("http://127.0.0.1:" + front.getAddress().getPort() + "/ds/data");

            assertThatExceptionOfType(RemoteStoreException.class)
                    .isThrownBy(() -> store(address).putGraphs(quads))
                    .withMessage("the store at " + address + " refuses graph " + GRAPHS + "two: 507 disk is full");
        } finally {
            front.stop(0);
            behind.stop();
        }

        assertThat(graphs(data)).isEqualTo(graphs(old()));
    }

    /** Passes everything on but what is put into one graph. */
    private static HttpServer refusing(int port, String graph) throws IOException {
        HttpServer front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        HttpClient client = HttpClient.newHttpClient();
        front.createContext("/", exchange -> {
            String target = exchange.getRequestURI().toString();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("PUT") && target.endsWith(graph)) {
                exchange.sendResponseHeaders(507, 0);
                exchange.getResponseBody().write("disk\nis full".getBytes(StandardCharsets.UTF_8));
                exchange.close();
                return;
            }
            try {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
                        .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
                for (String header : List.of("Content-Type", "Accept")) {
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
                            .ifPresent(value -> request.header(header, value));
                }
                var response = client.send(request.build(), BodyHandlers.ofByteArray());
                exchange.sendResponseHeaders(
                        response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
                exchange.getResponseBody().write(response.body());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        front.start();
        return front;
    }

    @Test
    void storeThatIsNotThereIsToldWithItsAddress() throws IOException {
        URI address = URI.create("http://127.0.0.1:" + FreePorts.take() + "/ds/update");

        assertThatExceptionOfType(RemoteStoreException.class)
                .isThrownBy(() -> store(address).update(quads))
                .withMessageStartingWith("cannot reach the store at " + address);
    }

    @Test
    void wrongAddressIsExplained() {
        FusekiServer server = fuseki(old());
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getPort() + "/ds/none");

            assertThatExceptionOfType(RemoteStoreException.class)
                    .isThrownBy(() -> store(address).update(quads))
                    .withMessageContaining("404")
                    .withMessageContaining("Is this the address for updates");
        } finally {
            server.stop();
        }
    }

    @Test
    void credentialsDoNotShowThePassword() {
        assertThat(new Credentials("admin", "secret")).hasToString("Credentials[admin]");
    }
}
