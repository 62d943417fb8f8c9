package org.leidenkg.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.FreePorts;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.web.HangingEndpoint;
import org.leidenkg.web.Served;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.sparql.SparqlLimits;

class ServiceTest {
    private static final String PROJECTS = "SELECT ?s { ?s a <https://w3id.org/leidenkg/ontology#Project> }";

    private static Path store(Path folder) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
        SampleGraph.fill(dataset);
        TDBInternal.expel(dataset);
        return folder;
    }

    private static HttpResponse<String> fuseki(LookupService service, String suffix) {
        return Served.send(
                HttpRequest.newBuilder(URI.create(service.fusekiAddress().orElseThrow() + suffix)));
    }

    @Test
    void storeIsServedByBothServersAndReleasedAtTheEnd(@TempDir Path folder) {
        Path store = store(folder);
        for (int run = 0; run < 2; run++) {
            try (Served served = Served.of(new ServedData.Store(store, "stored"))) {
                assertThat(json(served.get("/api/v1/projects")).get("total").asInt())
                        .isEqualTo(2);
                assertThat(fuseki(served.service(), "?query=" + Links.encoded(PROJECTS))
                                .body())
                        .contains("rijk-stad");
                assertThat(served.get("/sparql?query=" + Links.encoded(PROJECTS))
                                .body())
                        .contains("rijk-stad");
            }
        }
    }

    @Test
    void storeThatIsNotThereIsToldWithItsPlace(@TempDir Path folder) {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> Served.of(new ServedData.Store(missing, "none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no store in \"" + missing + "\"");
    }

    @Test
    void fusekiOffersQueriesAndNothingElse() {
        try (Served served = Served.sample()) {
            String address = served.service().fusekiAddress().orElseThrow();
            HttpResponse<String> update = Served.send(HttpRequest.newBuilder(URI.create(address + "/update"))
                    .header("Content-Type", "application/sparql-update")
                    .POST(BodyPublishers.ofString("CLEAR ALL")));
            HttpResponse<String> bare = Served.send(HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/sparql-update")
                    .POST(BodyPublishers.ofString("CLEAR ALL")));
            HttpResponse<String> put = Served.send(HttpRequest.newBuilder(URI.create(address + "/get?default"))
                    .header("Content-Type", "text/turtle")
                    .PUT(BodyPublishers.ofString("<a:s> <a:p> <a:o> .")));

            assertThat(update.statusCode()).isIn(404, 405);
            assertThat(bare.statusCode()).isEqualTo(403);
            assertThat(put.statusCode()).isIn(404, 405);
            assertThat(fuseki(served.service(), "/sparql?query=" + Links.encoded(PROJECTS))
                            .body())
                    .contains("rijk-stad");
            assertThat(fuseki(
                                    served.service(),
                                    "?query="
                                            + Links.encoded("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void lookupPortInUseNamesThePortAndTheFlag() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> LookupService.start(
                            ServiceSettings.local(port, 0), new ServedData.Dataset(SampleGraph.open(), "x")))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessage("port " + port + " for the lookup service is in use; stop what uses it, or choose"
                            + " another with --port");
        }
    }

    @Test
    void fusekiPortInUseNamesThePortAndTheFlag() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> LookupService.start(
                            ServiceSettings.local(0, port), new ServedData.Dataset(SampleGraph.open(), "x")))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessage("port " + port + " for Fuseki is in use; stop what uses it, or choose another with"
                            + " --fuseki-port");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/organisations/universiteit", "/api/v1/themes"})
    void dataOfAnEarlierVersionIsNotAnsweredWithWrongNumbers(String path) {
        DatasetGraph earlier = SampleGraph.open();
        Txn.executeWrite(earlier, () -> earlier.deleteAny(Node.ANY, Node.ANY, Lkg.TOTAL_PROJECTS, Node.ANY));
        try (Served front = Served.of(new ServedData.Dataset(earlier, "earlier"))) {
            HttpResponse<String> answer = front.get(path, "Accept", "application/json, */*;q=0.5");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("earlier-data", "build the graph again");
        }
    }

    /** A count has a row, even of nothing; HangingEndpoint gives none. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/data/organisation/universiteit.ttl"})
    void anEndpointThatGivesNoRowWhereThereMustBeOneHasFailed(String path) throws IOException {
        try (HangingEndpoint endpoint = new HangingEndpoint();
                Served front = Served.of(new ServedData.Endpoint(endpoint.address()))) {
            endpoint.release();

            HttpResponse<String> answer = front.get(path, "Accept", "application/json, */*;q=0.5");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(502);
        }
    }

    @Test
    void portsAreFreeAgainAfterClosing() throws Exception {
        int port = FreePorts.take();
        int fusekiPort = FreePorts.take();
        Served served = Served.of(
                ServiceSettings.local(port, fusekiPort),
                new ServedData.Dataset(SampleGraph.open(), "x"),
                DumpEditions.NONE);
        assertThat(served.service().port()).isEqualTo(port);
        assertThat(served.service().fusekiPort()).hasValue(fusekiPort);
        served.close();

        try (ServerSocket one = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                ServerSocket two = new ServerSocket(fusekiPort, 1, InetAddress.getLoopbackAddress())) {
            assertThat(one.isBound() && two.isBound()).isTrue();
        }
    }

    @Test
    void remoteEndpointIsLookedUpAndPassedOnTo() {
        try (Served behind = Served.sample()) {
            try (Served front = Served.before(behind, SparqlLimits.standard())) {
                assertThat(front.service().fusekiPort()).isEmpty();
                for (String path : new String[] {
                    "/api/v1/organisations/universiteit",
                    "/api/v1/organisations/hogeschool/partners?level=rolled-up",
                    "/api/v1/organisations",
                    "/api/v1/projects/rijk-stad",
                    "/api/v1/themes/kennisstad",
                    "/api/v1/search?q=leiden"
                }) {
                    assertThat(front.get(path).body())
                            .as(path)
                            .isEqualTo(behind.get(path).body());
                }
                assertThat(front.get("/doc/project/rijk-stad").statusCode()).isEqualTo(200);
                assertThat(json(front.get("/health")).get("digest").asText()).matches("[0-9a-f]{12}");
                String query = "/sparql?query=" + Links.encoded(PROJECTS);
                assertThat(front.get(query, "Accept", "text/csv").body())
                        .isEqualTo(behind.get(query, "Accept", "text/csv").body());
            }
        }
    }

    @Test
    void remoteEndpointGetsQueriesOnly() {
        try (Served behind = Served.sample();
                Served front = Served.before(behind, SparqlLimits.standard())) {
            assertThat(front.post("/sparql", "application/sparql-update", "CLEAR ALL")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(front.post("/sparql", "application/x-www-form-urlencoded", "update=CLEAR%20ALL")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(front.post("/sparql", "application/sparql-query", "CLEAR ALL")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(front.post("/sparql", "application/sparql-query", PROJECTS)
                            .body())
                    .contains("rijk-stad");
            assertThat(front.post("/sparql", "application/x-www-form-urlencoded", "query=" + Links.encoded(PROJECTS))
                            .body())
                    .contains("rijk-stad");
        }
    }

    @Test
    void remoteEndpointThatDoesNotAnswerIsAProblem() {
        Served behind = Served.sample();
        URI endpoint = URI.create(behind.service().fusekiAddress().orElseThrow());
        behind.close();
        try (Served front = Served.of(new ServedData.Endpoint(endpoint))) {
            HttpResponse<String> themes = front.get("/api/v1/themes");
            assertThat(themes.statusCode()).isEqualTo(503);
            assertThat(header(themes, "Retry-After")).isEqualTo("5");
            assertThat(json(themes).get("detail").asText())
                    .startsWith("The SPARQL endpoint behind this service does not answer.");
            assertThat(front.get("/", "Accept", "text/html").statusCode()).isEqualTo(503);
            assertThat(front.get("/sparql?query=" + Links.encoded(PROJECTS)).statusCode())
                    .isEqualTo(503);
        }
    }

    @Test
    void publicAddressIsInTheLinks() {
        ServiceSettings settings =
                ServiceSettings.local(0, 0).withPublicBase(URI.create("https://data.example.org/kg/"));
        try (LookupService service = LookupService.start(settings, new ServedData.Dataset(SampleGraph.open(), "x"))) {
            HttpResponse<String> page = Served.send(HttpRequest.newBuilder(URI.create(service.address())));
            HttpResponse<String> api =
                    Served.send(HttpRequest.newBuilder(URI.create(service.address() + "api/v1/themes/kennisstad")));

            assertThat(page.body())
                    .contains("href=\"/kg/doc/theme/kennisstad\"")
                    .contains("action=\"/kg/\"");
            assertThat(json(api).get("page").asText()).isEqualTo("https://data.example.org/kg/doc/theme/kennisstad");
        }
    }
}
