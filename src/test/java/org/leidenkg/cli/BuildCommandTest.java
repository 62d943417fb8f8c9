package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.Counting;
import org.leidenkg.model.network.Network;

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
        assertThat(out.resolve("dumps/source-agenda-2023-2027.txt")).isNotEmptyFile();
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
        Network network =
                DumpInMemory.of(ReleaseOptions.current(out)).networks().whole(Counting.USUAL);
        assertThat(network.nodes())
                .hasSizeGreaterThan(60)
                .allSatisfy(one -> assertThat(one.iri()).startsWith("https://data.example.org/stad/id/organisation/"));
        assertThat(network.edges()).isNotEmpty();
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
                .startsWith(seeds.file(SeedsCopy.AGENDA) + ":"
                        + lineOf(SeedsCopy.AGENDA, "\"text\": \"le Stevenshoff", -1) + ":5: ")
                .contains(
                        "field \"text\": agenda-2023-2027.txt does not hold the text \"le Stevenshoff vitaal Bewoners\"")
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
        assertThat(build.err()).contains("more than once").contains("lines 96 and 584");
        assertThat(out.resolve("current")).doesNotExist();
    }

    @Test
    void headingThatTheTextLacksStopsTheBuildAtItsEntry() throws IOException {
        seeds.replace(SeedsCopy.AGENDA, "\"heading\": \"3. Cultureel erfgoed\"", "\"heading\": \"3. Erfgoed\"");

        Program build = build();

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.err())
                .contains(seeds.file(SeedsCopy.AGENDA) + ":" + lineOf(SeedsCopy.AGENDA, "3. Erfgoed", -2) + ":5: field"
                        + " \"heading\": \"3. Erfgoed\" is no line of agenda-2023-2027.txt");
    }

    @Test
    void unknownTypeStopsTheBuildOnceWithItsPlaceTheTypesAndTheNearest() throws IOException {
        seeds.replace(
                SeedsCopy.ORGANISATIONS, "\"type\": \"university-of-applied-sciences\"", "\"type\": \"hogeschol\"");

        Program build = build();

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.err().lines()).hasSize(2);
        assertThat(build.err())
                .startsWith(seeds.file(SeedsCopy.ORGANISATIONS) + ":" + lineOf(SeedsCopy.ORGANISATIONS, "hogeschol", 0)
                        + ":")
                .contains("field \"type\": \"hogeschol\" is not one of knowledge, university,")
                .contains("did you mean \"university-of-applied-sciences\"?");
        assertThat(out.resolve("current")).doesNotExist();
    }

    @Test
    void textWithoutAProjectIsExplained() throws IOException {
        seeds.writeText("Alleen een brief.\n\nMet vriendelijke groet\n");
        seeds.write(SeedsCopy.AGENDA, withoutDeclarations());

        Program build = build();

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.err()).contains(SeedsCopy.TEXT).contains("no project was found");
    }

    /** Ways in which people hand in a table; with each comes a title that is none. */
    private enum Table {
        CELLS("NR\n\nPROJECT\n\nTHEMA\n\n", "%s\n\n%s\n\n%s\n\nT: %s\nP: %s\n\n", "NR"),
        HTML(
                "<table>\n<tr><th>Nr</th><th>Project</th></tr>\n",
                "<tr>\n<td>%s</td>\n<td>%s</td>\n<td>%s</td>\n<td>T: %s</td>\n<td>P: %s</td>\n</tr>\n",
                "<table>"),
        NO_PARTNERS("", "%s\n\n%s\n\n%s\n\nT: %s, %s\n\n", "Stad op droge voeten");

        private final String head;
        private final String row;
        private final String firstTitle;

        Table(String head, String row, String firstTitle) {
            this.head = head;
            this.row = row;
            this.firstTitle = firstTitle;
        }

        String text() {
            String about = "Met sensoren in het riool leren we waar het water blijft, zodat de stad kan ingrijpen.";
            return "Agenda\n\n1. Water\n\n" + head
                    + row.formatted("1a", "Stad op droge voeten", about, "GL", "HsL, TNO")
                    + row.formatted("1b", "Koele daken", about, "UL", "LUMC")
                    + row.formatted("1c", "Groene stad", about, "HsL", "GL");
        }
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void textThatIsNoAgendaInTheShapeThatIsReadIsRefusedWithWhatWasSeen(Table table) throws IOException {
        seeds.writeText(table.text());
        seeds.write(SeedsCopy.AGENDA, withoutDeclarations());

        Program build = build();

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.err())
                .startsWith(seeds.file(SeedsCopy.AGENDA) + ":1:1: field \"text\": " + SeedsCopy.TEXT + " was read as ")
                .containsPattern("read as \\d+ projects, \\d+ leads and \\d+ partners, but ")
                .contains("the first titles are \"" + table.firstTitle)
                .contains("docs/reading.md")
                .contains("nothing was replaced");
        assertThat(out.resolve("current")).doesNotExist();
    }

    @Test
    void declaredThemesDoNotLetAnImplausibleTextPassAndTheLastReleaseStays() throws IOException {
        build();
        Map<String, byte[]> before = published(out);
        seeds.writeText(Table.CELLS.text());
        String theme = "[{\"code\": \"1\", \"heading\": \"1. Water\", \"name\": {\"nl\": \"Water\", \"en\": \"Water\"},"
                + " \"definition\": {\"nl\": \"Water\", \"en\": \"Water\"}}]";
        seeds.write(SeedsCopy.AGENDA, withoutDeclarations().replace("\"themes\": []", "\"themes\": " + theme));

        Program build = build();

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.err()).contains("\"NR\" is the head of a table");
        Map<String, byte[]> after = published(out);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((file, bytes) -> assertThat(after.get(file)).as(file).isEqualTo(bytes));
    }

    @Test
    void fileThatNothingReadsStopsTheBuildAndTheLastReleaseStays() throws IOException {
        build();
        Map<String, byte[]> before = published(out);
        seeds.write("delft.json", "{}");

        Program build = build();

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.err())
                .startsWith(seeds.file("delft.json") + ": is read by nothing — rename it to \"agenda-delft.json\"");
        assertThat(published(out).keySet()).isEqualTo(before.keySet());
        assertThat(stagingFolders()).isEmpty();
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
    void fewerVersionsThanTheLastTwoCannotBeKept() {
        Program build = Program.run("build", "--seeds", seeds.folder(), "--out", out, "--keep", "1");

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err()).contains("--keep 1").contains("use 2 or more");
        assertThat(out).doesNotExist();
    }

    @Test
    void unknownOptionIsAUsageFault() {
        Program build = Program.run("build", "--sedes", "x");

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err()).contains("--sedes").contains("--seeds");
    }

    /** The agenda's description without what only its own text bears out. */
    private String withoutDeclarations() throws IOException {
        return Files.readString(seeds.file(SeedsCopy.AGENDA))
                .replaceAll("(?s)\"corrections\": \\[.*\\]", "\"corrections\": []")
                .replaceAll("\"partnersIntended\": .*\n", "")
                .replaceAll("(?s)\"themes\": \\[.*?\\n  \\],", "\"themes\": [],");
    }

    private Program build() {
        return Program.run("build", "--seeds", seeds.folder(), "--out", out);
    }

    /** The line (from 1) that holds some words first, or one so many lines before or after it. */
    private int lineOf(String file, String words, int further) throws IOException {
        List<String> lines = Files.readAllLines(seeds.file(file));
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(words))
                .map(i -> i + 1 + further)
                .findFirst()
                .orElseThrow();
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
