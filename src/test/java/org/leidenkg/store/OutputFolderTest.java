package org.leidenkg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.leidenkg.store.Releases.FIRST;
import static org.leidenkg.store.Releases.SECOND;
import static org.leidenkg.store.Releases.THIRD;
import static org.leidenkg.store.Releases.names;
import static org.leidenkg.store.Releases.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.store.PublishedVersions.PublishedVersion;

class OutputFolderTest {
    @TempDir
    Path temporary;

    private Path root = Path.of("");

    @BeforeEach
    void nameTheFolder() throws IOException {
        root = temporary.toRealPath().resolve("out");
    }

    @Test
    void aPublishedReleaseIsSeenThroughTheLinks() throws IOException {
        Release release = publish(OutputFolder.open(root), FIRST);

        assertThat(release).isEqualTo(new Release(FIRST, root.resolve("releases/aaaaaaaa01-1")));
        assertThat(OutputFolder.findCurrent(root)).contains(release);
        assertThat(Files.readString(root.resolve("dumps/file"))).isEqualTo(FIRST);
        assertThat(Files.readString(root.resolve("store/file"))).isEqualTo(FIRST);
        assertThat(Files.readString(root.resolve("report.json"))).isEqualTo(FIRST);
        assertThat(Files.readString(root.resolve("report.md"))).isEqualTo(FIRST);
        assertThat(names(root))
                .containsExactly(
                        ".lock",
                        "current",
                        "dumps",
                        "positions.json",
                        "releases",
                        "report.json",
                        "report.md",
                        "store",
                        "text");
    }

    @Test
    void linksAreRelativeSoThatTheFolderCanBeMoved() throws IOException {
        publish(OutputFolder.open(root), FIRST);
        Path moved = Files.move(root, root.resolveSibling("moved"));
        assertThat(Files.readString(moved.resolve("dumps/file"))).isEqualTo(FIRST);
        assertThat(OutputFolder.findCurrent(moved))
                .contains(new Release(FIRST, moved.resolve("releases/aaaaaaaa01-1")));
    }

    @Test
    void theSameInputsAgainMakeAnotherRelease() throws IOException {
        OutputFolder output = OutputFolder.open(root);
        publish(output, FIRST);
        Release again = publish(output, FIRST);
        assertThat(again.folder()).isEqualTo(root.resolve("releases/aaaaaaaa01-2"));
        assertThat(output.findCurrent()).contains(again);
    }

    @Test
    void everyVersionKeepsItsDumpsAndTheLastTwoTheirStores() throws IOException {
        OutputFolder output = OutputFolder.open(root);
        publish(output, FIRST);
        publish(output, SECOND);
        publish(output, THIRD);

        assertThat(versions()).containsExactly(FIRST, SECOND, THIRD);
        for (PublishedVersion version : PublishedVersions.of(root).inOrder()) {
            assertThat(version.release().dumps().resolve("file")).hasContent(version.name());
            assertThat(version.record()).isEqualTo(Releases.record(version.name()));
        }
        assertThat(root.resolve("releases/aaaaaaaa01-1/store")).doesNotExist();
        assertThat(root.resolve("releases/aaaaaaaa01-1/text")).doesNotExist();
        assertThat(root.resolve("releases/bbbbbbbb02-2/store")).exists();
    }

    private List<String> versions() {
        return PublishedVersions.of(root).inOrder().stream()
                .map(PublishedVersion::name)
                .toList();
    }

    @Test
    void aVersionIsListedOnceForEachTimeThatItReplacedAnother() throws IOException {
        assertThat(versions()).isEmpty();
        OutputFolder output = OutputFolder.open(root);
        for (String version : List.of(FIRST, FIRST, FIRST, SECOND, FIRST, FIRST)) {
            publish(output, version);
        }
        Files.createDirectory(root.resolve("releases/of-somebody-else"));

        assertThat(versions()).containsExactly(FIRST, SECOND, FIRST);
        assertThat(names(root.resolve("releases")))
                .containsExactly("aaaaaaaa01-3", "aaaaaaaa01-5", "aaaaaaaa01-6", "bbbbbbbb02-4", "of-somebody-else");
        assertThat(PublishedVersions.of(root).findBefore(FIRST)).isEmpty();
        assertThat(PublishedVersions.of(root).findBefore(SECOND)).contains(FIRST);
        assertThat(PublishedVersions.of(root).findBefore(THIRD)).contains(FIRST);
    }

    @Test
    void onlyAsManyVersionsAsAreAskedForKeepTheirDumpsAndAllTheirDescriptions() throws IOException {
        OutputFolder output = OutputFolder.open(root);
        for (String version : List.of(FIRST, SECOND, THIRD)) {
            try (StagedRelease staged = output.stage(version)) {
                Releases.fill(staged, version);
                Files.writeString(staged.path().resolve("dumps/leidenkg.nq"), version);
                Files.writeString(staged.path().resolve("dumps/leidenkg-derived.ttl.gz"), version);
                staged.publish(2);
            }
        }

        assertThat(versions()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(names(root.resolve("releases/aaaaaaaa01-1/dumps"))).containsExactly("file");
        assertThat(names(root.resolve("releases/bbbbbbbb02-2/dumps")))
                .containsExactly("file", "leidenkg-derived.ttl.gz", "leidenkg.nq");
    }

    @Test
    void aBuildThatFailsLeavesNothingAndChangesNothing() throws IOException {
        OutputFolder output = OutputFolder.open(root);
        Release first = publish(output, FIRST);
        try (StagedRelease staged = output.stage(SECOND)) {
            Files.writeString(staged.path().resolve("report.md"), "half");
        }
        assertThat(output.findCurrent()).contains(first);
        assertThat(names(root.resolve("releases"))).containsExactly("aaaaaaaa01-1");
    }

    @Test
    void anIncompleteReleaseIsNotPublished() throws IOException {
        OutputFolder output = OutputFolder.open(root);
        try (StagedRelease staged = output.stage(FIRST)) {
            Releases.fill(staged, FIRST);
            Files.delete(staged.path().resolve("report.md"));
            assertThatIllegalStateException()
                    .isThrownBy(() -> staged.publish(Integer.MAX_VALUE))
                    .withMessageContaining("no report.md");
        }
        assertThat(output.findCurrent()).isEmpty();
    }

    @Test
    void aReleaseWithoutAPartOrOfAnotherFormatIsNotFound() throws IOException {
        Release release = publish(OutputFolder.open(root), FIRST);
        Path description = release.folder().resolve("release.json");
        Files.writeString(description, Files.readString(description).replace("\"format\": 5", "\"format\": 4"));
        assertThat(OutputFolder.findCurrent(root)).isEmpty();
        Release.describe(release.folder(), FIRST);
        assertThat(OutputFolder.findCurrent(root)).contains(release);
        Files.delete(release.reportJson());
        assertThat(OutputFolder.findCurrent(root)).isEmpty();
    }

    @Test
    void lookingForAReleaseWritesNothing() {
        assertThat(OutputFolder.findCurrent(root)).isEmpty();
        assertThat(root).doesNotExist();
    }

    @Test
    void whatAKilledBuildLeftIsRemovedByTheNext() throws IOException {
        OutputFolder output = OutputFolder.open(root);
        publish(output, FIRST);
        Files.createDirectories(root.resolve("releases/.staging-bbbbbbbb02-99999/store"));
        Files.createSymbolicLink(root.resolve(".staging-current"), Path.of("releases/gone"));
        Path neverCurrent = Files.createDirectories(root.resolve("releases/bbbbbbbb02-7/store"));
        Release next = publish(output, THIRD);
        assertThat(neverCurrent).doesNotExist();
        assertThat(names(root)).doesNotContain(".staging-current");
        assertThat(names(root.resolve("releases"))).containsExactly("aaaaaaaa01-1", "cccccccc03-8");
        assertThat(output.findCurrent()).contains(next);
    }

    @Test
    void foldersThatNoBuildMadeAreLeftAlone() throws IOException {
        OutputFolder output = OutputFolder.open(root);
        Files.createDirectories(root.resolve("releases/notes"));
        publish(output, FIRST);
        publish(output, SECOND);
        publish(output, THIRD);
        assertThat(names(root.resolve("releases"))).contains("notes");
    }

    @Test
    void aSecondBuildInTheSameProcessIsRefusedAndTakesNothingAway() throws IOException {
        OutputFolder output = OutputFolder.open(root);
        try (StagedRelease first = output.stage(FIRST)) {
            assertRefused(ProcessHandle.current().pid());
            assertRefused(ProcessHandle.current().pid());
            Releases.fill(first, FIRST);
            first.publish(Integer.MAX_VALUE);
        }
        assertThat(publish(output, SECOND)).isEqualTo(output.findCurrent().orElseThrow());
    }

    @Test
    void aBuildInAnotherProcessIsNamedAndItsLockEndsWithIt() throws IOException, InterruptedException {
        Process other = HoldingProcess.start(root);
        try {
            assertRefused(other.pid());
            assertThat(names(root.resolve("releases"))).containsExactly(".staging-cccccccc03-" + other.pid());
        } finally {
            other.destroyForcibly().waitFor();
        }
        Release release = publish(OutputFolder.open(root), FIRST);
        assertThat(names(root.resolve("releases"))).containsExactly("aaaaaaaa01-1");
        assertThat(OutputFolder.findCurrent(root)).contains(release);
    }

    /** Each round kills a process that publishes all the time; what it said it had published must be there or newer. */
    @Test
    void aKillAtAnyMomentLeavesACompleteRelease() throws IOException, InterruptedException {
        for (int round = 0; round < 4; round++) {
            Process build = EndlessBuild.start(root);
            int last = 0;
            try (BufferedReader lines = build.inputReader()) {
                for (int n = 0; n < 5 + 3 * round; n++) {
                    last = Integer.parseInt(lines.readLine());
                }
                Thread.sleep(round);
                build.destroyForcibly().waitFor();
            }
            Release current = OutputFolder.findCurrent(root).orElseThrow();
            assertThat(Integer.parseInt(current.digest())).isGreaterThanOrEqualTo(last);
            assertThat(Files.readString(root.resolve("dumps/file"))).isEqualTo(current.digest());
            assertThat(Files.readString(root.resolve("report.md"))).isEqualTo(current.digest());
            assertThat(publish(OutputFolder.open(root), FIRST))
                    .isEqualTo(OutputFolder.findCurrent(root).orElseThrow());
        }
    }

    /** Two builds end between a reader's last two looks at the first release, and the second build removes it. */
    @Test
    void aReaderWhoseReleaseIsRemovedMeanwhileGetsTheNewOne() throws IOException {
        OutputFolder output = OutputFolder.open(root);
        Path first = publish(output, FIRST).folder();
        Path removed = replaced(first, "toRealPath", () -> {
            publish(output, SECOND);
            publish(output, THIRD);
            return first.toRealPath();
        });
        Path folder = replaced(root, "resolve", () -> removed);

        assertThat(OutputFolder.findCurrent(folder).map(Release::digest)).contains(THIRD);
        assertThat(first.resolve("store")).doesNotExist();
    }

    /** A path of which one method, unless it is called with a text, has another result the first time. */
    private static Path replaced(Path path, String method, Callable<Path> result) {
        AtomicBoolean done = new AtomicBoolean();
        return (Path) Proxy.newProxyInstance(
                OutputFolderTest.class.getClassLoader(), new Class<?>[] {Path.class}, (proxy, called, given) -> {
                    boolean other = called.getName().equals(method) && called.getParameterTypes()[0] != String.class;
                    return other && done.compareAndSet(false, true) ? result.call() : called.invoke(path, given);
                });
    }

    @Test
    void readersNeverMissARelease() throws Exception {
        OutputFolder output = OutputFolder.open(root);
        publish(output, "10000000");
        Thread builder = new Thread(() -> publishMany(output));
        builder.start();
        int seen = 0;
        while (builder.isAlive()) {
            int digest =
                    Integer.parseInt(output.findCurrent().map(Release::digest).orElse("0"));
            assertThat(digest).isGreaterThanOrEqualTo(seen).isPositive();
            seen = digest;
        }
        builder.join();
        assertThat(output.findCurrent().map(Release::digest)).contains("10000060");
    }

    private static void publishMany(OutputFolder output) {
        try {
            for (int n = 10_000_001; n <= 10_000_060; n++) {
                publish(output, Integer.toString(n));
            }
        } catch (IOException e) {
            throw new OutputException("the build failed", e);
        }
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Files.writeString(root, "a file");
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> OutputFolder.open(root))
                .withMessageContaining(root + " is a file")
                .withMessageContaining("--out");
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> OutputFolder.open(root.resolve("below")))
                .withMessageContaining("Make it writable");
    }

    @Test
    void someoneElsesFolderIsNotReplaced() throws IOException {
        Path dumps = Files.createDirectories(root.resolve("dumps"));
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> OutputFolder.open(root))
                .withMessageContaining(dumps + " exists and was not made by a build");
    }

    @Test
    void aFileSystemWithoutSymbolicLinksIsRefused() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(temporary.resolve("fs.zip"), Map.of("create", "true"))) {
            assertThatExceptionOfType(OutputException.class)
                    .isThrownBy(() -> OutputFolder.open(zip.getPath("/out")))
                    .withMessageContaining("no symbolic links");
        }
    }

    @Test
    void aDigestThatCouldLeaveTheFolderIsRefused() {
        OutputFolder output = OutputFolder.open(root);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> output.stage("../../../etc"))
                .withMessageContaining("\"../../../etc\" is not a digest");
    }

    private void assertRefused(long process) {
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> OutputFolder.open(root).stage(SECOND))
                .withMessageContaining("process " + process + " holds " + root.resolve(".lock"));
    }
}
