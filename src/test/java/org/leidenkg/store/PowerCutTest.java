package org.leidenkg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.store.Releases.FIRST;
import static org.leidenkg.store.Releases.SECOND;
import static org.leidenkg.store.Releases.THIRD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found after a power cut, at any step of a build, on a disk that forgets what it was not told to keep. */
class PowerCutTest {
    private static final String NONE = "none";

    @TempDir
    Path temporary;

    @Test
    void theOldReleaseIsFoundWholeOrTheNewOneIsAndAPublishedOneStays() throws IOException {
        ForgetfulDisk disk = new ForgetfulDisk(
                Files.createDirectory(temporary.resolve("disk")).toRealPath());
        OutputFolder output = OutputFolder.open(disk.path().resolve("new/out"));
        String old = NONE;
        for (String digest : List.of(FIRST, SECOND, THIRD)) {
            Set<String> found = new TreeSet<>();
            disk.onPowerCut(image -> found.add(restart(image)));
            Releases.publish(output, digest);
            assertThat(found).containsExactlyInAnyOrder(old, digest);

            disk.onPowerCut(image -> assertThat(restart(image)).isEqualTo(digest));
            old = digest;
        }
    }

    /** The release that a reader finds after the start. */
    private String restart(Map<String, String> image) {
        try {
            Path folder = Files.createTempDirectory(temporary, "restarted");
            ForgetfulDisk.restore(image, folder);
            Path out = folder.resolve("new/out");
            Optional<Release> release = OutputFolder.findCurrent(out);
            if (release.isEmpty()) {
                return NONE;
            }
            assertThat(new ReleaseCheck(release.get()).findDamage()).isEmpty();
            String digest = release.get().digest();
            for (String file : List.of("store/file", "text/file", "dumps/file", "report.json", "report.md")) {
                assertThat(out.resolve(file)).hasContent(digest);
            }
            return digest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
