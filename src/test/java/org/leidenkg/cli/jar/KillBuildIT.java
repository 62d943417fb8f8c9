package org.leidenkg.cli.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.StagedRelease;

/** Builds that are killed, find no room, or find another beside them; and a release that is damaged. */
class KillBuildIT extends JarTrials {
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
        assertThat(releases(out))
                .noneMatch(name -> name.startsWith("."))
                .filteredOn(name ->
                        Files.exists(out.resolve("releases").resolve(name).resolve("store")))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aDamagedReleaseIsBuiltAgainAndNeverServed() throws IOException, InterruptedException {
        Path out = copy();
        for (String file : List.of("store/Data-0001/GSPO.dat", "store/Data-0001/nodes-data.obj", "dumps/dataset.ttl")) {
            Path damaged = current(out).folder().resolve(file);
            try (RandomAccessFile bytes = new RandomAccessFile(damaged.toFile(), "rw")) {
                if (file.endsWith(".obj")) {
                    bytes.setLength(1000);
                } else {
                    long place = random.nextInt((int) Math.min(400_000, bytes.length()));
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
}
