package org.leidenkg.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.PublishedService;
import org.leidenkg.web.Served;
import org.leidenkg.web.http.Links;

/** Requests that are wrong, by mistake or on purpose, get the right 4xx and a body that helps. */
class HostileRequestsTest {
    @RegisterExtension
    private static final PublishedService SERVICE = new PublishedService();

    /** As it stands, without the care that a client library takes of paths. */
    private static String raw(String path, String... headers) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), SERVICE.served().service().port())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + String.join(
                            "",
                            java.util.Arrays.stream(headers)
                                    .map(one -> one + "\r\n")
                                    .toList()) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/id/project/%zz, 400",
        "/id/project/%, 400",
        "/id/%E0%80, 400",
        "/data/a%00b.ttl, 400",
        "/id/../../../etc/passwd, 400",
        "/id/project/a%2Fb, 404",
        "/id/project/..%2F..%2Fetc%2Fpasswd, 404",
        "/id/%2e%2e/%2e%2e/etc/passwd, 400",
        "/dumps/..%2f..%2fetc%2fpasswd, 404",
        "/dumps/%2e%2e%2fdataset.ttl, 404",
        "/dumps/../digest, 404",
        "/dumps//etc/passwd, 404",
        "/id//project/rijk-stad, 404",
        "/id/project/rijk-stad/, 303",
        "/id/project/rijk-stad;v=1, 404",
        "/id/project/%3Cscript%3E, 404",
        "/id/project/rijk-stad%20%7B%7D, 404",
        "/data/project/rijk-stad.exe, 404",
        "/data/project/rijk-stad.ttl.ttl, 404",
        "/data/.ttl, 404",
        "/data/project, 404",
        "/id, 404",
        "/graph, 404",
        "/data, 404",
        "/graph/none, 404",
        "/dataset/9.9, 404",
        "/ontology/9.9, 404",
        "/ontology.exe, 404",
        "/shapes/x, 404"
    })
    void pathsThatNameNothingAreRefused(String path, int status) throws IOException {
        String answer = raw(path, "Accept: application/json");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        if (status >= 400) {
            assertThat(answer).contains("application/problem+json").contains("\"detail\"");
        }
        assertThat(answer).doesNotContain("org.leidenkg", "jetty", "Exception", "<script>", "root:");
    }

    @Test
    void addressesWithoutAnEndAreRefused() throws IOException {
        assertThat(raw("/id/project/" + "a".repeat(1_500))).startsWith("HTTP/1.1 404 ");
        assertThat(raw("/id" + "/a".repeat(200))).startsWith("HTTP/1.1 404 ");
        assertThat(raw("/id/project/" + "a".repeat(100_000)))
                .startsWith("HTTP/1.1 414 ")
                .contains("The address is too long.");
        assertThat(raw("/id/project/rijk-stad", "Accept: " + "a/b,".repeat(25_000)))
                .startsWith("HTTP/1.1 431 ")
                .contains("The headers are too long.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/turtle;q=0", "*/*;q=0", "nonsense", ";;;q=,,*/;", "text/turtle;q=9"})
    void whatThereIsNotIsRefusedWithAListOfWhatThereIs(String accept) {
        for (String path : new String[] {"/id/project/rijk-stad", "/data/project/rijk-stad", "/ontology", "/shapes"}) {
            HttpResponse<String> answer = SERVICE.served().get(path, "Accept", accept);

            assertThat(answer.statusCode()).as(path).isEqualTo(406);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(json(answer).get("detail").asText())
                    .contains("text/turtle, application/ld+json, application/n-triples, application/rdf+xml");
            assertThat(header(answer, "ETag")).isEmpty();
        }
    }

    @Test
    void unknownFormatIsRefusedWithAListOfWhatThereIs() {
        HttpResponse<String> answer = SERVICE.served().get("/data/project/rijk-stad?format=exe");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("detail").asText())
                .isEqualTo("“exe” is not possible as format. Allowed: ttl, jsonld, nt, rdf.");
    }

    @Test
    void pageOfLinksThatCannotBeIsRefused() {
        assertThat(SERVICE.served().get("/data/project/rijk-stad.ttl?page=0").statusCode())
                .isEqualTo(400);
        assertThat(SERVICE.served()
                        .get("/data/project/rijk-stad.ttl?page=99999999999")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void unknownThingIsToldToPeopleAsAPageAndToProgramsAsAProblem() {
        HttpResponse<String> people =
                SERVICE.served().get("/id/certainty/none?lang=en", "Accept", "text/html,*/*;q=0.8");
        HttpResponse<String> programs = SERVICE.served().get("/id/certainty/none", "Accept", "text/turtle, */*;q=0.1");

        assertThat(people.statusCode()).isEqualTo(404);
        assertThat(people.body()).contains("There is no such thing").contains("id/certainty/none");
        assertThat(programs.statusCode()).isEqualTo(404);
        assertThat(header(programs, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void noHeaderMakesAnotherMethodOfTheRequest() {
        String query = "/sparql?query=" + Links.encoded("ASK {}");

        HttpResponse<String> read = SERVICE.served().get(query, "X-HTTP-Method-Override", "DELETE");
        HttpResponse<String> written = Served.send(SERVICE.served()
                .request("/api/v1/projects", "X-HTTP-Method-Override", "GET")
                .DELETE());

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(written.statusCode())
                .isEqualTo(SERVICE.served().method("DELETE", "/api/v1/projects").statusCode())
                .isEqualTo(405);
    }
}
