package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildCommandTest {
    @TempDir
    private Path temp;

    private SeedsCopy seeds;
    private Path out;

    @BeforeEach
    void copySeeds() throws IOException {
        seeds = new SeedsCopy(temp.resolve("seeds"));
        out = temp.resolve("data");
    }

    @Test
    void buildWritesDumpsStoreAndReportAndSaysWhatItFound() {
        Program build = build();

        assertThat(build.err()).isEmpty();
        assertThat(build.exitCode()).isZero();
        assertThat(build.out())
                .containsPattern("projects +58\\R")
                .containsPattern("leads +97\\R")
                .containsPattern("partners +201\\R")
                .containsPattern("unresolved +0\\R")
                .containsPattern("ambiguous +5\\R")
                .containsPattern("triples +\\d{5}\\R")
                .containsPattern("validating +\\d+ ms");
        for (String format : List.of("nt", "nq", "ttl", "trig", "jsonld", "rdf")) {
            assertThat(out.resolve("dumps/leidenkg." + format)).isNotEmptyFile();
        }
        assertThat(out.resolve("report.json")).isNotEmptyFile();
        assertThat(out.resolve("report.md")).content().contains("| projects | 58 |");
        assertThat(out.resolve("store/Data-0001")).isDirectory();
    }

    @Test
    void twoBuildsGiveTheSameBytes() throws IOException {
        build();
        Map<String, byte[]> first = published(out);
        Path other = temp.resolve("other");
        assertThat(Program.run("build", "--seeds", seeds.folder(), "--out", other)
                        .exitCode())
                .isZero();

        Map<String, byte[]> second = published(other);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((file, bytes) -> assertThat(second.get(file)).as(file).isEqualTo(bytes));
    }

    @Test
    void anotherBaseIsRewrittenEverywhere() throws IOException {
        Program build = Program.run(
                "build", "--seeds", seeds.folder(), "--out", out, "--base", "https://data.example.org/stad/");

        assertThat(build.err()).isEmpty();
        for (String format : List.of("nt", "nq", "ttl", "trig", "jsonld", "rdf")) {
            assertThat(Files.readString(out.resolve("dumps/leidenkg." + format)))
                    .doesNotContain("w3id.org/leidenkg")
                    .contains("https://data.example.org/stad/");
        }
        long triples = RDFDataMgr.loadModel(out.resolve("dumps/leidenkg.ttl").toString())
                .size();
        assertThat(triples).isGreaterThan(15_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "leidenkg", "https://x.org/no-slash", "https://x.org/a b/", "ftp://x.org/"})
    void baseThatIsNoBaseIsAUsageFault(String base) {
        Program build = Program.run("build", "--seeds", seeds.folder(), "--out", out, "--base", base);

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err()).contains("--base").contains("ends in a slash");
        assertThat(out).doesNotExist();
    }

    @Test
    void failedBuildLeavesTheLastGoodOne() throws IOException {
        build();
        Map<String, byte[]> before = published(out);
        seeds.replace(SeedsCopy.AGENDA, "\"text\": \"le Stevenshof", "\"text\": \"le Stevenshoff");

        Program failed = build();

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err())
                .contains(seeds.file(SeedsCopy.TEXT).toString())
                .contains("le Stevenshoff vitaal Bewoners")
                .contains("applies to nothing")
                .contains("nothing was replaced");
        Map<String, byte[]> after = published(out);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((file, bytes) -> assertThat(after.get(file)).as(file).isEqualTo(bytes));
        assertThat(stagingFolders()).isEmpty();
    }

    @Test
    void correctionThatIsFoundTwiceStopsTheBuildWithBothLines() throws IOException {
        seeds.replace(SeedsCopy.AGENDA, "\"text\": \"1f Leids preventieakkoord In Leiden\"", "\"text\": \"In Leiden\"");

        Program build = build();

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.err()).contains("more than one place").contains("lines 96 and 584");
        assertThat(out.resolve("current")).doesNotExist();
    }

    @Test
    void violationStopsTheBuildWithFocusNodePathAndMessage() throws IOException {
        seeds.replace(
                SeedsCopy.ORGANISATIONS,
                "\"type\": \"university-of-applied-sciences\"",
                "\"type\": \"university-of-applied-science\"");

        Program build = build();

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.err())
                .contains("id/organisation/hogeschool-leiden")
                .contains("classification")
                .contains("fill in type in organisations.json");
        assertThat(out.resolve("current")).doesNotExist();
    }

    @Test
    void textWithoutAProjectIsExplained() throws IOException {
        seeds.writeText("Alleen een brief.\n\nMet vriendelijke groet\n");
        seeds.write(
                SeedsCopy.AGENDA,
                Files.readString(seeds.file(SeedsCopy.AGENDA))
                        .replaceAll("(?s)\"corrections\": \\[.*\\]", "\"corrections\": []")
                        .replaceAll("(?s)\"themes\": \\[.*?\\n  \\],", "\"themes\": [],"));

        Program build = build();

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.err()).contains(SeedsCopy.TEXT).contains("no project was found");
    }

    @Test
    void missingSeedsFolderIsExplained() {
        Program build = Program.run("build", "--seeds", temp.resolve("nowhere"), "--out", out);

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.err()).contains("nowhere");
        assertThat(out).doesNotExist();
    }

    @Test
    void outputThatIsAFileIsExplained() throws IOException {
        Files.writeString(out, "a file");

        Program build = build();

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.err()).contains(out.toString());
        assertThat(out).content().isEqualTo("a file");
    }

    @Test
    void unknownOptionIsAUsageFault() {
        Program build = Program.run("build", "--sedes", "x");

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err()).contains("--sedes").contains("--seeds");
    }

    private Program build() {
        return Program.run("build", "--seeds", seeds.folder(), "--out", out);
    }

    private List<Path> stagingFolders() throws IOException {
        try (Stream<Path> folders = Files.list(out.resolve("releases"))) {
            return folders.filter(f -> f.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    /** All published files but the store, which TDB2 does not promise to write the same twice. */
    private static Map<String, byte[]> published(Path out) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> dumps = Files.list(out.resolve("dumps"))) {
            for (Path file : dumps.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        files.put("report.json", Files.readAllBytes(out.resolve("report.json")));
        files.put("report.md", Files.readAllBytes(out.resolve("report.md")));
        return files;
    }
}
