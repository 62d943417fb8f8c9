package org.leidenkg.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The server of Maven Central's jar with an empty store in memory that anybody may write. */
record StandAloneFuseki(Process process, String address) implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static StandAloneFuseki start(Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target", "fuseki", "jena-fuseki-server.jar")
                                .toAbsolutePath()
                                .toString(),
                        "--localhost",
                        "--port",
                        Integer.toString(port),
                        "--update",
                        "--mem",
                        "/leidenkg")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("fuseki.log").toFile())
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
        throw new IllegalStateException("Fuseki did not start; see " + folder.resolve("fuseki.log"));
    }

    /** The answer as CSV. */
    String ask(String query) throws IOException, InterruptedException {
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
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
