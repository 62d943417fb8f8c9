package org.leidenkg.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.source.SourceText;

/** Faults of what an {@code agenda-*.json} says. */
class AgendaFaultsTest {
    private static final String LOCAL = "\"reason\": {\"nl\": \"r\", \"en\": \"r\"}";

    @TempDir
    Path folder;

    @Test
    void missingTextIsReportedWhereItIsNamed() {
        assertThat(new SampleFolder(folder).delete("agenda-leiden.txt").faults())
                .containsExactly("seeds/agenda-leiden.json:3:10: field \"text\": there is no file"
                        + " \"agenda-leiden.txt\" in this folder — put the text there or correct the name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../agenda-leiden.txt", "/etc/agenda-leiden.txt", "sub/agenda-a.txt", "..\\\\agenda-a.txt"})
    void textOutsideTheFolderIsRefused(String name) {
        assertThat(new SampleFolder(folder)
                        .agendaWith("\"agenda-leiden.txt\"", '"' + name + '"')
                        .faults())
                .containsExactly("seeds/agenda-leiden.json:3:10: field \"text\": \"" + name.replace("\\\\", "\\")
                        + "\" is a path — write the plain name of a file in the same folder, such as"
                        + " \"agenda-2023-2027.txt\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leiden.txt", "agenda-leiden.json", ".."})
    void textThatIsNotAmongTheInputsIsRefused(String name) {
        assertThat(new SampleFolder(folder)
                        .write("leiden.txt", SampleFolder.TEXT)
                        .agendaWith("\"agenda-leiden.txt\"", '"' + name + '"')
                        .faults())
                .containsExactly(
                        "seeds/leiden.txt: is read by nothing — rename it to \"agenda-leiden.txt\" if it belongs to an"
                                + " agenda, or move it out of the folder",
                        "seeds/agenda-leiden.json:3:10: field \"text\": \"" + name
                                + "\" is not the name of an agenda's file — give the file a name that begins with"
                                + " \"agenda-\" and ends with one of .txt, .csv, .tsv, .tab, .xlsx, .md, .markdown, .htm,"
                                + " .html");
    }

    @ParameterizedTest
    @CsvSource({
        "agenda-leiden.docx, a document of a word processor, open it there and save it as plain text in UTF-8 (.txt)",
        "agenda-leiden.PDF, a PDF, make plain text of it with \"pdftotext -layout\"",
        "agenda-leiden.xls, a spreadsheet of a kind that is not read, open it in a spreadsheet program and save it as .xlsx"
    })
    void documentThatIsNotReadIsRefusedWithWhatToMakeOfIt(String name, String kind, String remedy) {
        assertThat(new SampleFolder(folder)
                        .agendaWith("\"agenda-leiden.txt\"", '"' + name + '"')
                        .faults())
                .singleElement()
                .asString()
                .startsWith(
                        "seeds/agenda-leiden.json:3:10: field \"text\": \"" + name + "\" is " + kind + " — " + remedy);
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7 etc., a PDF", "'PK\u0003\u0004 etc.', a document of a word processor"})
    void documentUnderTheNameOfATextIsSaidToBeOne(String content, String kind) {
        assertThat(new SampleFolder(folder).write("agenda-leiden.txt", content).faults())
                .singleElement()
                .asString()
                .startsWith("seeds/agenda-leiden.txt: is " + kind + ", whatever its name says — ");
    }

    @Test
    void textOfAnotherChecksumIsReportedWithBoth() {
        String changed = SampleFolder.TEXT + "1b Thee\n";

        assertThat(new SampleFolder(folder).write("agenda-leiden.txt", changed).faults())
                .containsExactly(
                        "seeds/agenda-leiden.json:4:12: field \"sha256\": the text agenda-leiden.txt has the checksum "
                                + new SourceText("", changed).sha256() + ", not " + SampleFolder.DIGEST
                                + " — if the text was meant to change, put its checksum in; if not, restore the text");
    }

    @Test
    void lineEndsOfTheTextAreItsBytesToo() {
        assertThat(new SampleFolder(folder)
                        .write("agenda-leiden.txt", SampleFolder.TEXT.replace("\n", "\r\n"))
                        .faults())
                .singleElement()
                .asString()
                .startsWith(
                        "seeds/agenda-leiden.json:4:12: field \"sha256\": the text agenda-leiden.txt has the checksum ");
    }

    @Test
    void oneSlugOfTwoAgendasNamesBothFiles() {
        assertThat(new SampleFolder(folder)
                        .write("agenda-a.json", "\n" + SampleFolder.AGENDA)
                        .faults())
                .containsExactly("seeds/agenda-leiden.json:1:1: field \"slug\": \"leiden\" is also the slug of"
                        + " agenda-a.json — give each agenda a slug of its own");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
                    "slug": "leiden"§"slug": "Leiden 23"§1:1: slug "Leiden 23" is not a key: use lower-case letters, digits and single hyphens — correct the object that begins here
                    2027}§2022}§1:1: the period ends (2022) before it begins (2023) — correct the object that begins here
                    "slug"§"page": "leiden.example/a", "slug"§1:1: page "leiden.example/a" is no web address: it begins with http:// or https://, without spaces — correct the object that begins here
                    "slug"§"issued": "mei 2024", "slug"§1:12: field "issued": "mei 2024" is no date — write a day, month or year, such as "2024-05-31", "2024-05" or "2024"
                    "slug"§"publisher": {"name": {"nl": "a", "en": "b"}}, "slug"§1:15: field "iri": is missing — add it to the object that begins here
                    """)
    void whatTheModelRefusesIsReportedAtTheEntry(String piece, String replacement, String fault) {
        assertThat(new SampleFolder(folder).agendaWith(piece, replacement).faults())
                .containsExactly("seeds/agenda-leiden.json:" + fault);
    }

    @Test
    void localNameOfAnUnknownOrganisationIsReportedWithTheNearestKey() {
        assertThat(new SampleFolder(folder)
                        .agendaWith(
                                " \"text\"",
                                "\"localNames\": [{\"form\": \"gem\", \"organisation\": \"fws\", " + LOCAL + "},\n"
                                        + "{\"form\": \"uni\", \"organisation\": \"university\", " + LOCAL + "}],\n"
                                        + "\"text\"")
                        .faults())
                .containsExactly(
                        "seeds/agenda-leiden.json:3:16: field \"organisation\": \"fws\" is no organisation of"
                                + " organisations.json — did you mean \"fsw\"?",
                        "seeds/agenda-leiden.json:4:1: field \"organisation\": \"university\" is no organisation of"
                                + " organisations.json — add it there or correct the key");
    }

    @Test
    void localNamesAreNotJudgedByAnAuthorityFileThatCannotBeRead() {
        assertThat(new SampleFolder(folder)
                        .write("organisations.json", "{")
                        .agendaWith(
                                " \"text\"",
                                "\"localNames\": [{\"form\": \"gem\", \"organisation\": \"none\", " + LOCAL
                                        + "}],\"text\"")
                        .faults())
                .singleElement()
                .asString()
                .startsWith("seeds/organisations.json:1:2: not valid JSON: ");
    }

    @ParameterizedTest
    @CsvSource({"gemeente, 1", "de gemeente, 1", "gem, 1", "GL, 0", "stad, 0"})
    void gemeenteOfAnotherPlaceIsThatOfACopiedDescription(String form, int faults) {
        SampleFolder sample = new SampleFolder(folder)
                .organisationsWith(
                        "{\"key\": \"ul\"",
                        "{\"key\": \"gd\", \"name\": {\"nl\": \"Gemeente Delft\", \"en\": \"Delft\"},"
                                + " \"type\": \"municipality\", \"form\": \"organisation\"}, {\"key\": \"ul\"")
                .agendaWith(
                        "\"language\"",
                        "\"localNames\": [{\"form\": \"" + form
                                + "\", \"organisation\": \"gd\", \"reason\": {\"nl\": \"r\","
                                + " \"en\": \"r\"}}], \"language\"");

        if (faults == 0) {
            assertThat(SeedFolder.read(folder).agendas()).hasSize(1);
        } else {
            assertThat(sample.faults())
                    .singleElement()
                    .asString()
                    .startsWith("seeds/agenda-leiden.json:2:")
                    .endsWith(
                            "field \"organisation\": means \"Gemeente Delft\", but the agenda is of \"Leiden\" — name the"
                                    + " municipality of this agenda, or take the entry out if it was copied");
        }
    }

    @Test
    void localNameGivenTwiceIsReported() {
        assertThat(new SampleFolder(folder)
                        .agendaWith(
                                " \"text\"",
                                "\"localNames\": [{\"form\": \"gem\", \"organisation\": \"ul\", " + LOCAL + "},\n"
                                        + "{\"form\": \"GEM\", \"organisation\": \"fsw\", " + LOCAL + "}],\n\"text\"")
                        .faults())
                .containsExactly("seeds/agenda-leiden.json:4:1: the local name \"gem\" is used twice; first by the"
                        + " entry on line 3 — give one of the two another local name, or take it out");
    }

    @Test
    void themeCodesAndSectionKeysAreUnique() {
        String names = "\"heading\": \"H\", \"name\": {\"nl\": \"N\", \"en\": \"N\"},"
                + " \"definition\": {\"nl\": \"D\", \"en\": \"D\"}";
        String section = "\n{\"key\": \"vlag\", " + names + "}";
        String others = names.replace("\"N\"", "\"M\"");
        String themes = "\"themes\": [{\"code\": \"1\", " + names + ", \"sections\": [" + section + "]},\n"
                + "{\"code\": \"1\", " + others + ", \"sections\": [" + section + "]}],\n\"text\"";

        assertThat(new SampleFolder(folder).agendaWith(" \"text\"", themes).faults())
                .containsExactly(
                        "seeds/agenda-leiden.json:5:1: the theme code \"1\" is used twice; first by the entry on line 3"
                                + " — give one of the two another theme code, or take it out",
                        "seeds/agenda-leiden.json:6:1: the section key \"vlag\" is used twice; first by the entry on"
                                + " line 4 — give one of the two another section key, or take it out");
    }

    @Test
    void twoThemesOfOneNameAreReported() {
        String rest = ", \"definition\": {\"nl\": \"D\", \"en\": \"D\"}}";
        String themes =
                "\"themes\": [{\"code\": \"1\", \"heading\": \"H\", \"name\": {\"nl\": \"Wonen\", \"en\": \"A\"}" + rest
                        + ",\n{\"code\": \"2\", \"heading\": \"G\", \"name\": {\"nl\": \"wonen\", \"en\": \"B\"}" + rest
                        + "],\n\"text\"";

        assertThat(new SampleFolder(folder).agendaWith(" \"text\"", themes).faults())
                .containsExactly(
                        "seeds/agenda-leiden.json:4:1: the theme name \"wonen\" is used twice; first by the entry"
                                + " on line 3 — give one of the two another theme name, or take it out");
    }

    @Test
    void correctionThatChangesNothingIsReportedAtItsLine() {
        assertThat(new SampleFolder(folder)
                        .agendaWith(
                                " \"text\"",
                                "\"corrections\": [\n{\"text\": \"1a\", \"reads\": \"1a\", \"reason\": \"r\"}],\n\"text\"")
                        .faults())
                .containsExactly("seeds/agenda-leiden.json:4:1: a correction that changes nothing: \"1a\""
                        + " — correct the object that begins here");
    }

    @Test
    void correctionGivenTwiceIsReported() {
        String correction = "{\"text\": \"1a\", \"reads\": \"1b\", \"reason\": \"r\"}";

        assertThat(new SampleFolder(folder)
                        .agendaWith(
                                " \"text\"", "\"corrections\": [" + correction + ",\n" + correction + "],\n\"text\"")
                        .faults())
                .containsExactly("seeds/agenda-leiden.json:4:1: the text of a correction \"1a\" is used twice; first by"
                        + " the entry on line 3 — give one of the two another text of a correction, or take it out");
    }

    @Test
    void quoteThatTheTextDoesNotHoldIsReportedAtItsLine() {
        assertThat(new SampleFolder(folder)
                        .agendaWith(" \"text\"", " \"partnersIntended\": \"beoogde partners\",\n\"text\"")
                        .faults())
                .containsExactly("seeds/agenda-leiden.json:3:22: field \"partnersIntended\": the text"
                        + " agenda-leiden.txt does not hold the words \"beoogde partners\" — copy them as they stand"
                        + " there, or leave the field out when the text does not say that partners may be only"
                        + " intended");
    }

    @Test
    void caseAndLineBreaksOfAQuoteDoNotMatter() {
        SampleFolder sample =
                new SampleFolder(folder).agendaWith(" \"text\"", " \"partnersIntended\": \"1A CAFÉ T:\",\n\"text\"");

        assertThat(SeedFolder.read(sample.path()).agendas().get(0).description().partnersIntended())
                .contains("1A CAFÉ T:");
    }

    @Test
    void faultsOfDescriptionAndTextComeTogether() {
        assertThat(new SampleFolder(folder)
                        .write("agenda-leiden.txt", " ")
                        .agendaWith("\"place\": \"Leiden\",", "")
                        .organisationsWith("\"type\": \"university\",", "")
                        .faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(" — ")))
                .containsExactly(
                        "seeds/organisations.json:2:3: field \"type\": is missing",
                        "seeds/agenda-leiden.json:1:1: field \"place\": is missing",
                        "seeds/agenda-leiden.txt: holds nothing but white space");
    }
}
