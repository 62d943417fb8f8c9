package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    /** A serving process. */
    private record Running(Process process, String address, List<String> said) implements AutoCloseable {
        static Running start(Path out) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "serve",
                            "--out",
                            out.toString(),
                            "--port",
                            "0",
                            "--fuseki-port",
                            "0")
                    .redirectErrorStream(true)
                    .start();
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
            return new Running(process, address, said);
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
