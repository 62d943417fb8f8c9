package org.leidenkg.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of what {@code organisations.json} says. */
class AuthorityFaultsTest {
    private static final String ENTRY =
            "{\"key\": \"%s\", \"name\": {\"nl\": \"%s\", \"en\": \"%s\"}, \"type\": \"museum\", \"form\": \"organisation\"%s}";
    private static final String REASON = "\"reason\": {\"nl\": \"r\", \"en\": \"r\"}";

    @TempDir
    Path folder;

    /** An organisation on one line; {@code more} holds further fields, each after a comma. */
    private static String organisation(String key, String name, String more) {
        return ENTRY.formatted(key, name, name, more);
    }

    private static String unit(String key, String parent) {
        return organisation(key, key, ", \"unitOf\": {\"organisation\": \"" + parent + "\", \"evidence\": \"e\"}")
                .replace("\"form\": \"organisation\"", "\"form\": \"unit\"");
    }

    private static String abbreviation(String form) {
        return ", \"abbreviations\": [{\"form\": \"" + form + "\", \"basis\": \"stated\", \"evidence\": \"e\"}]";
    }

    private static String ambiguous(String form, String... candidates) {
        StringBuilder meant = new StringBuilder();
        for (String candidate : candidates) {
            meant.append("{\"organisation\": \"").append(candidate).append("\"}, ");
        }
        return "{\"key\": \"amb\", \"forms\": [\"" + form + "\"], \"candidates\": [" + meant
                + "{\"description\": {\"nl\": \"d\", \"en\": \"d\"}}], " + REASON + "}";
    }

    private static String unnamed(String key, String name, String form) {
        return "{\"key\": \"%s\", \"name\": {\"nl\": \"%s\", \"en\": \"%s\"}, \"type\": \"museum\", \"forms\": [\"%s\"]}"
                .formatted(key, name, name, form);
    }

    private List<String> faults(List<String> organisations, String more) {
        return sample(organisations, more).faults().stream()
                .map(fault -> fault.replace("seeds/organisations.json:", ""))
                .toList();
    }

    /** One organisation a line, from line 2; then, from the line after them, what else the file holds. */
    private SampleFolder sample(List<String> organisations, String more) {
        return new SampleFolder(folder)
                .write(
                        "organisations.json",
                        "{\"organisations\": [\n" + String.join(",\n", organisations) + "]" + more + "}");
    }

    @Test
    void textThatIsTooLongIsRefusedAtItsPlace() {
        String longest = organisation("a", "x".repeat(10_000), "");
        String longer = organisation("b", "B", ", \"otherNames\": {\"en\": [\"" + "y".repeat(10_001) + "\"]}");

        assertThat(faults(List.of(longest, longer), ""))
                .singleElement(STRING)
                .startsWith("3:")
                .contains("has 10001 characters, more than 10000: \"yyy")
                .endsWith("…\" — shorten it");
    }

    @Test
    void keyUsedTwiceNamesBothLines() {
        assertThat(faults(
                        List.of(organisation("a", "A", ""), organisation("b", "B", ""), organisation("a", "A", "")),
                        ""))
                .containsExactly("4:1: the key \"a\" is used twice; first by the entry on line 2"
                        + " — give one of the two another key, or take it out");
    }

    @Test
    void keysAreUniqueOverTheThreeLists() {
        assertThat(faults(
                        List.of(organisation("amb", "A", "")),
                        ",\n\"unnamedParties\": [" + unnamed("amb", "U", "uu") + "],\n\"ambiguousNames\": ["
                                + ambiguous("zz", "amb") + "]"))
                .containsExactly(
                        "3:20: the key \"amb\" is used twice; first by the entry on line 2"
                                + " — give one of the two another key, or take it out",
                        "4:20: the key \"amb\" is used twice; first by the entry on line 2"
                                + " — give one of the two another key, or take it out");
    }

    @Test
    void unitWithoutItsParentInTheFileIsReportedAtItsLine() {
        assertThat(faults(List.of(organisation("a", "A", ""), unit("u", "b")), ""))
                .containsExactly("3:1: \"u\": unitOf names \"b\", which is no organisation of this file"
                        + " — add it or mend the key");
    }

    @Test
    void unitWithoutUnitOfIsReported() {
        String unit = organisation("u", "U", "").replace("\"form\": \"organisation\"", "\"form\": \"unit\"");

        assertThat(faults(List.of(unit), ""))
                .containsExactly("2:1: \"u\": unitOf goes with form \"unit\", and only with it"
                        + " — correct the object that begins here");
    }

    @Test
    void circleOfParentsIsReportedAtEachOfItsEntries() {
        assertThat(faults(List.of(unit("a", "b"), unit("b", "a"), unit("c", "a")), ""))
                .containsExactly(
                        "2:1: \"a\" is its own parent: a -> b -> a — take one of these ties out",
                        "3:1: \"b\" is its own parent: b -> a -> b — take one of these ties out");
    }

    @Test
    void tiesOfTheOtherListsMustLeadToAnOrganisation() {
        String within = unnamed("u", "U", "uu").replace("\"forms\"", "\"within\": \"q\", \"forms\"");

        assertThat(faults(
                        List.of(organisation("a", "A", "")),
                        ",\n\"unnamedParties\": [" + within + "],\n\"ambiguousNames\": [" + ambiguous("zz", "r") + "]"))
                .containsExactly(
                        "3:20: \"u\": within names \"q\", which is no organisation of this file"
                                + " — add it or mend the key",
                        "4:20: \"amb\": candidates names \"r\", which is no organisation of this file"
                                + " — add it or mend the key");
    }

    @Test
    void tieToAnEntryAtFaultIsNotCalledWrong() {
        String faulty = organisation("a", "A", ", \"colour\": 1");

        assertThat(faults(List.of(faulty, unit("u", "a"), unit("v", "none")), ""))
                .extracting(fault -> fault.substring(0, fault.indexOf(';') < 0 ? 40 : fault.indexOf(';')))
                .containsExactly(
                        "2:" + (faulty.indexOf("\"colour\"") + 1) + ": field \"colour\": unknown field",
                        "4:1: \"v\": unitOf names \"none\", which is ");
    }

    @Test
    void noTieIsCalledWrongWhileTheKeyOfAnOrganisationCannotBeTold() {
        for (String key : List.of("\"Key\": \"a\"", "\"key\": \"A A\"")) {
            String faulty = organisation("a", "A", "").replace("\"key\": \"a\"", key);

            assertThat(faults(List.of(faulty, unit("u", "a")), ""))
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault).startsWith("2:"));
        }
    }

    @Test
    void ambiguousNameNeedsTwoCandidatesAndEachOfThemOneMeaning() {
        String one = ambiguous("zz");
        String empty = ambiguous("zz").replace("[{\"description\": {\"nl\": \"d\", \"en\": \"d\"}}]", "[{}, {}]");

        assertThat(faults(List.of(organisation("a", "A", "")), ",\n\"ambiguousNames\": [" + one + "]"))
                .containsExactly("3:20: \"amb\" needs at least two candidates — correct the object that begins here");
        assertThat(faults(List.of(organisation("a", "A", "")), ",\n\"ambiguousNames\": [" + empty + "]"))
                .containsExactly(
                        "3:67: a candidate has either an organisation or a description"
                                + " — correct the object that begins here",
                        "3:71: a candidate has either an organisation or a description"
                                + " — correct the object that begins here");
    }

    @Test
    void nameThatAnotherEntryHasInAnotherCaseIsReportedWithBothLines() {
        assertThat(faults(
                        List.of(
                                organisation("a", "Bibliotheek", ""),
                                organisation("b", "B", ", \"otherNames\": {\"en\": [\"BIBLIOTHEEK\"]}")),
                        ""))
                .containsExactly("3:1: \"BIBLIOTHEEK\" is a name of \"b\" and a name of \"a\" (line 2)"
                        + " — keep it in one of the two, or move it to ambiguousNames; where each is meant in one city only,"
                        + " move it to the localNames of their agendas");
    }

    @Test
    void everyKindOfFormTakesPartInTheCheck() {
        assertThat(faults(
                        List.of(
                                organisation("a", "one", ""),
                                organisation("b", "two", abbreviation("ONE")),
                                organisation("c", "three", ", \"spellings\": [\"Two\"]")),
                        ",\n\"unnamedParties\": [" + unnamed("u", "Three", "one") + "],\n\"ambiguousNames\": ["
                                + ambiguous("two", "c") + "]"))
                .extracting(fault -> fault.substring(0, fault.indexOf(" — ")))
                .containsExactly(
                        "3:1: \"ONE\" is an abbreviation of \"b\" and a name of \"a\" (line 2)",
                        "4:1: \"Two\" is a spelling of \"c\" and a name of \"b\" (line 3)",
                        "5:20: \"one\" is a form of \"u\" and a name of \"a\" (line 2)",
                        "5:20: \"Three\" is a name of \"u\" and a name of \"c\" (line 4)",
                        "6:20: \"two\" is an ambiguous form of \"amb\" and a name of \"b\" (line 3)");
    }

    @ParameterizedTest
    @CsvSource({"Café De Brug, cafe de brug", "mbo Rijnland, mboRijnland", "Taal-Huis, Taal Huis"})
    void accentsBlanksAndHyphensMakeNoOtherForm(String one, String other) {
        assertThat(faults(List.of(organisation("a", one, ""), organisation("b", other, "")), ""))
                .singleElement()
                .asString()
                .startsWith("3:1: \"" + other + "\" is a name of \"b\" and a name of \"a\" (line 2)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spellings | D   | is one letter         | write a longer form, or take it out
            spellings | en  | is a word of every list | write a longer form, or take it out
            spellings | Van | is a word of every list | write a longer form, or take it out
            spellings | n.v.t. | is a word of every list | write a longer form, or take it out
            spellings | GD  | has two letters       | put it under "abbreviations" with its evidence, or take it out
            spellings | gd  | has two letters       | write a longer form, or take it out
            """)
    void formThatWouldBeFoundEverywhereIsRefusedAtItsPlace(String field, String form, String why, String remedy) {
        String entry = organisation("a", "Aaa", ", \"" + field + "\": [\"" + form + "\"]");

        assertThat(faults(List.of(entry), ""))
                .containsExactly("2:" + (entry.lastIndexOf("\"" + form + "\"") + 1) + ": field \"" + field + "\": \""
                        + form + "\" " + why + ", which would be found where the party is not meant — " + remedy);
    }

    @Test
    void formsOfEveryKindMeanMoreThanALetterOrAWordOfLists() {
        assertThat(faults(
                        List.of(
                                organisation("a", "Aaa", abbreviation("D")),
                                organisation("b", "Bbb", ", \"otherNames\": {\"en\": [\"the\"]}")),
                        ",\n\"unnamedParties\": [" + unnamed("u", "U", "en") + "],\n\"ambiguousNames\": ["
                                + ambiguous("de", "a") + "]"))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly("2", "3", "4", "5");
    }

    @Test
    void abbreviationInCapitalsMayBeAWordOfLists() {
        SampleFolder sample = sample(List.of(organisation("a", "Aaa", abbreviation("DE"))), "");

        assertThat(SeedFolder.read(sample.path()).authority().organisations()).hasSize(1);
    }

    @Test
    void spellingOfTwoLettersIsReadWhereItIsTheAbbreviationInAnotherCase() {
        SampleFolder sample =
                sample(List.of(organisation("a", "Aaa", abbreviation("UL") + ", \"spellings\": [\"Ul\"]")), "");

        assertThat(SeedFolder.read(sample.path()).authority().organisations()).hasSize(1);
    }

    @Test
    void formRepeatedWithinOneEntryIsNoClash() {
        SampleFolder sample =
                sample(List.of(organisation("a", "TNO", abbreviation("TNO") + ", \"spellings\": [\"tno\"]")), "");

        assertThat(SeedFolder.read(sample.path()).authority().organisations()).hasSize(1);
    }

    @Test
    void abbreviationOfTwoOrganisationsIsReported() {
        assertThat(faults(
                        List.of(organisation("a", "A", abbreviation("EC")), organisation("b", "B", abbreviation("Ec"))),
                        ""))
                .containsExactly("3:1: \"Ec\" is an abbreviation of \"b\" and an abbreviation of \"a\" (line 2)"
                        + " — keep it in one of the two, or move it to ambiguousNames; where each is meant in one city only,"
                        + " move it to the localNames of their agendas");
    }

    @Test
    void abbreviationOfTwoOrganisationsMayStandWhereAnAmbiguousNameHoldsItForBoth() {
        SampleFolder sample = sample(
                List.of(organisation("a", "A", abbreviation("EC")), organisation("b", "B", abbreviation("EC"))),
                ",\n\"ambiguousNames\": [" + ambiguous("ec", "a", "b") + "]");

        assertThat(SeedFolder.read(sample.path()).authority().ambiguousNames()).hasSize(1);
    }

    @Test
    void abbreviationOfAnOrganisationThatIsNoCandidateOfTheAmbiguousNameIsReported() {
        assertThat(faults(
                        List.of(organisation("a", "A", abbreviation("EC")), organisation("b", "B", abbreviation("EC"))),
                        ",\n\"ambiguousNames\": [" + ambiguous("EC", "a") + "]"))
                .containsExactly("4:20: \"EC\" is an ambiguous form of \"amb\" and an abbreviation of \"b\" (line 3)"
                        + " — keep it in ambiguousNames alone; only an organisation that is a candidate there may have"
                        + " it too, as an abbreviation");
    }

    @Test
    void ambiguousFormMayNotBeAnotherKindOfFormEvenOfACandidate() {
        assertThat(faults(
                        List.of(organisation("a", "A", ", \"spellings\": [\"ECO\"]")),
                        ",\n\"ambiguousNames\": [" + ambiguous("ECO", "a") + "]"))
                .containsExactly("3:20: \"ECO\" is an ambiguous form of \"amb\" and a spelling of \"a\" (line 2)"
                        + " — keep it in ambiguousNames alone; only an organisation that is a candidate there may have"
                        + " it too, as an abbreviation");
    }

    @Test
    void dottedAndDotlessLettersAreComparedAlikeWhateverTheLocale() {
        assertThat(faults(List.of(organisation("a", "ICLON", ""), organisation("b", "iclon", "")), ""))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "museumm, museum",
        "gemeente, municipality",
        "Stichting, foundation",
        "University of applied science, university-of-applied-sciences"
    })
    void unknownTypeComesWithTheTypesThereAreAndTheNearestByKeyOrName(String written, String meant) {
        String faulty = organisation("a", "A", "").replace("\"museum\"", '"' + written + '"');

        assertThat(faults(List.of(faulty), ""))
                .singleElement()
                .asString()
                .startsWith("2:" + (faulty.indexOf('"' + written) + 1) + ": field \"type\": \"" + written
                        + "\" is not one of knowledge, university, ")
                .endsWith(", working-group, various — did you mean \"" + meant + "\"?");
    }

    @Test
    void typeOfAGroupIsCheckedToo() {
        String group = unnamed("u", "U", "uu").replace("\"museum\"", "\"zzz\"");

        assertThat(faults(List.of(organisation("a", "A", "")), ",\n\"unnamedParties\": [" + group + "]"))
                .singleElement()
                .asString()
                .contains("\"zzz\" is not one of ")
                .endsWith(" — use one of these");
    }

    @ParameterizedTest
    @CsvSource({
        "ror, 027bh9e22, https://ror.org/027bh9e22",
        "wikidata, Q156598, http://www.wikidata.org/entity/Q156598",
        "tooi, gm0546, https://identifier.overheid.nl/tooi/id/gemeente/gm0546",
        "isni, 0000000123121970, 0000 0001 2312 1970",
        "grid, 5132.5, grid.5132.5",
        "kvk, 6872, 68724152",
        "website, www.hsleiden.nl, https://www.universiteitleiden.nl"
    })
    void identifierThatDoesNotLookLikeItsSchemeIsReportedWithAnExample(String scheme, String value, String example) {
        assertThat(faults(List.of(organisation("a", "A", identifiers(scheme, value))), ""))
                .singleElement()
                .asString()
                .contains("value \"" + value + "\" is no identifier of the scheme \"" + scheme
                        + "\": write one such as \"" + example + "\"");
    }

    @ParameterizedTest
    @CsvSource({"ror, https://ror.org/027bh9e23", "ror, https://ror.org/027bi9e22", "isni, 0000 0001 2312 1971"})
    void identifierWhoseCheckDigitsDoNotFitIsReported(String scheme, String value) {
        assertThat(faults(List.of(organisation("a", "Aaa", identifiers(scheme, value))), ""))
                .containsExactly("2:" + (organisation("a", "Aaa", "").length() + ", \"identifiers\": [".length())
                        + ": value \"" + value
                        + "\" has a slip in it: its check digits do not fit; copy it again from the"
                        + " register — correct the object that begins here");
    }

    @ParameterizedTest
    @CsvSource({
        "ror, https://ror.org/04w5ec154",
        "ror, https://ror.org/02e2c7k09",
        "isni, 0000 0004 0372 8814",
        "isni, 0000 0001 2146 438X"
    })
    void identifierWhoseCheckDigitsFitIsRead(String scheme, String value) {
        SampleFolder sample = sample(List.of(organisation("a", "Aaa", identifiers(scheme, value))), "");

        assertThat(SeedFolder.read(sample.path()).authority().organisations()).hasSize(1);
    }

    @Test
    void twoIdentifiersOfOneSchemeAreReported() {
        String one = identifiers("kvk", "68724152");
        String two = one.replace(
                "[{",
                "[{\"scheme\": \"kvk\", \"value\": \"65319257\", \"match\": \"exact\"," + " \"evidence\": \"e\"}, {");

        assertThat(faults(List.of(organisation("a", "A", two)), ""))
                .containsExactly("2:1: \"a\" has two identifiers of the scheme \"kvk\"; keep one of them"
                        + " — correct the object that begins here");
    }

    @Test
    void oneRegisterNumberOfTwoOrganisationsIsReportedUnlessOneIsOnlyClose() {
        String one = organisation("a", "A", identifiers("kvk", "68724152"));
        String other = organisation("b", "B", identifiers("kvk", "68724152"));

        assertThat(faults(List.of(one, other), ""))
                .containsExactly("3:1: field \"identifiers\": \"b\" and \"a\" (line 2) are both exactly \"68724152\""
                        + " — correct the one that is wrong, make one entry of the two, or let the less exact say"
                        + " \"match\": \"close\"");
        assertThat(SeedFolder.read(sample(List.of(one, other.replace("\"exact\"", "\"close\"")), "")
                                .path())
                        .authority()
                        .organisations())
                .hasSize(2);
    }

    @Test
    void oneWebsiteOfTwoOrganisationsIsNoFault() {
        String site = identifiers("website", "https://example.org");

        assertThat(SeedFolder.read(sample(List.of(organisation("a", "A", site), organisation("b", "B", site)), "")
                                .path())
                        .authority()
                        .organisations())
                .hasSize(2);
    }

    private static String identifiers(String scheme, String value) {
        return ", \"identifiers\": [{\"scheme\": \"" + scheme + "\", \"value\": \"" + value
                + "\", \"match\": \"exact\", \"evidence\": \"e\"}]";
    }
}
