package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.model.source.SourceText;

/** Does with the examples of {@code docs/curating.md} what the page tells its readers to do, and nothing else. */
class CuratingGuideTest {
    private static final Path GUIDE = Path.of("docs/curating.md");
    private static final String DELFT = "agenda-delft";

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
    void theExamplesAddOrganisationsAndAnAgendaThatIsUnderstoodAsAWhole() throws IOException {
        assertThat(build().exitCode()).isZero();
        Path before = Files.copy(out.resolve("dumps/leidenkg.nq"), temp.resolve("before.nq"));
        addEntries();
        addAgenda(example("json", "seeds/agenda-delft.json").get(0));

        Program build = build();

        assertThat(build.err()).isEmpty();
        assertThat(build.out())
                .containsPattern("projects +61\\R")
                .containsPattern("unresolved +0\\R")
                .containsPattern("ambiguous +6\\R");
        assertThat(Files.readString(out.resolve("report.md")))
                .contains("| 8 | 1a | Stad op droge voeten | Gemeente Delft (gemeente); Faculteit Bouwkunde (TUD/BK) |"
                        + " Hoogheemraadschap van Delfland (HHD); Nederlandse organisatie voor"
                        + " toegepast-natuurwetenschappelijk onderzoek (TNO); *Inwoners* (bewoners); … |")
                .contains(
                        "| 18 | 1b | Koele daken | Technische Universiteit Delft (TUD) | Hoogheemraadschap van Delfland"
                                + " (Delfland); *Verenigingen van eigenaren* (VvE's) |")
                .contains(
                        "| 30 | 2a | De open werkplaats | Gemeente Delft (gemeente) | Technische Universiteit Delft (TU Delft,"
                                + " the text doubts it); **De School** (means one of: Technische Universiteit Delft / Een"
                                + " basisschool in Delft) |")
                .contains("The text speaks of \"overige (beoogde) partners\": every partner may be only intended.");
        Program diff = Program.run("diff", before, out.resolve("dumps/leidenkg.nq"));
        assertThat(diff.out()).contains("Stad op droge voeten").contains("Hoogheemraadschap van Delfland");
    }

    @Test
    void theExampleOfACorrectionApplies() throws IOException {
        addEntries();
        addAgenda(example("json", "seeds/agenda-delft.json")
                .get(0)
                .replace(
                        "\"corrections\": []",
                        "\"corrections\": [" + example("json", "correction").get(0) + "]"));

        assertThat(build().err()).isEmpty();
        assertThat(Files.readString(out.resolve("report.md"))).contains("| 2a | De Open Werkplaats |");
    }

    @Test
    void resolveAnswersWithTheLocalNamesOfTheAgendaAskedFor() throws IOException {
        addEntries();
        addAgenda(example("json", "seeds/agenda-delft.json").get(0));

        assertThat(resolve("gemeente", "--agenda", DELFT).out()).contains("[gemeente-delft]");
        assertThat(resolve("gemeente", "--agenda", "agenda-2023-2027").out()).contains("[gl]");
        assertThat(resolve("gemeente").out()).contains("--agenda takes agenda-2023-2027, agenda-delft");
    }

    /** Pastes the entries of the page under the beginnings of their lists. */
    private void addEntries() throws IOException {
        for (String list : List.of("organisations", "unnamedParties", "ambiguousNames")) {
            String begin = "  \"" + list + "\": [\n";
            for (String entries : example("json", list)) {
                seeds.replace(SeedsCopy.ORGANISATIONS, begin, begin + entries);
            }
        }
    }

    /** Makes both files of the agenda, with the checksum that a first build tells. */
    private void addAgenda(String description) throws IOException {
        String text = example("text", "seeds/agenda-delft.txt").get(0);
        seeds.write(DELFT + ".txt", text);
        seeds.write(DELFT + ".json", description);
        Program first = Program.run("build", "--seeds", seeds.folder(), "--out", temp.resolve("first"));
        String checksum = new SourceText("", text).sha256();
        assertThat(first.err()).contains("has the checksum " + checksum);
        seeds.write(DELFT + ".json", description.replace("CHECKSUM", checksum));
    }

    private Program build() {
        return Program.run("build", "--seeds", seeds.folder(), "--out", out);
    }

    private Program resolve(String words, String... options) {
        Object[] arguments = new Object[options.length + 4];
        arguments[0] = "resolve";
        arguments[1] = "--seeds";
        arguments[2] = seeds.folder();
        System.arraycopy(options, 0, arguments, 3, options.length);
        arguments[arguments.length - 1] = words;
        return Program.run(arguments);
    }

    /** The blocks of the page that are marked so, in its order; each line ends in a line break. */
    private static List<String> example(String language, String mark) throws IOException {
        Matcher blocks = Pattern.compile(
                        "^```" + language + " " + Pattern.quote(mark) + "\\n(.*?)^```$",
                        Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(GUIDE));
        List<String> found = blocks.results().map(m -> m.group(1)).toList();
        assertThat(found).as(mark).isNotEmpty();
        return found;
    }
}
