package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.web.FakeEndpoint;
import org.leidenkg.web.HangingEndpoint;

/** Serving as users start it: in a process of its own. */
class ServeCommandTest {
    @TempDir
    private Path temp;

    @Test
    void serveBuildsOnceThenServesAndStopsOnASignal() throws IOException, InterruptedException {
        Path out = temp.resolve("data");
        try (ServingProcess first = ServingProcess.start(temp, "--out", out.toString())) {
            assertThat(first.said()).anyMatch(line -> line.startsWith("Built the graph"));
            HttpResponse<String> partners =
                    get(first.address() + "api/v1/organisations/naturalis-biodiversity-center/partners");
            assertThat(partners.statusCode()).isEqualTo(200);
            assertThat(partners.body()).contains("gemeente-leiden");
            assertThat(get(first.address() + "?q=HsL").body()).contains("Hogeschool Leiden");

            Program second = Program.run("serve", "--out", out, "--port", 0, "--fuseki-port", 0);
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.err()).contains("in use by another leidenkg").contains("--out");

            // It would be taken over, so nothing is built from other seeds either.
            Path seeds = new SeedsCopy(temp.resolve("seeds"))
                    .replace(
                            SeedsCopy.ORGANISATIONS,
                            "\"nl\": \"Naturalis Biodiversity Center\"",
                            "\"nl\": \"Naturalis\"")
                    .folder();
            Program other = Program.run("serve", "--seeds", seeds, "--out", out, "--port", 0, "--fuseki-port", 0);
            assertThat(other.exitCode()).isEqualTo(1);
            assertThat(other.err()).contains("in use by another leidenkg");
            assertThat(out.resolve("releases"))
                    .isDirectoryContaining("glob:**-1")
                    .isDirectoryNotContaining("glob:**-2");

            damageOf(first, out.toRealPath().resolve("current").toRealPath());
            assertThat(first.stop()).isTrue();
        }
        try (ServingProcess again = ServingProcess.start(temp, "--out", out.toString())) {
            assertThat(again.said()).noneMatch(line -> line.startsWith("Built the graph"));
            assertThat(get(again.address() + "health").body()).contains("\"status\" : \"ok\"");
        }
    }

    /** A dump is refused at once; of the other files, too, the service says within seconds that they are damaged. */
    private static void damageOf(ServingProcess service, Path release) throws IOException, InterruptedException {
        Path dump = release.resolve("dumps/leidenkg.ttl");
        flip(dump);
        assertThat(get(service.address() + "dumps/leidenkg.ttl").statusCode()).isEqualTo(503);
        flip(dump);
        assertThat(get(service.address() + "dumps/leidenkg.ttl").statusCode()).isEqualTo(200);
        flip(release.resolve("report.json"));
        assertThat(awaitReadiness(service, "the content of report.json is not what was written"))
                .startsWith("503 ")
                .contains("leidenkg build");
        flip(release.resolve("report.json"));
        assertThat(awaitReadiness(service, "\"ok\"")).startsWith("200 ");
    }

    /** What it says once the words are in it; before that it may still speak of the damage before. */
    private static String awaitReadiness(ServingProcess service, String words)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = get(service.address() + "health/ready");
        for (int i = 0; i < 600 && !answer.body().contains(words); i++) {
            Thread.sleep(50);
            answer = get(service.address() + "health/ready");
        }
        assertThat(answer.body()).contains(words);
        return answer.statusCode() + " " + answer.body();
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
    }

    @Test
    void portInUseNamesThePortAndTheFlag() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Program serve = Program.run(
                    "serve", "--out", temp.resolve("data"), "--port", taken.getLocalPort(), "--fuseki-port", 0);

            assertThat(serve.exitCode()).isEqualTo(3);
            assertThat(serve.err())
                    .contains(Integer.toString(taken.getLocalPort()))
                    .contains("--port");
        }
    }

    @Test
    void addressThatIsNoEndpointIsAUsageFault() {
        Program serve = Program.run("serve", "--sparql", "file:///etc/passwd");

        assertThat(serve.exitCode()).isEqualTo(2);
        assertThat(serve.err()).contains("--sparql").contains("http");
    }

    @Test
    void anEndpointThatMisreadsTheQuestionsIsRefusedWithWhatToDo() throws IOException {
        try (FakeEndpoint endpoint = new FakeEndpoint("subqueries")) {
            Program serve = Program.run(
                    "serve", "--port", "0", "--sparql", endpoint.address().toString());

            assertThat(serve.exitCode()).isEqualTo(3);
            assertThat(serve.err())
                    .contains(endpoint.address().toString(), "union of all graphs", "property paths", "leidenkg load")
                    .doesNotContain("COUNT");
        }
    }

    @Test
    void aSecondAddressIsAUsageFault() {
        Program serve =
                Program.run("serve", "--sparql", "http://127.0.0.1:1/data", "--sparql", "http://127.0.0.1:2/data");

        assertThat(serve.exitCode()).isEqualTo(2);
        assertThat(serve.err()).contains("option '--sparql' (URL) should be specified only once");
    }

    @Test
    void aSignalLetsTheRequestFinishThatIsBeingAnswered() throws IOException, InterruptedException {
        try (HangingEndpoint endpoint = new HangingEndpoint();
                ServingProcess service = ServingProcess.start(
                        temp, "--sparql", endpoint.address().toString())) {
            CompletableFuture<HttpResponse<String>> going = CompletableFuture.supplyAsync(
                    () -> ask(service.address() + "sparql?query=SELECT%20%3Fs%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D"));
            endpoint.awaitQuestion();

            // Not by the process itself, which would close what it says.
            service.process().toHandle().destroy();
            assertThat(service.sayingNext()).isEqualTo("Stopping; requests that are still being answered: 1.");
            assertThat(service.process().waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
            endpoint.release();

            assertThat(going.join().statusCode()).isEqualTo(200);
            assertThat(going.join().body()).contains("bindings");
            assertThat(service.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(service.process().exitValue()).as("SIGTERM").isEqualTo(143);
        }
    }

    @Test
    void aRequestThatTakesTooLongDoesNotKeepItFromStopping() throws IOException, InterruptedException {
        try (HangingEndpoint endpoint = new HangingEndpoint();
                ServingProcess service = ServingProcess.start(
                        temp,
                        Map.of("LEIDENKG_STOP_TIMEOUT", "1"),
                        "--sparql",
                        endpoint.address().toString())) {
            CompletableFuture<HttpResponse<String>> going = CompletableFuture.supplyAsync(
                    () -> ask(service.address() + "sparql?query=SELECT%20%3Fs%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D"));
            endpoint.awaitQuestion();

            assertThat(service.stop()).isTrue();
            assertThat(service.process().exitValue()).isEqualTo(143);
            assertThat(going.handle((answer, fault) -> fault != null || answer.statusCode() >= 500)
                            .join())
                    .isTrue();
        }
    }

    @Test
    void requestsAreLoggedWhenTheEnvironmentSaysSo() throws IOException, InterruptedException {
        try (HangingEndpoint endpoint = new HangingEndpoint();
                ServingProcess service = ServingProcess.start(
                        temp,
                        Map.of(
                                "LEIDENKG_LOG_REQUESTS",
                                "json",
                                "LEIDENKG_SPARQL",
                                endpoint.address().toString()))) {
            get(service.address() + "health/live?q=secret");

            assertThat(service.sayingNext())
                    .startsWith("{\"time\":\"")
                    .contains("\"route\":\"/health/live\",\"status\":200")
                    .doesNotContain("secret");
        }
    }

    private static HttpResponse<String> ask(String address) {
        try {
            return get(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
