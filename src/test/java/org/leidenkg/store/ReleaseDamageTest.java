package org.leidenkg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.store.Releases.FIRST;
import static org.leidenkg.store.Releases.SECOND;
import static org.leidenkg.store.Releases.THIRD;
import static org.leidenkg.store.Releases.flip;
import static org.leidenkg.store.Releases.names;
import static org.leidenkg.store.Releases.publish;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.store.PublishedVersions.PublishedVersion;

/** What happens to files after they were published is found, and told by the name of the file. */
class ReleaseDamageTest {
    @TempDir
    Path temporary;

    private Path root = Path.of("");
    private Release release = new Release(FIRST, Path.of(""));
    private ReleaseCheck check = new ReleaseCheck(release);

    @BeforeEach
    void build() throws IOException {
        root = temporary.toRealPath().resolve("out");
        try (StagedRelease staged = OutputFolder.open(root).stage(FIRST)) {
            Releases.fill(staged, FIRST);
            try (RandomAccessFile large =
                    new RandomAccessFile(staged.path().resolve("store/SPO.dat").toFile(), "rw")) {
                // As TDB2 leaves them: a little data, and much room.
                large.write(new byte[] {1, 2, 0, 3});
                large.setLength(3_000_000);
            }
            release = staged.publish(Integer.MAX_VALUE);
            check = new ReleaseCheck(release);
        }
    }

    @Test
    void nothingIsWrongWithAPublishedReleaseWhateverLocksAreWrittenIntoIt() throws IOException {
        Files.writeString(release.store().resolve("tdb.lock"), "123\n");
        Files.writeString(release.text().resolve("write.lock"), "");

        assertThat(check.findDamage()).isEmpty();
        assertThat(check.findEarlyDamage()).isEmpty();
        assertThat(check.damage()).isEmpty();
    }

    @Test
    void aFileOfAnotherSizeIsNamedWithBothSizes() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(release.store().resolve("SPO.dat").toFile(), "rw")) {
            large.setLength(2_000_000);
        }

        assertThat(check.findDamage()).contains("store/SPO.dat has 2000000 bytes instead of 3000000");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(release.dumps().resolve("file"));

        assertThat(check.findDamage()).contains("dumps/file is missing");
        assertThat(check.damage()).contains("dumps/file is missing");
    }

    @Test
    void oneChangedBitOfAnyFileIsFoundBeforeAStartAndLaterAndGoneWhenItIsMended() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(release.folder())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSize(10);
        for (Path file : files) {
            FileTime time = Files.getLastModifiedTime(file);
            flip(file, 3);
            Files.setLastModifiedTime(file, time);

            assertThat(new ReleaseCheck(release).findEarlyDamage())
                    .as(file.toString())
                    .isPresent();
            assertThat(check.findDamage()).as(file.toString()).isPresent();
            flip(file, 3);
            assertThat(check.findDamage()).as(file.toString()).isEmpty();
        }
    }

    @Test
    void theFileIsNamedAndNoOtherOneIsAtFault() throws IOException {
        Path file = release.dumps().resolve("file");
        flip(file, 3);

        assertThat(check.findDamage(file)).contains("the content of dumps/file is not what was written");
        assertThat(check.findDamage(release.reportJson())).isEmpty();
        assertThat(check.findDamage(root.resolve("releases/another/dumps/file")))
                .isEmpty();
    }

    @Test
    void aBitInTheRoomBehindTheDataIsFound() throws IOException {
        flip(release.store().resolve("SPO.dat"), 2_500_000);

        assertThat(check.findDamage()).contains("the content of store/SPO.dat is not what was written");
    }

    @Test
    void aFileThatIsReplacedByAnotherOneOfItsSizeAndTimeIsFound() throws IOException {
        Path file = release.positions();
        FileTime time = Files.getLastModifiedTime(file);
        assertThat(check.findDamage()).isEmpty();
        Path other = Files.writeString(temporary.resolve("other"), SECOND);
        Files.setLastModifiedTime(other, time);
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(check.findDamage()).contains("the content of positions.json is not what was written");
    }

    @Test
    void aChangedListOfFilesVouchesForNothing() throws IOException {
        Path list = release.folder().resolve("files.txt");
        Files.writeString(list, Files.readString(list).replace("3000000", "2000000"));
        assertThat(check.findDamage()).contains("its list of files, files.txt, is missing or not what was written");
        Files.delete(list);
        assertThat(check.findDamage()).contains("its list of files, files.txt, is missing or not what was written");
    }

    @Test
    void aDescriptionThatIsNoTextIsNoRelease() throws IOException {
        Files.write(release.folder().resolve("release.json"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});

        assertThat(OutputFolder.findCurrent(root)).isEmpty();
    }

    @Test
    void besideANewReleaseTheLastGoodOneIsKeptAndNotADamagedOne() throws IOException {
        OutputFolder output = OutputFolder.open(root);
        publish(output, SECOND);
        Files.writeString(root.resolve("store/file"), "damaged");
        publish(output, THIRD);

        assertThat(names(root.resolve("releases"))).containsExactly(FIRST + "-1", SECOND + "-2", THIRD + "-3");
        assertThat(root.resolve("releases/" + FIRST + "-1/store")).exists();
        assertThat(root.resolve("releases/" + SECOND + "-2/store")).doesNotExist();
    }

    @Test
    void aVersionWhoseRecordIsDamagedIsLeftOutAndNeverThinned() throws IOException {
        Path record = release.folder().resolve(VersionRecord.NAME);
        Files.writeString(record, Files.readString(record).replace("1970", "1971"));
        publish(OutputFolder.open(root), SECOND);
        Files.writeString(record, "");
        publish(OutputFolder.open(root), THIRD);

        assertThat(PublishedVersions.of(root).inOrder())
                .extracting(PublishedVersion::name)
                .containsExactly(SECOND, THIRD);
        assertThat(release.store()).exists();
    }
}
