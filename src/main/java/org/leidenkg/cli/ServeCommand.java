package org.leidenkg.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.leidenkg.model.LocalName;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.pipeline.BuildResult;
import org.leidenkg.pipeline.Pipeline;
import org.leidenkg.query.QueryFault;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.Release;
import org.leidenkg.store.ReleaseCheck;
import org.leidenkg.store.Tdb2Store;
import org.leidenkg.vocab.JenaLoading;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.FileCheck;
import org.leidenkg.web.page.ReportAddress;
import org.leidenkg.web.resolve.ReadingExplainer;
import org.leidenkg.web.server.LookupService;
import org.leidenkg.web.server.PortInUseException;
import org.leidenkg.web.server.ServedData;
import org.leidenkg.web.server.ServiceSettings;
import org.leidenkg.web.sparql.SparqlLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds when the inputs changed, and serves. */
@Command(
        name = "serve",
        description =
                "Serve the lookup page, the API and SPARQL. Builds the graph first if the seeds or the program changed."
                        + " With --sparql nothing is built: another store is asked instead. Ctrl-C, or a signal to stop,"
                        + " lets requests finish that are being answered; the exit code is then 130 or 143.")
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BuildOptions build = new BuildOptions();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port of the lookup service; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port = ServiceSettings.DEFAULT_PORT;

    @Option(
            names = "--fuseki-port",
            paramLabel = "N",
            description = "The port of the embedded Fuseki, on the loopback address only; 0 takes a free one"
                    + " (default: ${DEFAULT-VALUE}).")
    private int fusekiPort = ServiceSettings.DEFAULT_FUSEKI_PORT;

    @Option(
            names = "--sparql",
            paramLabel = "URL",
            description = "Ask this SPARQL 1.1 endpoint instead of the embedded Fuseki.")
    private Optional<URI> sparql = Optional.empty();

    @Option(
            names = "--public-base",
            paramLabel = "URL",
            description = "Where readers reach the service when that is not the address it listens on, such as behind a"
                    + " proxy: all links then begin with it. The proxy may keep its path or take it off.")
    private Optional<URI> publicBase = Optional.empty();

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description =
                    "Where readers report errors: an e-mail address or a web address; one that ends in /issues/new is"
                            + " prefilled (default: the contact that the data names).")
    private Optional<String> contact = Optional.empty();

    @Mixin
    private OperationOptions operation = new OperationOptions();

    @Override
    public Integer call() throws BuildException {
        ServiceSettings settings = settings();
        try {
            if (sparql.isEmpty()) {
                return serve(settings, release());
            }
            JenaLoading.complete();
            return serve(settings, endpoint(sparql.get()));
        } catch (PortInUseException e) {
            throw new ServiceFault(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            // So a program stops the command that it runs in a thread. All is closed by now.
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        }
    }

    private int serve(ServiceSettings settings, ServedData endpoint) throws InterruptedException {
        try (LookupService service =
                LookupService.start(settings, endpoint, DumpEditions.NONE, Optional.of(readings()), FileCheck.NONE)) {
            requireSuited(service.lookup());
            return await(service, () -> {});
        }
    }

    /** An endpoint that does not answer yet is waited for: pages say so until it does. */
    private void requireSuited(Lookup lookup) {
        try {
            List<String> lacking = lookup.lacking();
            if (!lacking.isEmpty()) {
                throw new ServiceFault(
                        sparql.map(URI::toString).orElse("") + ": the endpoint lacks "
                                + String.join("; ", lacking)
                                + ". Fill it by this version's ./leidenkg load, and make its default graph the union of its graphs");
            }
        } catch (QueryFault e) {
            PrintWriter writer = spec.commandLine().getErr();
            writer.println("The endpoint was not tried: " + e.getMessage());
            writer.flush();
        }
    }

    private int serve(ServiceSettings settings, Release release) throws InterruptedException {
        ReleaseCheck first = new ReleaseCheck(release);
        ServedReleases all = new ServedReleases(build.out(), first);
        try (LookupService service = LookupService.start(
                        settings, store(release), all.dumps(), Optional.of(readings()), all.files());
                ReleaseWatch watch = new ReleaseWatch(build.out(), first, next -> replace(service, next))) {
            watch.start();
            return await(service, watch::close);
        }
    }

    private void replace(LookupService service, ReleaseCheck next) {
        ServedReleases all = new ServedReleases(build.out(), next);
        service.replace(store(next.release()), all.dumps(), Optional.of(readings()), all.files());
    }

    /** Serves until the process is told to stop. */
    private int await(LookupService service, Runnable first) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            first.run();
                            stop(service);
                            stopped.countDown();
                        },
                        "stop"));
        announce(own(), service);
        stopped.await();
        return ExitCode.DONE;
    }

    private void stop(LookupService service) {
        long active = service.activeRequests();
        if (active > 0) {
            PrintWriter writer = spec.commandLine().getErr();
            writer.println("Stopping; requests that are still being answered: " + active + ".");
            writer.flush();
        }
        service.close();
    }

    /** For what this command says itself: standard output, unless that is for programs. */
    private PrintWriter own() {
        return operation.isJson()
                ? spec.commandLine().getErr()
                : spec.commandLine().getOut();
    }

    private ServiceSettings settings() {
        try {
            return new ServiceSettings(
                    host,
                    port,
                    fusekiPort,
                    publicBase,
                    SparqlLimits.standard(),
                    build.base().iri(),
                    contact.filter(text -> !text.isBlank()).map(ServeCommand::reportAddress),
                    operation.settings(this::log));
        } catch (IllegalArgumentException e) {
            throw new UsageFault(String.valueOf(e.getMessage()));
        }
    }

    private static ReportAddress reportAddress(String text) {
        try {
            return ReportAddress.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageFault("--contact: " + e.getMessage());
        }
    }

    private void log(String line) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(line);
        writer.flush();
    }

    private static ServedData endpoint(URI address) {
        try {
            return new ServedData.Endpoint(address);
        } catch (IllegalArgumentException e) {
            throw new UsageFault("--sparql: " + e.getMessage());
        }
    }

    private Release release() throws BuildException {
        // The files are looked through while Jena is loaded, which takes nothing of it.
        Optional<Release> upToDate = Pipeline.findUpToDate(build.settings());
        JenaLoading.complete();
        // Before a build, too: another service would take over what is built here.
        OutputFolder.findCurrent(build.out()).map(Release::store).ifPresent(Tdb2Store::requireFree);
        if (upToDate.isPresent()) {
            return upToDate.get();
        }
        build.requireSameOrigin();
        BuildResult result = BuildCommand.build(build.settings());
        BuildCommand.print(own(), result, build.out());
        return result.release();
    }

    private static ServedData store(Release release) {
        return new ServedData.Store(release.store(), Pipeline.digest(release));
    }

    private ReadingExplainer readings() {
        return new ReadingExplainer(this::readSeeds);
    }

    /** Only when somebody asks how words are read: a start from a warm store reads no seeds. */
    private ReadingExplainer.Seeds readSeeds() {
        Seeds read = SeedFolder.read(build.seeds());
        Map<String, List<LocalName>> localNames = new LinkedHashMap<>();
        read.agendas()
                .forEach(a ->
                        localNames.put(a.description().slug(), a.description().localNames()));
        return new ReadingExplainer.Seeds(read.authority(), localNames);
    }

    private void announce(PrintWriter writer, LookupService service) {
        writer.println("Who works with whom:  " + service.address());
        writer.println("SPARQL:               " + service.address() + "sparql");
        writer.println("API:                  " + service.address() + "api/v1/organisations");
        service.fusekiAddress().ifPresent(a -> writer.println("Fuseki:               " + a));
        sparql.ifPresent(a -> writer.println("Answers come from:    " + a));
        writer.println("Ctrl-C stops it.");
        writer.flush();
    }
}
