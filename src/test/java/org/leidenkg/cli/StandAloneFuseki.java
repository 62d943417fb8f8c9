package org.leidenkg.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.leidenkg.FreePorts;

/** The server of Maven Central's jar, in a process of its own. */
public record StandAloneFuseki(Process process, String address) implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** With an empty store in memory that anybody may write. */
    public static StandAloneFuseki start(Path folder) throws IOException, InterruptedException {
        return start(folder, FreePorts.take(), List.of("--update", "--mem", "/leidenkg"));
    }

    /**
     * As docs/operations.md says, over our folder fuseki-config. What it stores is kept in the folder, where there is also the file
     * {@code password} of the user {@code admin}.
     */
    public static StandAloneFuseki startConfigured(Path folder, int port) throws IOException, InterruptedException {
        Path configuration = Files.createDirectories(folder.resolve("fuseki-config"));
        Files.write(
                configuration.resolve("leidenkg.ttl"), Files.readAllBytes(Path.of("fuseki-config", "leidenkg.ttl")));
        Files.createDirectories(folder.resolve("data/fuseki/store"));
        Files.writeString(folder.resolve("password"), "secret\n");
        Files.writeString(folder.resolve("data/fuseki/passwd"), "admin: secret\n");
        return start(folder, port, List.of("--config", "fuseki-config/leidenkg.ttl", "--passwd", "data/fuseki/passwd"));
    }

    private static StandAloneFuseki start(Path folder, int port, List<String> what)
            throws IOException, InterruptedException {
        Path jar = Path.of("target", "fuseki", "jena-fuseki-server.jar").toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("the build copies no " + jar);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--localhost",
                "--port",
                Integer.toString(port)));
        command.addAll(what);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(folder).toFile())
                .start();
        StandAloneFuseki fuseki = new StandAloneFuseki(process, "http://127.0.0.1:" + port + "/leidenkg");
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            try {
                fuseki.ask("ASK {}");
                return fuseki;
            } catch (IOException e) {
                // It does not listen yet.
                Thread.sleep(100);
            }
        }
        fuseki.close();
        throw new IllegalStateException("Fuseki did not start: " + Files.readString(log(folder)));
    }

    /** What the server in that folder said. */
    public static Path log(Path folder) {
        return folder.resolve("fuseki.log");
    }

    /** The answer as CSV. */
    public String ask(String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .header("Accept", "text/csv")
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
