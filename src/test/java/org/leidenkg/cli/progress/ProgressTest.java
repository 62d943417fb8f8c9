package org.leidenkg.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.pipeline.Stage;

/** What is said of work that takes long. */
class ProgressTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();
    private final BuildProgress build = new BuildProgress(clock::get);

    private Progress progress(String place) {
        return new Progress(build, place, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalShowsABarWithStageShareAndTimeLeftAndThenNothing() {
        begin(Stage.PUBLISH, 10);
        Progress progress = progress("80");
        progress.show();
        begin(Stage.READ, 10);
        progress.show();
        progress.end();
        progress.show();

        assertThat(said().split("\\r"))
                .anyMatch(line -> line.matches(
                        " *34% \\[=+ *] *34/100% \\(\\d:\\d\\d:\\d\\d / \\d:\\d\\d:\\d\\d\\) reading the agendas *"));
        assertThat(said()).doesNotContain("\n").endsWith("\r\033[K");
        assertThat(said().split("\\r")).allMatch(line -> line.length() < 80);
    }

    @Test
    void aLogGetsALineWheneverSomethingElseIsDone() {
        Progress progress = progress("log");
        progress.show();
        progress.show();
        begin(Stage.READ, 10);
        begin(Stage.VALIDATE, 10);
        progress.show();

        assertThat(said().lines())
                .containsExactly("leidenkg: 0% done; reading the seeds", "leidenkg: 5% done; validating");
    }

    @Test
    void aStageCountsFullyOnlyWhenTheNextBegins() {
        begin(Stage.READ, 10);
        assertThat(share()).isEqualTo(0.01);

        clock.addAndGet(20);
        assertThat(share()).as("half of the 40 that four times as much takes").isCloseTo(0.03, within(1e-9));
        clock.addAndGet(40);
        assertThat(share()).as("longer than expected").isBetween(0.04, 0.0499);

        begin(Stage.MAP, 0);
        assertThat(share()).isEqualTo(0.05);
    }

    @Test
    void whatIsDoneBesideTheOthersHasNoShare() {
        begin(Stage.READ, 10);
        build.accept(Stage.STORE);

        assertThat(share()).isEqualTo(0.01);
        assertThat(build.doing()).isEqualTo("reading the agendas");
        assertThat(Arrays.stream(Stage.values()).mapToInt(Stage::share).sum()).isEqualTo(100);
    }

    @Test
    void theShareOnlyGrows() {
        double last = 0;
        for (Stage stage : Stage.values()) {
            begin(stage, stage.share());
            for (int i = 0; i < 30; i++) {
                clock.addAndGet(3);
                assertThat(share()).isBetween(last, 0.9999);
                last = share();
            }
        }
    }

    @Test
    void ofAFileIsSaidHowMuchWasRead(@TempDir Path temp) throws IOException {
        byte[] bytes = new byte[1000];
        Path file = Files.write(temp.resolve("file"), bytes);
        ReadBytes reading = new ReadBytes(file, temp.resolve("missing"));
        try (InputStream in = reading.apply(new ByteArrayInputStream(bytes))) {
            assertThat(reading.share().orElseThrow()).isZero();
            assertThat(in.readNBytes(249)).hasSize(249);
            assertThat(in.read()).isZero();
            assertThat(reading.share().orElseThrow()).isEqualTo(0.25);
            in.readAllBytes();
            assertThat(reading.share().orElseThrow()).isEqualTo(1);
        }
    }

    @Test
    void ofAStoreElsewhereIsSaidThatItIsAtWork() {
        for (String place : new String[] {"80", "log"}) {
            Progress progress = new Progress(
                    Progress.ofUnknownShare("loading"), place, new PrintStream(said, true, StandardCharsets.UTF_8));
            progress.show();
            progress.show();
            progress.end();
        }

        assertThat(said().split("\\r"))
                .anyMatch(line -> line.matches(" *\\? % \\[ *= *] .*\\(\\d:\\d\\d:\\d\\d / \\?\\) loading *"));
        assertThat(said()).endsWith("leidenkg: loading" + System.lineSeparator());
    }

    private double share() {
        return build.share().orElseThrow();
    }

    private void begin(Stage stage, long after) {
        clock.addAndGet(after);
        build.accept(stage);
    }
}
