package org.leidenkg.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.pipeline.BuildResult;
import org.leidenkg.pipeline.BuildSettings;
import org.leidenkg.pipeline.Pipeline;
import org.leidenkg.serve.LookupService;
import org.leidenkg.serve.ServedData;
import org.leidenkg.serve.ServiceSettings;
import org.leidenkg.store.Release;
import org.leidenkg.vocab.Base;
import picocli.CommandLine.Command;

/**
 * Does once what users do, so that the launcher can archive the classes that it takes: a build into a folder that is
 * thrown away, and a few requests to a service on free ports.
 */
@Command(name = "warm-up", hidden = true, description = "Used by the launcher to prepare faster starts.")
final class WarmUpCommand implements Callable<Integer> {
    private static final List<String> PATHS = List.of(
            "",
            "?q=UL",
            "doc/organisation/universiteit-leiden",
            "api/v1/organisations",
            "api/v1/organisations/universiteit-leiden/partners",
            "api/v1/search?q=HsL",
            "api/v1/queries/partners-of-an-organisation.csv?organisation=HsL",
            "sparql?query=SELECT%20*%20WHERE%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%201",
            "health");

    @Override
    public Integer call() throws BuildException, IOException, InterruptedException {
        Path folder = Files.createTempDirectory("leidenkg-warm-up-");
        try {
            BuildSettings settings = new BuildSettings(Defaults.seeds(), folder, Base.standard());
            BuildResult result = Pipeline.build(settings, stage -> {});
            Pipeline.findUpToDate(settings, Release::findDamage);
            ServedData data = new ServedData.Store(result.release().store(), Pipeline.digest(result.release()));
            try (LookupService service = LookupService.start(ServiceSettings.local(0, 0), data)) {
                request(service.address());
            }
            return ExitCode.DONE;
        } finally {
            delete(folder);
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
