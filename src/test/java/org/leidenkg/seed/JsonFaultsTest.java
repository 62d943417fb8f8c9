package org.leidenkg.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of the files as JSON, and of fields whatever they mean. */
class JsonFaultsTest {
    private static final String SYNTAX =
            " — correct the JSON here or just before (a comma, quote or bracket is missing or too many;"
                    + " quotes are straight ones)";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
                    {"a": 1 "b": 2}§1:9: not valid JSON: Unexpected character ('"'): was expecting comma to separate Object entries
                    {"a": 1,}§1:9: not valid JSON: Unexpected character ('}'): was expecting double-quote to start field name
                    {"a": tru}§1:7: not valid JSON: Unrecognized token 'tru': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
                    {"a": [1§1:9: not valid JSON: Unexpected end-of-input: expected close marker for Array (start marker at line 1, column 7)
                    """)
    void syntaxErrorSaysWhereAndWhatWasExpected(String json, String fault) {
        assertThat(new SampleFolder(folder).write("organisations.json", json).faults())
                .containsExactly("seeds/organisations.json:" + fault + SYNTAX);
    }

    @ParameterizedTest
    @CsvSource({"'\t', 9", "'\n', 10"})
    void tabOrLineBreakBetweenQuotesIsSaidToBeOne(String blank, int code) {
        assertThat(new SampleFolder(folder)
                        .organisationsWith("Universiteit Leiden", "Universiteit" + blank + "Leiden")
                        .faults())
                .singleElement()
                .asString()
                .startsWith("seeds/organisations.json:2:")
                .contains("(CTRL-CHAR, code " + code + ")")
                .endsWith(" — type a plain space in place of the tab or line break between the quotes, or close the"
                        + " quotes before it");
    }

    @ParameterizedTest
    @CsvSource({
        "\u00A0, a hard space",
        "\u202F, a hard space",
        "\\t, a tab",
        "\\n, a line break",
        "\u200B, an invisible character (U+200B)",
        "\u00AD, an invisible character (U+00AD)"
    })
    void blankThatIsNoPlainSpaceIsReportedWithItsPlace(String blank, String name) {
        assertThat(new SampleFolder(folder)
                        .organisationsWith("Universiteit Leiden", "Universiteit" + blank + "Leiden")
                        .faults())
                .singleElement()
                .asString()
                .startsWith("seeds/organisations.json:2:32: field \"nl\": holds " + name + " at character 13: ")
                .endsWith(" — type a plain space in its place, or take it out");
    }

    @Test
    void lineAndColumnOfSyntaxErrorCountCharactersFromOne() {
        assertThat(new SampleFolder(folder)
                        .write("organisations.json", "\uFEFF{\r\n  \"é€𝄞\": ?}")
                        .faults())
                .singleElement()
                .asString()
                .startsWith("seeds/organisations.json:2:11: not valid JSON: Unexpected character ('?')");
    }

    @Test
    void firstSyntaxErrorOfEveryFileIsReported() {
        assertThat(new SampleFolder(folder)
                        .write("organisations.json", "{]")
                        .write("agenda-a.json", "[}")
                        .agendaWith("\"nl\",", "\"nl\"")
                        .faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(": not valid JSON: ")))
                .containsExactly(
                        "seeds/organisations.json:1:2", "seeds/agenda-a.json:1:2", "seeds/agenda-leiden.json:3:2");
    }

    @ParameterizedTest
    @CsvSource({"' {}', 4:2", "x, 4:1", "'\n,', 5:1"})
    void contentAfterTheEndIsReported(String trailing, String place) {
        assertThat(new SampleFolder(folder)
                        .write("organisations.json", "{\"organisations\":\n[\n]}\n" + trailing)
                        .faults())
                .containsExactly("seeds/organisations.json:" + place + ": there is content after the end of the JSON"
                        + " value — take it out, or correct the bracket that closes too early");
    }

    @Test
    void deepNestingIsReportedAndDoesNotOverflowTheStack() {
        String deep = "[".repeat(200_000);

        assertThat(new SampleFolder(folder).write("organisations.json", deep).faults())
                .singleElement()
                .asString()
                .startsWith("seeds/organisations.json:1:")
                .contains("goes over a limit: Document nesting depth (1001) exceeds the maximum allowed (1000)")
                .endsWith(" — check that it is the right file, or make it smaller");
    }

    @Test
    void nestingJustWithinTheLimitIsReadAndRefusedForItsShape() {
        String deep = "[".repeat(1000) + "]".repeat(1000);

        assertThat(new SampleFolder(folder).write("organisations.json", deep).faults())
                .containsExactly("seeds/organisations.json:1:1: expected an object, found a list"
                        + " — put its fields in { and }");
    }

    @Test
    void overlongNumberIsReported() {
        assertThat(new SampleFolder(folder)
                        .agendaWith("2023,", "1".repeat(1001) + ",")
                        .faults())
                .singleElement()
                .asString()
                .startsWith("seeds/agenda-leiden.json:2:")
                .contains("goes over a limit: Number value length (1001) exceeds the maximum allowed (1000)");
    }

    @Test
    void unknownFieldIsReportedWithTheNearestKnownOne() {
        assertThat(new SampleFolder(folder)
                        .organisationsWith("\"unitOf\"", "\"unitof\"")
                        .faults())
                .containsExactly(
                        "seeds/organisations.json:6:39: field \"unitof\": unknown field; known fields here: key,"
                                + " name, type, form, unitOf, partOf, abbreviations, otherNames, spellings, identifiers, note,"
                                + " draft"
                                + " — did you mean \"unitOf\"?");
    }

    @Test
    void unknownFieldThatIsNearNothingIsToBeTakenOut() {
        assertThat(new SampleFolder(folder)
                        .agendaWith("\"from\": 2023", "\"from\": 2023, \"colour\": []")
                        .faults())
                .containsExactly("seeds/agenda-leiden.json:2:27: field \"colour\": unknown field;"
                        + " known fields here: from, to — take it out or correct its name");
    }

    @Test
    void missingFieldsAreReportedAtTheirObject() {
        assertThat(new SampleFolder(folder)
                        .organisationsWith(
                                "{\"form\": \"UL\", \"basis\": \"inferred\", \"evidence\": \"own website\"}", "{}")
                        .faults())
                .containsExactly(
                        "seeds/organisations.json:4:22: field \"form\": is missing"
                                + " — add it to the object that begins here",
                        "seeds/organisations.json:4:22: field \"basis\": is missing"
                                + " — add it to the object that begins here",
                        "seeds/organisations.json:4:22: field \"evidence\": is missing"
                                + " — add it to the object that begins here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
                    "place": "Leiden"§"place": 12§1:76: field "place": expected text, found the number 12 — write it in double quotes, or leave the field out
                    "place": "Leiden"§"place": null§1:76: field "place": expected text, found null — write it in double quotes, or leave the field out
                    "place": "Leiden"§"place": ""§1:76: field "place": is empty — fill it in, or leave the field out
                    "place": "Leiden"§"place": " Leiden"§1:76: field "place": has white space at an end: " Leiden" — take the white space out
                    "place": "Leiden"§"place": "L\\u001b[1m"§1:76: field "place": holds a control character or half of a character pair: "L [1m" — take that character out
                    "place": "Leiden"§"place": "L\\ud834"§1:76: field "place": holds a control character or half of a character pair: "L\uD834" — take that character out
                    2023,§"2023",§2:21: field "from": expected a year, found the text "2023" — write a whole number without quotes, such as 2023
                    2023,§2023.5,§2:21: field "from": expected a year, found the number 2023.5 — write a whole number without quotes, such as 2023
                    2023,§20233,§2:21: field "from": expected a year, found the number 20233 — write a whole number without quotes, such as 2023
                    {"from": 2023, "to": 2027}§"2023-2027"§2:12: field "period": expected an object, found the text "2023-2027" — put its fields in { and }
                    "language": "nl"§"themes": {}, "language": "nl"§2:50: field "themes": expected a list, found an object — put it between [ and ]
                    "language": "nl"§"language": "dutch"§2:52: field "language": "dutch" is not a language tag — write one such as "nl" for Dutch or "en" for English
                    "language": "nl"§"language": "nl_NL"§2:52: field "language": "nl_NL" is not a language tag — write one such as "nl" for Dutch or "en" for English
                    """)
    void valueOfTheWrongTypeIsReported(String piece, String replacement, String fault) {
        assertThat(new SampleFolder(folder).agendaWith(piece, replacement).faults())
                .containsExactly("seeds/agenda-leiden.json:" + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
                    "form": "unit"§"form": "unti"§6:31: field "form": "unti" is not one of organisation, unit, network — did you mean "unit"?
                    "basis": "inferred"§"basis": "corrected"§4:46: field "basis": "corrected" is not one of stated, inferred — use one of these
                    """)
    void wordThatIsNoneOfTheFewIsReported(String piece, String replacement, String fault) {
        assertThat(new SampleFolder(folder)
                        .organisationsWith(piece, replacement)
                        .faults())
                .containsExactly("seeds/organisations.json:" + fault);
    }

    @Test
    void fieldThatOccursTwiceInOneObjectIsReported() {
        assertThat(new SampleFolder(folder)
                        .agendaWith("\"text\":", "\"place\": \"Leiden\", \"text\":")
                        .faults())
                .containsExactly("seeds/agenda-leiden.json:3:2: field \"place\": occurs twice in one object;"
                        + " first on line 1 — keep one of the two");
    }

    @Test
    void allFaultsOfAFileComeInOneGoInTheOrderOfTheirPlaces() {
        assertThat(new SampleFolder(folder).write("organisations.json", """
                                {"organisations": [
                                  {"key": "UL", "name": {"nl": "A", "en": "B"}, "type": "museum", "form": "organisation"},
                                  7,
                                  {"key": "b", "name": "C", "type": "museum", "form": "organisation", "spellings": ["", 1]}
                                ], "extra": 1}
                                """).faults())
                .extracting(fault -> fault.substring("seeds/organisations.json:".length(), fault.indexOf(" — ")))
                .containsExactly(
                        "2:3: key \"UL\" is not a key: use lower-case letters, digits and single hyphens",
                        "3:3: field \"organisations\": expected an object, found the number 7",
                        "4:24: field \"name\": expected an object, found the text \"C\"",
                        "4:85: field \"spellings\": is empty",
                        "4:89: field \"spellings\": expected text, found the number 1",
                        "5:4: field \"extra\": unknown field; known fields here: organisations, unnamedParties,"
                                + " ambiguousNames");
    }

    @Test
    void longValueIsCutInTheMessage() {
        assertThat(new SampleFolder(folder)
                        .agendaWith("\"place\": \"Leiden\"", "\"place\": \" " + "x".repeat(9_000) + "\"")
                        .faults())
                .containsExactly("seeds/agenda-leiden.json:1:76: field \"place\": has white space at an end: \" "
                        + "x".repeat(59) + "…\" — take the white space out");
    }
}
