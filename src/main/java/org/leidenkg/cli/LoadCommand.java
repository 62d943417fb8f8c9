package org.leidenkg.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leidenkg.cli.progress.Progress;
import org.leidenkg.store.Credentials;
import org.leidenkg.store.Release;
import org.leidenkg.store.RemoteStore;
import org.leidenkg.store.RemoteStoreException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The graph into a store elsewhere. */
@Command(
        name = "load",
        description =
                "Load the graph that was built into a SPARQL 1.1 store over HTTP, all or nothing: by one request of SPARQL Update,"
                        + " which stores carry out as one transaction, or graph by graph with the Graph Store Protocol, where what"
                        + " was replaced is put back when a later graph is refused, and the catalogue comes last. Never builds, and leaves the graph that"
                        + " was built as it is. Graphs of others in the store stay as they are.")
final class LoadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "URL",
            description = "The store's address for updates, such as http://localhost:3030/leidenkg/update; with"
                    + " --graph-store the one of its graph store, such as http://localhost:3030/leidenkg/data.")
    private URI address = URI.create("");

    @ArgGroup
    private Way way = new Way();

    /** One of the two. */
    static final class Way {
        @Option(names = "--update", description = "Load by SPARQL Update (the default).")
        private boolean update;

        @Option(names = "--graph-store", description = "Load by the Graph Store Protocol.")
        private boolean graphStore;

        boolean isGraphStore() {
            return graphStore && !update;
        }
    }

    @Option(names = "--user", paramLabel = "NAME", description = "A user of the store who may write.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the user's password.")
    private Optional<Path> passwordFile = Optional.empty();

    @Mixin
    private ReleaseOptions built = new ReleaseOptions();

    @Override
    public Integer call() {
        requireWeb();
        Optional<Credentials> credentials = credentials();
        Release release = built.release();
        warnOfOpenPassword(credentials);
        RemoteStore store = new RemoteStore(address, credentials, release.base());
        Progress.during(Progress.ofUnknownShare("loading into " + address), () -> load(store, release.quads()));
        PrintWriter writer = spec.commandLine().getOut();
        writer.println("Loaded the graph into " + address + ".");
        writer.flush();
        return ExitCode.DONE;
    }

    private boolean load(RemoteStore store, Path quads) {
        try {
            if (way.isGraphStore()) {
                store.putGraphs(quads);
            } else {
                store.update(quads);
            }
            return true;
        } catch (RemoteStoreException e) {
            throw new ServiceFault(String.valueOf(e.getMessage()), e);
        }
    }

    private void requireWeb() {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getRawFragment() != null) {
            throw new UsageFault("\"" + address + "\" is no http(s) address of a store.");
        }
    }

    private Optional<Credentials> credentials() {
        if (user.isPresent() != passwordFile.isPresent()) {
            throw new UsageFault("Give --user and --password-file together.");
        }
        return user.map(name -> {
            Path file = passwordFile.orElseThrow();
            try {
                return new Credentials(
                        name, Files.readAllLines(file).stream().findFirst().orElse(""));
            } catch (IOException e) {
                throw new UsageFault("--password-file: cannot read " + file + " (" + e + ")");
            } catch (IllegalArgumentException e) {
                throw new UsageFault("--user: " + e.getMessage());
            }
        });
    }

    private void warnOfOpenPassword(Optional<Credentials> credentials) {
        if (credentials.isPresent() && "http".equals(address.getScheme()) && !isLoopback()) {
            spec.commandLine()
                    .getErr()
                    .println("leidenkg: the password goes to " + address.getHost() + " without encryption; use https.");
        }
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
