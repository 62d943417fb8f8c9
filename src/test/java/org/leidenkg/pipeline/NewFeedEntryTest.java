package org.leidenkg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.publish.feed.FeedEntry;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.Release;
import org.leidenkg.store.StagedRelease;
import org.leidenkg.store.VersionRecord;
import org.leidenkg.vocab.Base;

class NewFeedEntryTest {
    private static final String DIGEST = "abcdef01";

    @TempDir
    private Path temp;

    private BuildSettings settings = new BuildSettings(Path.of(""), Path.of(""), Base.standard(), BuildSettings.ALL);

    @BeforeEach
    void setOut() {
        settings = new BuildSettings(temp, temp.resolve("out"), Base.standard(), BuildSettings.ALL);
    }

    /** A release of no more than its records and a dump. */
    private Path publish(String version, boolean withFeed) throws IOException {
        try (StagedRelease staged = OutputFolder.open(settings.out()).stage(DIGEST)) {
            for (String folder : new String[] {"store", "text", "dumps"}) {
                Files.createDirectory(staged.path().resolve(folder));
            }
            for (String file : new String[] {"report.json", "report.md", "positions.json"}) {
                Files.createFile(staged.path().resolve(file));
            }
            new VersionRecord(version, LocalDate.EPOCH, "", "", Map.of()).write(staged.path());
            Release release = new Release(DIGEST, staged.path());
            Files.writeString(
                    release.dumps().resolve("leidenkg.nq"),
                    "<http://x/" + version + "> <" + Base.DEFAULT + "ontology#sequence> \"1\" <http://x/g> .\n");
            if (withFeed) {
                NewFeedEntry.write(version, settings, release);
            }
            return staged.publish(BuildSettings.ALL).folder().resolve(FeedEntry.FOLDER);
        }
    }

    private FeedEntry publish(String version) throws IOException {
        return FeedEntry.read(publish(version, true));
    }

    @Test
    void eachVersionIsComparedWithTheOneBeforeAndComesLater() throws IOException {
        FeedEntry first = publish("a");
        FeedEntry second = publish("b");
        FeedEntry back = publish("a");

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.after()).isEmpty();
        assertThat(first.changes()).isEmpty();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.after()).contains("a");
        assertThat(second.changes()).isPresent();
        assertThat(Instant.parse(second.issued())).isAfter(Instant.parse(first.issued()));
        assertThat(back.number()).isEqualTo(3);
        assertThat(back.after()).contains("b");
        assertThat(Instant.parse(back.issued())).isAfter(Instant.parse(second.issued()));
    }

    @Test
    void aVersionThatIsBuiltAgainKeepsWhatItAdded() throws IOException {
        publish("a");
        FeedEntry second = publish("b");

        assertThat(publish("b")).isEqualTo(second);
        assertThat(publish("c").number()).isEqualTo(3);
    }

    @Test
    void afterAVersionWithoutAnEntryTheFeedBegins() throws IOException {
        publish("a", false);
        FeedEntry second = publish("b");

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.after()).isEmpty();
        assertThat(publish("c").after()).contains("b");
    }

    @Test
    void nothingIsComparedWithADamagedDump() throws IOException {
        publish("a");
        Path second = publish("b", true);
        Files.writeString(second.resolveSibling("dumps").resolve("leidenkg.nq"), "");

        assertThat(publish("c").after()).contains("a");
    }
}
