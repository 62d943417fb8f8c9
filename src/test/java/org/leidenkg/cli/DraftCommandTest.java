package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.model.Organisation;
import org.leidenkg.seed.FolderEdit;
import picocli.CommandLine;

class DraftCommandTest {
    private static final String TABLE = """
            Gemeente Meerdorp
            Uitvoeringsagenda Samen Sterk 2025-2028

            Nr;Thema;Project;Omschrijving;Trekker;Partners;Locatie
            1;Zorg;Koffie op de hoek;Elke week koffie.;gemeente;UVM/FGW, Stichting De Brug, inwoners;wijkhuis
            2;Zorg;Fit in het park;Buiten bewegen.;Stichting De Brug;UVM, gemeente/GGD e.a.;park
            3;Groen;Bomen voor de buurt;Honderd bomen.;Stichting de Brug;Gemeente Meerdorp, Hoveniers Groenhart BV;plein
            """;

    @TempDir
    private Path temp;

    private Path seeds;
    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        seeds = temp.resolve("seeds");
        file = Files.writeString(temp.resolve("projecten.csv"), TABLE);
    }

    @Test
    void theDraftOfAFileIsBuiltAtOnceWithWhatIsUnknownUnresolved() throws IOException {
        Program draft = Program.run("draft", file, "--seeds", seeds);

        assertThat(draft.err()).isEmpty();
        assertThat(draft.exitCode()).isZero();
        assertThat(draft.out())
                .contains("3 projects, 3 leads, 7 partners")
                .contains("New drafts of parties in organisations.json: 5, with those from before 5.");
        assertThat(Files.readString(seeds.resolve("agenda-meerdorp.csv"))).isEqualTo(TABLE);
        Program build = Program.run("build", "--seeds", seeds, "--out", temp.resolve("data"));
        assertThat(build.err()).isEmpty();
        assertThat(build.out()).containsPattern("projects +3\\R").containsPattern("unresolved +7\\R");
    }

    @Test
    void theDescriptionSaysWhatTheFileSaysAndHowItWasRead() throws IOException {
        Program.run("draft", file, "--seeds", seeds, "--title-en", "Stronger together");

        assertThat(Files.readString(seeds.resolve("agenda-meerdorp.json")))
                .startsWith("""
                        {
                          "slug": "agenda-meerdorp",
                          "title": { "nl": "Uitvoeringsagenda Samen Sterk 2025-2028", "en": "Stronger together" },
                          "place": "Meerdorp",
                          "period": { "from": 2025, "to": 2028 },
                          "language": "nl",
                          "text": "agenda-meerdorp.csv",
                        """)
                .contains("\n  \"shape\": \"table\",\n")
                .contains("\n    \"lead\": [ \"Trekker\" ],\n    \"partner\": [ \"Partners\" ],\n")
                .contains(
                        "\n      \"heading\": \"Groen\",\n      \"name\": { \"nl\": \"Groen\", \"en\": \"Groen\" },\n")
                .contains("\n      \"form\": \"gemeente\",\n      \"organisation\": \"gemeente-meerdorp\",\n");
    }

    @Test
    void eachUnknownPartyHasADraftThatSaysWhereItIsNamedAndWhatItMayBe() throws IOException {
        Program.run("draft", file, "--seeds", seeds);

        assertThat(Files.readString(seeds.resolve("organisations.json")))
                .contains("\n      \"key\": \"stichting-de-brug\",\n"
                        + "      \"name\": { \"nl\": \"Stichting De Brug\", \"en\": \"Stichting De Brug\" },\n"
                        + "      \"type\": \"foundation\",\n"
                        + "      \"form\": \"organisation\",\n"
                        + "      \"draft\": \"Named 3 times: 1 (line 5), 2 (line 6), 3 (line 7). The type is guessed. Check the"
                        + " entry and delete this line; until then the party counts as unresolved.\"\n    }");
        FolderEdit folder = FolderEdit.open(seeds);
        assertThat(folder.authority().organisations())
                .extracting(Organisation::key)
                .containsExactly("gemeente-meerdorp");
        assertThat(folder.drafts())
                .extracting(
                        Organisation::key,
                        Organisation::type,
                        d -> d.unitOf().map(Organisation.Link::organisation).orElse(""))
                .containsExactly(
                        tuple("stichting-de-brug", "foundation", ""),
                        tuple("uvm", "various", ""),
                        tuple("hoveniers-groenhart-bv", "company", ""),
                        tuple("fgw", "various", "uvm"),
                        tuple("ggd", "public-service", "gemeente-meerdorp"));
    }

    @Test
    void anAbbreviationThatTheFileDefinesGoesToTheDraftOfItsName() throws IOException {
        Files.writeString(
                file,
                TABLE.replace("Hoveniers Groenhart BV", "Groene Hart Ziekenhuis (GHZ)")
                        .replace("inwoners", "GHZ"));
        Program.run("draft", file, "--seeds", seeds);

        assertThat(FolderEdit.open(seeds).drafts())
                .filteredOn(draft -> draft.name().nl().contains("G"))
                .extracting(
                        draft -> draft.name().nl(),
                        draft -> draft.abbreviations().stream()
                                .map(Organisation.Abbreviation::form)
                                .toList())
                .contains(tuple("Groene Hart Ziekenhuis", List.of("GHZ")))
                .doesNotContain(tuple("GHZ", List.of("GHZ")));
    }

    @Test
    void aDraftThatIsConfirmedIsUnderstood() throws IOException {
        Program.run("draft", file, "--seeds", seeds);
        Path organisations = seeds.resolve("organisations.json");
        Files.writeString(
                organisations,
                Files.readString(organisations).replaceFirst(",\n      \"draft\": \"Named 3 times[^\n]*", ""));

        assertThat(Program.run("resolve", "--seeds", seeds, "Stichting De Brug").out())
                .contains("[stichting-de-brug]");
        Program again = Program.run("draft", seeds.resolve("agenda-meerdorp.csv"), "--seeds", seeds);
        assertThat(again.out())
                .contains("Its description is there already and was not changed.")
                .contains("New drafts of parties in organisations.json: 0, with those from before 4.");
    }

    @Test
    void whatPeopleWroteStaysToTheCharacter() throws IOException {
        Files.createDirectories(seeds);
        String mine =
                "{ \"organisations\" : [\n{\"key\":\"brug\", \"name\":{\"nl\":\"Stichting De Brug\",\"en\":\"The Bridge\"},"
                        + "\"type\":\"foundation\",\"form\":\"organisation\"}   ], \"unnamedParties\" : [] }";
        Files.writeString(seeds.resolve("organisations.json"), mine);

        Program.run("draft", file, "--seeds", seeds);

        String now = Files.readString(seeds.resolve("organisations.json"));
        int end = mine.indexOf("   ]");
        assertThat(now).startsWith(mine.substring(0, end) + ",\n").endsWith(mine.substring(end + 3));
        String described = Files.readString(seeds.resolve("agenda-meerdorp.json"));
        Program again = Program.run("draft", file, "--seeds", seeds, "--title", "Another");
        assertThat(again.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(again.err())
                .contains("agenda-meerdorp.json: is there already")
                .contains("give the agenda another slug")
                .endsWith("leidenkg: no draft was made; nothing was written.\n");
        assertThat(Files.readString(seeds.resolve("agenda-meerdorp.json"))).isEqualTo(described);
        assertThat(Files.readString(seeds.resolve("organisations.json"))).isEqualTo(now);
    }

    @Test
    void aFileThatIsNoAgendaIsRefusedAndNothingIsWritten() throws IOException {
        Path prices = Files.writeString(temp.resolve("prijzen.csv"), "Artikel;Omschrijving;Prijs\nBrood;Wit;2,50\n");

        Program draft = Program.run("draft", prices, "--seeds", seeds);

        assertThat(draft.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(draft.err()).contains("prijzen.csv");
        assertThat(seeds).doesNotExist();
    }

    @Test
    void documentsThatAreNotReadAreRefusedWithWhatToMakeOfThem() throws IOException {
        Path word = Files.writeString(temp.resolve("agenda.docx"), "any content");

        assertThat(Program.run("draft", word, "--seeds", seeds).err())
                .startsWith(word + ": is a document of a word processor — open it there and save it as plain text");
    }

    @Test
    void inAPipeWhatTheFileDoesNotSayMustBeAnOption() throws IOException {
        Path bare = Files.writeString(
                temp.resolve("lijst.csv"), TABLE.lines().skip(3).reduce("", (a, b) -> a + b + "\n"));

        Program draft = Program.run("draft", bare, "--seeds", seeds);

        assertThat(draft.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(draft.err()).contains("The file does not say this: \"Title in Dutch\". Give --title.");
        assertThat(seeds).doesNotExist();
    }

    @Test
    void onATerminalEnterTakesWhatTheFileSuggests() throws IOException {
        StringWriter asked = new StringWriter();
        String answers = """

                Stronger together

                2025
                2025-2027

                none
                Gemeente Meerdorp
                https://identifier.overheid.nl/tooi/id/gemeente/gm0001
                """;
        Prompts questions = new Prompts(new BufferedReader(new StringReader(answers)), new PrintWriter(asked, true));

        int exit = new CommandLine(new DraftCommand(Optional.of(questions)))
                .setOut(new PrintWriter(new StringWriter()))
                .execute(file.toString(), "--seeds", seeds.toString());

        assertThat(exit).isZero();
        assertThat(asked.toString())
                .startsWith("Title in Dutch [Uitvoeringsagenda Samen Sterk 2025-2028]: Title in English [")
                .contains(
                        "City or region [Meerdorp]: First and last year [2025-2028]: First and last year [2025-2028]: ");
        assertThat(Files.readString(seeds.resolve("agenda-meerdorp.json")))
                .contains("\"from\": 2025, \"to\": 2027")
                .contains("\"localNames\": [ ]");
        assertThat(Files.readString(seeds.resolve("dataset.json"))).contains("\"nl\": \"Gemeente Meerdorp\"");
    }
}
