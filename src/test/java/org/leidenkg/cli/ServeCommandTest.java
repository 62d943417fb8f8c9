package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.serve.HangingEndpoint;

/** Serving as users start it: in a process of its own. */
class ServeCommandTest {
    @TempDir
    private Path temp;

    @Test
    void serveBuildsOnceThenServesAndStopsOnASignal() throws IOException, InterruptedException {
        Path out = temp.resolve("data");
        try (Running first = Running.start(out)) {
            assertThat(first.said()).anyMatch(line -> line.startsWith("Built the graph"));
            HttpResponse<String> partners =
                    get(first.address() + "api/v1/organisations/naturalis-biodiversity-center/partners");
            assertThat(partners.statusCode()).isEqualTo(200);
            assertThat(partners.body()).contains("gemeente-leiden");
            assertThat(get(first.address() + "?q=HsL").body()).contains("Hogeschool Leiden");

            Program second = Program.run("serve", "--out", out, "--port", 0, "--fuseki-port", 0);
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.err()).contains("in use by another leidenkg").contains("--out");

            assertThat(first.stop()).isTrue();
        }
        try (Running again = Running.start(out)) {
            assertThat(again.said()).noneMatch(line -> line.startsWith("Built the graph"));
            assertThat(get(again.address() + "health").body()).contains("\"status\" : \"ok\"");
        }
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
    void aSignalLetsTheRequestFinishThatIsBeingAnswered() throws IOException, InterruptedException {
        try (HangingEndpoint endpoint = new HangingEndpoint();
                Running service =
                        Running.start(Map.of(), "--sparql", endpoint.address().toString())) {
            CompletableFuture<HttpResponse<String>> going = CompletableFuture.supplyAsync(
                    () -> ask(service.address() + "sparql?query=SELECT%20%3Fs%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D"));
            endpoint.awaitQuestion();

            // Not by the process itself, which would close what it says.
            service.process().toHandle().destroy();
            assertThat(service.nextLine()).isEqualTo("Stopping; requests that are still being answered: 1.");
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
                Running service = Running.start(
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
                Running service = Running.start(Map.of(
                        "LEIDENKG_LOG_REQUESTS",
                        "json",
                        "LEIDENKG_SPARQL",
                        endpoint.address().toString()))) {
            get(service.address() + "health/live?q=secret");

            assertThat(service.nextLine())
                    .startsWith("{\"time\":\"")
                    .contains("\"route\":\"/health/live\",\"status\":200")
                    .doesNotContain("secret");
        }
    }

    @Test
    void theLibraryThatWritesCountersIsLoadedWithTheFirstReadingOfThem() throws IOException, InterruptedException {
        Path loaded = temp.resolve("loaded.txt");
        try (HangingEndpoint endpoint = new HangingEndpoint(500);
                Running service = Running.start(
                        Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded),
                        "--sparql",
                        endpoint.address().toString())) {
            endpoint.release();
            assertThat(get(service.address() + "health/ready").statusCode()).isEqualTo(503);
            assertThat(Files.readString(loaded))
                    .contains("org.leidenkg.serve.RequestCounters")
                    .doesNotContain(" io.prometheus.", " io.micrometer.", "org.leidenkg.serve.Metrics ");

            assertThat(get(service.address() + "metrics").statusCode()).isEqualTo(200);
            assertThat(Files.readString(loaded)).contains(" io.prometheus.");
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

    /** A serving process. */
    private record Running(Process process, BufferedReader lines, String address, List<String> said)
            implements AutoCloseable {
        static Running start(Path out) throws IOException {
            return start(Map.of(), "--out", out.toString());
        }

        static Running start(Map<String, String> variables, String... options) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "serve",
                    "--port",
                    "0",
                    "--fuseki-port",
                    "0"));
            command.addAll(List.of(options));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(variables);
            Process process = builder.start();
            List<String> said = new ArrayList<>();
            String address = "";
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith("Who works with whom:")) {
                    address = line.substring(line.indexOf("http"));
                }
                if (line.startsWith("Ctrl-C")) {
                    break;
                }
            }
            assertThat(address).as(String.join("\n", said)).isNotEmpty();
            return new Running(process, lines, address, said);
        }

        /** What it says next; waits for it. */
        String nextLine() throws IOException {
            return String.valueOf(lines.readLine());
        }

        /** Ends the process as Ctrl-C does; whether it went by itself. */
        boolean stop() throws InterruptedException {
            process.destroy();
            return process.waitFor(20, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
