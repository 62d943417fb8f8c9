package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.Release;
import org.leidenkg.store.StagedRelease;
import org.leidenkg.store.Tdb2Store;

/**
 * The jar, killed at random moments, on a disk that fills up, over damaged files, and beside itself. Rounds by {@code
 * -Dleidenkg.kills=N}, another course by {@code -Dleidenkg.seed=N}.
 */
class KillIT {
    private static final int ROUNDS = Integer.getInteger("leidenkg.kills", 6);
    private static final long SEED = Long.getLong("leidenkg.seed", 20261124L);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path shared;

    private static Path seeds = Path.of("");
    private static Path otherSeeds = Path.of("");
    /** Folders with one release each, of the first seeds and of the others. */
    private static Path one = Path.of("");

    private static Path other = Path.of("");
    /** Of the data in these. */
    private static Set<String> digests = Set.of();

    private static long buildMillis;

    @TempDir
    private Path temp;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void buildBoth() throws IOException, InterruptedException {
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

    private static void build(Path seeds, Path out) throws IOException, InterruptedException {
        try (JarProcess build = JarProcess.start(shared, "build", "--seeds", seeds, "--out", out)) {
            assertThat(build.await()).as(build.said()).isZero();
        }
    }

    /** A folder with a release of the first seeds; the program that copies knows of links and of files with holes. */
    private Path copy() throws IOException, InterruptedException {
        Path out = temp.resolve("data");
        Process copy = new ProcessBuilder("cp", "-a", one.toString(), out.toString())
                .inheritIO()
                .start();
        assertThat(copy.waitFor()).isZero();
        return out;
    }

    private static Release current(Path out) {
        return OutputFolder.findCurrent(out).orElseThrow();
    }

    private static String digest(Release release) throws IOException {
        try (Stream<String> sums = Files.lines(release.dumps().resolve("SHA256SUMS"))) {
            return sums.filter(line -> line.endsWith("leidenkg.nq")).findFirst().orElseThrow();
        }
    }

    /** The current release is one of the two, and all of it. */
    private static void requireWhole(Path out) throws IOException {
        Release release = current(out);
        assertThat(release.findDamage()).isEmpty();
        assertThat(release.findDamage("leidenkg.nq")).isEmpty();
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

    private static List<String> releases(Path out) throws IOException {
        try (Stream<Path> releases = Files.list(out.resolve("releases"))) {
            return releases.map(release -> release.getFileName().toString()).toList();
        }
    }

    @Test
    void aBuildKilledAtAnyMomentLeavesTheLastGoodReleaseOrItsOwn() throws IOException, InterruptedException {
        Path out = copy();
        for (int round = 0; round < ROUNDS; round++) {
            Path from = round % 2 == 0 ? otherSeeds : seeds;
            try (JarProcess build = JarProcess.start(temp, "build", "--seeds", from, "--out", out)) {
                build.killAfter((long) (buildMillis * (0.2 + random.nextDouble())));
            }
            requireWhole(out);
        }
        build(otherSeeds, out);
        requireWhole(out);
        assertThat(releases(out)).hasSizeLessThanOrEqualTo(2).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void aKilledServiceStartsAgainWithoutABuildAndAnswersTheSame() throws IOException, InterruptedException {
        Path out = copy();
        for (int round = 0; round < (ROUNDS + 3) / 4; round++) {
            try (JarProcess killed = serve(out)) {
                killed.killAfter((long) (buildMillis * random.nextDouble() / 2));
            }
            try (JarProcess again = serve(out)) {
                String address = again.address();
                assertThat(again.said()).doesNotContain("Built the graph").doesNotContain("damaged");
                assertThat(get(address + "api/v1/organisations?size=200").body())
                        .contains("Naturalis Biodiversity");
                again.process().destroyForcibly().waitFor();
            }
            requireWhole(out);
        }
    }

    private JarProcess serve(Path out) throws IOException {
        return JarProcess.start(temp, "serve", "--seeds", seeds, "--out", out, "--port", 0, "--fuseki-port", 0);
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    @Test
    void aDamagedReleaseIsBuiltAgainAndNeverServed() throws IOException, InterruptedException {
        Path out = copy();
        for (String file : List.of("store/Data-0001/GSPO.dat", "store/Data-0001/nodes-data.obj")) {
            Path damaged = current(out).folder().resolve(file);
            try (RandomAccessFile bytes = new RandomAccessFile(damaged.toFile(), "rw")) {
                if (file.endsWith(".obj")) {
                    bytes.setLength(1000);
                } else {
                    long place = random.nextInt(400_000);
                    bytes.seek(place);
                    int was = bytes.read();
                    bytes.seek(place);
                    bytes.write(was ^ 1 << random.nextInt(8));
                }
            }
            try (JarProcess serve = serve(out)) {
                String address = serve.address();
                assertThat(serve.said()).contains("is damaged").contains(file).contains("Built the graph");
                assertThat(get(address + "api/v1/organisations?size=200").body())
                        .contains("Naturalis Biodiversity");
            }
            requireWhole(out);
        }
    }

    @Test
    void aDiskThatFillsUpIsToldAndTheLastReleaseStays() throws IOException, InterruptedException {
        Path out = copy();
        for (int blocks : new int[] {300, 3000, 8000}) {
            try (JarProcess build =
                    JarProcess.startWithSmallFiles(temp, blocks, "build", "--seeds", otherSeeds, "--out", out)) {
                assertThat(build.await()).as(build.said()).isEqualTo(1);
                assertThat(build.said())
                        .contains("cannot write the output folder")
                        .contains("free some space")
                        .doesNotContain("\tat ");
            }
            requireWhole(out);
            assertThat(releases(out)).hasSize(1);
        }
    }

    @Test
    void aSecondBuildIsToldOfTheFirst() throws IOException, InterruptedException {
        Path out = temp.resolve("data");
        try (StagedRelease first = OutputFolder.open(out).stage("aaaaaaaa");
                JarProcess second = JarProcess.start(temp, "build", "--seeds", seeds, "--out", out)) {
            assertThat(first.path()).exists();
            assertThat(second.await()).as(second.said()).isEqualTo(1);
            assertThat(second.said())
                    .contains("another build is writing this folder: process "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void aRunningServiceTakesNewReleasesAndNoRequestFailsWhateverIsKilledBesideIt() throws Exception {
        Path out = copy();
        try (JarProcess serve = serve(out)) {
            String address = serve.address();
            String question = address + "api/v1/organisations/naturalis-biodiversity-center";
            String old = get(question).body();
            AtomicBoolean done = new AtomicBoolean();
            ExecutorService reader = Executors.newSingleThreadExecutor();
            Future<Set<String>> answers = reader.submit(() -> {
                Set<String> seen = new TreeSet<>();
                while (!done.get()) {
                    HttpResponse<String> answer = get(address + "api/v1/organisations?size=200");
                    seen.add(answer.statusCode() + " "
                            + answer.headers().firstValue("ETag").orElse(""));
                }
                return seen;
            });
            try (JarProcess killed = JarProcess.start(temp, "build", "--seeds", otherSeeds, "--out", out)) {
                killed.killAfter(buildMillis / 2);
            }
            build(otherSeeds, out);
            assertThat(old).contains("Naturalis Biodiversity Center");
            awaitAnswer(address + "api/v1/organisations?size=200", "Naturalis Museum");
            done.set(true);
            reader.shutdown();
            assertThat(answers.get()).hasSize(2).allMatch(answer -> answer.startsWith("200 "));
            assertThat(serve.said()).doesNotContain("WARN");
        }
        requireWhole(out);
    }

    private static void awaitAnswer(String address, String text) throws IOException, InterruptedException {
        for (int i = 0; i < 600 && !get(address).body().contains(text); i++) {
            Thread.sleep(50);
        }
        assertThat(get(address).body()).contains(text);
    }

    @Test
    void aKilledLoadLeavesAllOfTheOldGraphOrAllOfTheNew() throws IOException, InterruptedException {
        try (StandAloneFuseki fuseki = StandAloneFuseki.start(temp)) {
            long start = System.nanoTime();
            load(fuseki, seeds, one);
            long millis = (System.nanoTime() - start) / 1_000_000;
            String first = state(fuseki);
            load(fuseki, otherSeeds, other);
            String second = state(fuseki);
            assertThat(first).isNotEqualTo(second);
            List<String> seen = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Path from = round % 2 == 0 ? seeds : otherSeeds;
                try (JarProcess load = JarProcess.start(
                        temp,
                        "load",
                        fuseki.address() + "/update",
                        "--seeds",
                        from,
                        "--out",
                        from == seeds ? one : other)) {
                    load.killAfter((long) (millis * (0.3 + 0.8 * random.nextDouble())));
                }
                seen.add(state(fuseki));
            }
            assertThat(seen).allMatch(state -> state.equals(first) || state.equals(second));
        }
    }

    private void load(StandAloneFuseki fuseki, Path from, Path out) throws IOException, InterruptedException {
        try (JarProcess load =
                JarProcess.start(temp, "load", fuseki.address() + "/update", "--seeds", from, "--out", out)) {
            assertThat(load.await()).as(load.said()).isZero();
        }
    }

    /** How many triples each graph has, and what Naturalis is called. */
    private static String state(StandAloneFuseki fuseki) throws IOException, InterruptedException {
        return fuseki.ask("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g")
                + fuseki.ask("SELECT ?l { GRAPH ?g { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?l }"
                        + " FILTER STRSTARTS(?l, \"Naturalis\") } ORDER BY ?l");
    }
}
