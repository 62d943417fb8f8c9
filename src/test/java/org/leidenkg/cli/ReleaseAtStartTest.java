package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.pipeline.BuildSettings;
import org.leidenkg.pipeline.Pipeline;
import org.leidenkg.store.OutputException;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.Release;
import org.leidenkg.store.ReleaseCheck;
import org.leidenkg.vocab.Base;
import org.leidenkg.web.Served;
import org.leidenkg.web.server.ServedData;
import org.leidenkg.web.server.ServiceSettings;
import picocli.CommandLine;

/** What a start, and a service that runs, make of the release that is there. */
class ReleaseAtStartTest {
    private static final String OTHER_BASE = "https://data.example.org/";

    @TempDir
    private static Path temp;

    private static Path out = Path.of("");
    private static Path copiedSeeds = Path.of("");
    private static Release release = new Release("00000000", Path.of(""));
    private static List<Path> files = List.of();
    private static String origin = "";

    @BeforeAll
    static void build() throws IOException {
        copiedSeeds = new SeedsCopy(temp.toRealPath().resolve("seeds")).folder();
        out = temp.toRealPath().resolve("data");
        assertThat(Program.run("build", "--seeds", copiedSeeds, "--out", out).exitCode())
                .isZero();
        release = OutputFolder.findCurrent(out).orElseThrow();
        try (Stream<Path> all = Files.walk(release.folder())) {
            files = all.filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".lock"))
                    .filter(file -> file.toFile().length() > 0)
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(60);
        origin = Files.readString(originFile());
    }

    private static Path originFile() {
        return release.folder().resolve("origin.json");
    }

    private static void changeOrigin(String from, String to) throws IOException {
        String is = Files.readString(originFile());
        assertThat(is).contains(from);
        Files.writeString(originFile(), is.replace(from, to));
    }

    private static void changeContent() throws IOException {
        changeOrigin("\"content\" : \"", "\"content\" : \"of others");
    }

    @AfterEach
    void putTheOriginBack() throws IOException {
        Files.writeString(originFile(), origin);
    }

    @Test
    void aStartFindsOneChangedBitOfAnyFileAndBuildsAgain() throws IOException, BuildException {
        BuildSettings settings = new BuildSettings(copiedSeeds, out, Base.standard(), BuildSettings.ALL);
        assertThat(Pipeline.findUpToDate(settings)).contains(release);
        for (Path file : files) {
            flip(file);
            assertThat(Pipeline.findUpToDate(settings)).as(file.toString()).isEmpty();
            flip(file);
        }
        assertThat(Pipeline.findUpToDate(settings)).contains(release);
    }

    @Test
    void aServiceSaysOfOneChangedBitAndOfALostFolderThatItIsNotReadyAndServesNothingOfIt() throws IOException {
        ReleaseCheck check = new ReleaseCheck(release);
        ServedReleases all = new ServedReleases(out, check);
        ServedData data = new ServedData.Store(release.store(), Pipeline.digest(release));
        try (Served served = Served.of(ServiceSettings.local(0, 0), data, all.dumps(), all.files());
                ReleaseWatch watch = new ReleaseWatch(out, check, next -> {})) {
            assertReady(served);
            for (Path file : files) {
                flip(file);
                watch.look();
                assertThat(check.damage()).as(file.toString()).isPresent();
                assertDamaged(served.get("/health/ready"));
                if (file.startsWith(release.dumps())) {
                    assertDamaged(served.get("/dumps/" + file.getFileName()));
                }
                flip(file);
                watch.look();
                assertReady(served);
            }
            Path elsewhere = Files.move(out, out.resolveSibling("elsewhere"));
            for (String address : List.of("/doc/dataset", "/dumps/leidenkg.ttl")) {
                assertDamaged(served.get(address, "Accept", "application/json"));
            }
            Files.move(elsewhere, out);
            assertReady(served);
        }
    }

    private static void assertReady(Served served) {
        assertThat(served.get("/health/ready").statusCode()).isEqualTo(200);
    }

    private static void assertDamaged(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(503);
        assertThat(Served.json(answer).get("type").asText()).endsWith("/problem/damaged");
        assertThat(Served.json(answer).get("detail").asText()).contains("leidenkg build");
        assertThat(Served.header(answer, "Content-Disposition")).isEmpty();
    }

    @Test
    void seedsThatWereMovedOrCopiedAreTheSame() throws BuildException {
        options().requireSameOrigin();
    }

    @Test
    void seedsThatWereEditedAreTheSame() throws IOException, BuildException {
        changeContent();
        changeOrigin(copiedSeeds.toString(), Path.of("seeds").toRealPath().toString());

        options().requireSameOrigin();
    }

    @Test
    void otherSeedsAreBuiltFromOnlyWhenAnOptionNamesThem() throws IOException, BuildException {
        changeContent();

        Program serve = Program.run("serve", "--out", out);

        assertThat(serve.exitCode()).isEqualTo(1);
        assertThat(serve.err())
                .contains("from the seeds in " + copiedSeeds)
                .contains("not from those in seeds with")
                .contains("To serve it: leidenkg serve --out " + out + " --seeds " + copiedSeeds)
                .contains("To put another in its place: leidenkg serve --out " + out + " --seeds seeds ")
                .contains("Nothing was replaced");
        assertThat(out.resolve("releases")).isDirectoryNotContaining("glob:**-2");
        options("--seeds", "seeds").requireSameOrigin();
    }

    @Test
    void anotherBaseIsTakenOnlyWhenAnOptionNamesIt() throws IOException, BuildException {
        changeOrigin(Base.DEFAULT, OTHER_BASE);

        assertThatThrownBy(() -> options().requireSameOrigin())
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("with the base " + OTHER_BASE + ", not")
                .hasMessageContaining("--base " + OTHER_BASE + ".");
        options("--base", Base.DEFAULT).requireSameOrigin();
        options("--base", OTHER_BASE).requireSameOrigin();
    }

    @Test
    void whatAReleaseWasBuiltFromIsKnownWhenNothingElseOfItCanBeRead() throws IOException {
        changeContent();
        Path description = release.folder().resolve("release.json");
        String was = Files.readString(description);
        Files.writeString(description, "");

        Program serve = Program.run("serve", "--out", out);

        Files.writeString(description, was);
        assertThat(serve.exitCode()).isEqualTo(1);
        assertThat(serve.err()).contains("from the seeds in " + copiedSeeds);
    }

    private static BuildOptions options(String... arguments) {
        BuildOptions options = new BuildOptions();
        String[] all = Stream.concat(Stream.of("--out", out.toString()), Stream.of(arguments))
                .toArray(String[]::new);
        CommandLine.populateCommand(options, all);
        return options;
    }

    @ParameterizedTest
    @ValueSource(strings = {"load http://127.0.0.1:1/update", "query key-figures", "export csv", "diff a.nq b.nq"})
    void otherCommandsBuildNothing(String command) {
        Path none = temp.resolve("none");

        Program run = Program.run(Map.of("LEIDENKG_OUT", none.toString()), (Object[]) command.split(" "));

        assertThat(run.exitCode()).as(run.err()).isBetween(1, 2);
        assertThat(none).doesNotExist();
    }

    private static void flip(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long place = bytes.length() / 2;
            bytes.seek(place);
            int was = bytes.read();
            bytes.seek(place);
            bytes.write(was ^ 4);
        }
    }
}
