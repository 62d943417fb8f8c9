package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.Release;
import org.leidenkg.store.ReleaseCheck;
import org.leidenkg.store.StagedRelease;
import org.leidenkg.store.VersionRecord;

class ReleaseWatchTest {
    @TempDir
    private Path temp;

    private Path out = Path.of("");
    private final List<Release> opened = new ArrayList<>();
    private Release first = new Release("00000000", Path.of(""));

    @BeforeEach
    void build() throws IOException {
        out = temp.toRealPath().resolve("data");
        first = publish("11111111");
    }

    private Release publish(String digest) throws IOException {
        try (StagedRelease staged = OutputFolder.open(out).stage(digest)) {
            for (String part : List.of("store", "text", "dumps", "report.json", "report.md", "positions.json")) {
                Path place = staged.path().resolve(part);
                Files.writeString(
                        part.contains(".")
                                ? place
                                : Files.createDirectory(place).resolve("file"),
                        digest);
            }
            new VersionRecord(digest, LocalDate.EPOCH, digest, digest, Map.of()).write(staged.path());
            return staged.publish(Integer.MAX_VALUE);
        }
    }

    @Test
    void aNewReleaseIsHandedOverOnce() throws IOException {
        try (ReleaseWatch watch =
                new ReleaseWatch(out, new ReleaseCheck(first), check -> opened.add(check.release()))) {
            watch.look();
            assertThat(opened).isEmpty();
            Release second = publish("22222222");
            watch.look();
            watch.look();
            assertThat(opened).containsExactly(second);
            Release again = publish("22222222");
            watch.look();
            assertThat(opened).containsExactly(second, again);
        }
    }

    @Test
    void timesOfFilesMeanNothing() throws IOException {
        try (ReleaseWatch watch =
                new ReleaseWatch(out, new ReleaseCheck(first), check -> opened.add(check.release()))) {
            Release second = publish("22222222");
            try (var files = Files.walk(second.folder())) {
                for (Path file : files.toList()) {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
                }
            }
            watch.look();
            assertThat(opened).containsExactly(second);
        }
    }

    @Test
    void aDamagedReleaseIsRefusedAndTheNextGoodOneIsTaken() throws IOException {
        try (ReleaseWatch watch =
                new ReleaseWatch(out, new ReleaseCheck(first), check -> opened.add(check.release()))) {
            Release second = publish("22222222");
            Files.writeString(second.store().resolve("file"), "22222223");
            watch.look();
            watch.look();
            assertThat(opened).isEmpty();
            Release third = publish("33333333");
            watch.look();
            assertThat(opened).containsExactly(third);
        }
    }

    @Test
    void aReleaseThatCannotBeOpenedIsTriedOnceAndWhatIsServedStays() throws IOException {
        List<Release> tried = new ArrayList<>();
        try (ReleaseWatch watch = new ReleaseWatch(out, new ReleaseCheck(first), release -> {
            tried.add(release.release());
            throw new IllegalStateException("it holds no agenda");
        })) {
            Release second = publish("22222222");
            watch.look();
            watch.look();
            assertThat(tried).containsExactly(second);
        }
    }

    @Test
    void aLinkThatLeadsNowhereChangesNothing() throws IOException {
        try (ReleaseWatch watch =
                new ReleaseWatch(out, new ReleaseCheck(first), check -> opened.add(check.release()))) {
            Path current = out.resolve("current");
            Files.delete(current);
            watch.look();
            Files.createSymbolicLink(current, Path.of("releases/nowhere"));
            watch.look();
            Files.delete(current);
            Files.createSymbolicLink(current, out.relativize(first.folder()));
            watch.look();
            assertThat(opened).isEmpty();
        }
    }
}
