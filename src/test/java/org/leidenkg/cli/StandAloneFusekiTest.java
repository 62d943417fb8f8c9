package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.FreePorts;
import org.leidenkg.web.server.LookupService;
import org.leidenkg.web.server.ServedData;
import org.leidenkg.web.server.ServiceSettings;

/**
 * What docs/operations.md tells users to do: the server of Maven Central's jar, in a process of its own, over our folder
 * fuseki-config; the graph loaded into it; and the lookup service over it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandAloneFusekiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PROJECTS =
            "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/leidenkg/ontology#Project> }";

    @TempDir
    private static Path folder;

    private static StandAloneFuseki server;
    private static String address;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = StandAloneFuseki.startConfigured(folder, FreePorts.take());
        address = server.address();
        assertThat(Program.run("build", "--out", folder.resolve("built")).exitCode())
                .isZero();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Accept", "text/csv")
                        .build(),
                BodyHandlers.ofString());
    }

    private static String ask(String query) throws IOException, InterruptedException {
        return get(address + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .body();
    }

    /** Each over a connection of its own: a server that refuses a body closes it, and the client would use it again. */
    private static int statusOfRefused(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static Program load(String service, Object... more) {
        Object[] arguments = new Object[more.length + 4];
        arguments[0] = "load";
        arguments[1] = address + service;
        arguments[2] = "--out";
        arguments[3] = folder.resolve("built");
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Program.run(arguments);
    }

    @Test
    @Order(1)
    void nobodyWritesWithoutThePassword() throws IOException, InterruptedException {
        Program load = load("/update");

        assertThat(load.exitCode()).isEqualTo(3);
        assertThat(load.err()).contains("401").contains("--user and --password-file");
        for (String service : new String[] {"", "/sparql", "/query", "/get", "/update", "/data"}) {
            HttpRequest.Builder update = HttpRequest.newBuilder(URI.create(address + service))
                    .header("Content-Type", "application/sparql-update")
                    .POST(BodyPublishers.ofString("INSERT DATA { GRAPH <x:g> { <x:s> <x:p> <x:o> } }"));
            HttpRequest.Builder put = HttpRequest.newBuilder(URI.create(address + service + "?graph=x:g"))
                    .header("Content-Type", "text/turtle")
                    .PUT(BodyPublishers.ofString("<x:s> <x:p> <x:o> ."));
            assertThat(statusOfRefused(update)).as(service).isBetween(400, 499);
            assertThat(statusOfRefused(put)).as(service).isBetween(400, 499);
        }
        assertThat(ask("SELECT * { ?s ?p ?o }")).isEqualTo("s,p,o\r\n");
    }

    @Test
    @Order(2)
    void graphIsLoadedAndServed() throws IOException, InterruptedException {
        Program load = load("/update", "--user", "admin", "--password-file", folder.resolve("password"));

        assertThat(load.err()).isEmpty();
        assertThat(load.exitCode()).isZero();
        assertThat(load.out()).isEqualTo("Loaded the graph into " + address + "/update.\n");
        assertThat(ask(PROJECTS)).isEqualTo("n\r\n58\r\n");
        assertThat(ask("PREFIX text: <http://jena.apache.org/text#> PREFIX org: <http://www.w3.org/ns/org#>"
                        + " SELECT DISTINCT ?id { ?s text:query \"naturalis\" ; a org:Organization ;"
                        + " <http://purl.org/dc/terms/identifier> ?id }"))
                .isEqualTo("id\r\nnaturalis\r\n");
        ServedData.Endpoint endpoint = new ServedData.Endpoint(URI.create(address));
        try (LookupService service = LookupService.start(ServiceSettings.local(0, 0), endpoint)) {
            HttpResponse<String> partners =
                    get(service.address() + "api/v1/organisations/naturalis-biodiversity-center/partners");
            assertThat(service.lookup().lacking()).isEmpty();
            assertThat(partners.statusCode()).isEqualTo(200);
            assertThat(partners.body()).contains("gemeente-leiden");
        }
    }

    @Test
    @Order(3)
    void loadingAgainByTheGraphStoreChangesNothing() throws IOException, InterruptedException {
        String before = ask("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }");

        Program load = load("/data", "--graph-store", "--user", "admin", "--password-file", folder.resolve("password"));

        assertThat(load.err()).isEmpty();
        assertThat(load.exitCode()).isZero();
        assertThat(ask("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")).isEqualTo(before);
    }

    @Test
    @Order(4)
    void otherHostsAreNotAsked() throws IOException, InterruptedException {
        HttpResponse<String> service = get(address + "?query="
                + URLEncoder.encode("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", StandardCharsets.UTF_8));

        assertThat(service.statusCode()).isEqualTo(422);
    }

    @Test
    void serverKeepsItsLogQuietEnoughToRead() throws IOException {
        try (InputStream log = Files.newInputStream(StandAloneFuseki.log(folder))) {
            assertThat(new String(log.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("Exception");
        }
    }
}
