package org.leidenkg.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;

class SyntheticSeedsTest {
    @TempDir
    private Path folder;

    private Path write(String name, int projects, long seed) {
        Path out = folder.resolve(name);
        SyntheticSeeds.write(new SyntheticSeeds.Settings(projects, seed, 0.02), out);
        return out;
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        Map<String, String> once = contents(write("once", 120, 7));

        assertThat(contents(write("again", 120, 7))).isEqualTo(once);
        assertThat(contents(write("other", 120, 8))).isNotEqualTo(once);
        assertThat(once)
                .containsOnlyKeys(
                        "agenda-001-meerdam.json", "agenda-001-meerdam.txt", "organisations.json", "truth.csv");
    }

    @Test
    void oneProjectIsAnAgendaToo() {
        Seeds seeds = SeedFolder.read(write("one", 1, 1));

        assertThat(seeds.agendas()).hasSize(1);
        assertThat(seeds.agendas().get(0).files().get(0).bytes())
                .asString(java.nio.charset.StandardCharsets.UTF_8)
                .contains("1. Gezondheid & Welzijn")
                .contains("\n1a");
    }

    @Test
    void manyProjectsMakeSeveralAgendasAndMoreOrganisationsInLessThanProportion() throws IOException {
        Path few = write("few", 600, 1);
        Path many = write("many", 6_000, 1);
        int fewBodies = SeedFolder.read(few).authority().organisations().size();
        int manyBodies = SeedFolder.read(many).authority().organisations().size();

        assertThat(SeedFolder.read(many).agendas()).hasSize(2);
        assertThat((double) manyBodies / fewBodies).isBetween(4.0, 6.0);
        assertThat(rows(many)).isEqualTo(6_000);
    }

    private static long rows(Path seeds) throws IOException {
        return truth(seeds).stream().map(c -> c[0] + " " + c[1]).distinct().count();
    }

    private static List<String[]> truth(Path seeds) throws IOException {
        return Files.readAllLines(seeds.resolve(SyntheticSeeds.TRUTH)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** By Zipf's law the first of n organisations is in about 1/ln(n) of the participations, and half of them are rare. */
    @Test
    void fewPartiesTakePartInMuchAndMostInLittle() throws IOException {
        List<String[]> truth = truth(write("zipf", 2_000, 3));
        List<Long> counts = truth.stream()
                .filter(c -> c[4].equals("organisation"))
                .collect(Collectors.groupingBy(c -> c[5], Collectors.counting()))
                .values()
                .stream()
                .sorted()
                .toList();
        long all = counts.stream().mapToLong(Long::longValue).sum();

        assertThat(truth.size() / 2_000.0).isBetween(5.0, 7.0);
        assertThat((double) counts.get(counts.size() - 1) / all).isBetween(0.05, 0.2);
        assertThat(counts.get(counts.size() / 2)).isLessThan(all / counts.size());
    }

    @Test
    void aFolderThatHoldsSomethingIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        SyntheticSeeds.Settings settings = new SyntheticSeeds.Settings(10, 1, 0);

        assertThatThrownBy(() -> SyntheticSeeds.write(settings, folder))
                .isExactlyInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the folder is not empty. Name another one with --out, or empty it.");
        assertThat(contents(folder)).containsOnlyKeys("mine.txt");
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new SyntheticSeeds.Settings(0, 1, 0))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 1 to 1000000");
        assertThatThrownBy(() -> new SyntheticSeeds.Settings(1, 1, 1.5))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
    }
}
