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
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.io.IO;
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
            "doc/organisation/universiteit-leiden",
            "api/v1/organisations/universiteit-leiden",
            "network",
            "queries/partners-of-an-organisation?organisation=HsL",
            "sparql?query=ASK%20%7B%7D",
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
            IO.deleteAll(folder);
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
}
