package org.leidenkg.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Does once what users do, by the commands that they use, so that the launcher can archive the classes that it takes: a build
 * into a folder that is thrown away, and a few requests to a service on free ports.
 */
@Command(name = "warm-up", hidden = true, description = "Used by the launcher to prepare faster starts.")
final class WarmUpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private static final List<String> PATHS = List.of(
            "",
            "?q=UL",
            "api/v1/organisations/universiteit-leiden",
            "doc/organisation/universiteit-leiden",
            "api/v1/organisations",
            "api/v1/organisations/universiteit-leiden/partners",
            "api/v1/search?q=HsL",
            "api/v1/path?from=UL&to=HsL",
            "api/v1/projects",
            "api/v1/themes",
            "api/v1/network",
            "path?from=UL&to=HsL",
            "doc/project",
            "data/organisation/universiteit-leiden",
            "network",
            "heatmap",
            "queries",
            "queries/partners-of-an-organisation?organisation=HsL",
            "ontology",
            "api/v1/queries/partners-of-an-organisation.csv?organisation=HsL",
            "sparql?query=SELECT%20*%20WHERE%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%201",
            "health");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("leidenkg-warm-up-");
        try {
            String[] build = {"build", "--out", folder.toString()};
            int exitCode = Main.run(
                    build,
                    Map.of(),
                    new PrintWriter(Writer.nullWriter()),
                    spec.commandLine().getErr());
            return exitCode == ExitCode.DONE ? serve(folder) : exitCode;
        } finally {
            delete(folder);
        }
    }

    private int serve(Path folder) throws IOException, InterruptedException {
        String[] serve = {"serve", "--out", folder.toString(), "--port", "0", "--fuseki-port", "0"};
        try (PipedReader said = new PipedReader()) {
            PrintWriter saying = new PrintWriter(new PipedWriter(said));
            Thread service = new Thread(() -> {
                Main.run(serve, Map.of(), saying, spec.commandLine().getErr());
                saying.close();
            });
            service.start();
            // Its first line ends in its address.
            String first = new BufferedReader(said).readLine();
            if (first == null) {
                return ExitCode.NO_SERVICE;
            }
            request(first.substring(first.lastIndexOf(' ') + 1));
            service.interrupt();
            service.join();
            return ExitCode.DONE;
        }
    }

    private static void request(String address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (String path : PATHS) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address + path)).build();
            client.send(request, BodyHandlers.discarding());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
