package org.leidenkg.cli.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.TemporaryFolder;
import org.leidenkg.TestEffort;
import org.leidenkg.cli.SeedsCopy;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.Release;
import org.leidenkg.store.ReleaseCheck;
import org.leidenkg.store.Tdb2Store;

/**
 * The jar, killed at random moments, on a disk that fills up, over damaged files, and beside itself. Rounds by {@code
 * -Dleidenkg.kills=N}, another course by {@code -Dleidenkg.seed=N}.
 */
abstract class JarTrials {
    static final int ROUNDS = TestEffort.number("leidenkg.kills", 4, 100);
    private static final long SEED = Long.getLong("leidenkg.seed", 20261124L);
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Path shared = Path.of("");

    static Path seeds = Path.of("");
    static Path otherSeeds = Path.of("");
    /** Folders with one release each, of the first seeds and of the others. */
    static Path one = Path.of("");

    static Path other = Path.of("");
    /** Of the data in these. */
    private static Set<String> digests = Set.of();

    static long buildMillis;

    @TempDir
    Path temp;

    final Random random = new Random(SEED);

    /** Once for all classes of a process. */
    @RegisterExtension
    private static final BeforeAllCallback BUILD = context -> {
        ExtensionContext.Store store = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(JarTrials.class));
        if (store.get(JarTrials.class) == null) {
            shared = Files.createTempDirectory("leidenkg-trials");
            store.put(JarTrials.class, (AutoCloseable) () -> TemporaryFolder.delete(shared));
            buildBoth();
        }
    };

    private static void buildBoth() throws IOException, InterruptedException {
        seeds = new SeedsCopy(shared.resolve("seeds")).folder();
        SeedsCopy changed = new SeedsCopy(shared.resolve("other-seeds"));
        otherSeeds = changed.replace(
                        SeedsCopy.ORGANISATIONS,
                        "\"nl\": \"Naturalis Biodiversity Center\"",
                        "\"nl\": \"Naturalis Museum\"")
                .folder();
        one = shared.resolve("one");
        other = shared.resolve("other");
        long start = System.nanoTime();
        build(seeds, one);
        buildMillis = (System.nanoTime() - start) / 1_000_000;
        build(otherSeeds, other);
        digests = new TreeSet<>(Set.of(digest(current(one)), digest(current(other))));
        assertThat(digests).hasSize(2);
    }

    static void build(Path seeds, Path out) throws IOException, InterruptedException {
        try (JarProcess build = JarProcess.start(shared, "build", "--seeds", seeds, "--out", out)) {
            assertThat(build.await()).as(build.said()).isZero();
        }
    }

    /** A folder with a release of the first seeds; the program that copies knows of links and of files with holes. */
    Path copy() throws IOException, InterruptedException {
        Path out = temp.resolve("data");
        Process copy = new ProcessBuilder("cp", "-a", one.toString(), out.toString())
                .inheritIO()
                .start();
        assertThat(copy.waitFor()).isZero();
        return out;
    }

    static Release current(Path out) {
        return OutputFolder.findCurrent(out).orElseThrow();
    }

    private static String digest(Release release) throws IOException {
        try (Stream<String> sums = Files.lines(release.dumps().resolve("SHA256SUMS"))) {
            return sums.filter(line -> line.endsWith("leidenkg.nq")).findFirst().orElseThrow();
        }
    }

    /** The current release is one of the two, and all of it. */
    static void requireWhole(Path out) throws IOException {
        Release release = current(out);
        assertThat(new ReleaseCheck(release).findDamage()).isEmpty();
        assertThat(digests).contains(digest(release));
        long lines;
        try (Stream<String> quads = Files.lines(release.dumps().resolve("leidenkg.nq"))) {
            lines = quads.count();
        }
        try (Tdb2Store store = Tdb2Store.open(release.store())) {
            long quads = Txn.calculateRead(
                    store.dataset(), () -> store.dataset().stream().count());
            assertThat(quads).isEqualTo(lines);
        }
    }

    static List<String> releases(Path out) throws IOException {
        try (Stream<Path> releases = Files.list(out.resolve("releases"))) {
            return releases.map(release -> release.getFileName().toString()).toList();
        }
    }

    JarProcess serve(Path out) throws IOException {
        return JarProcess.start(temp, "serve", "--seeds", seeds, "--out", out, "--port", 0, "--fuseki-port", 0);
    }

    static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
