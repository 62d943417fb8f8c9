package org.leidenkg.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Cell;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SpannedText;

/** What a mention means, by which rule, and when it means nothing known. */
class NameRulesTest {
    @ParameterizedTest
    @CsvSource({
        "Universiteit Leiden, ul, PREFERRED_NAME",
        "UL, ul, ABBREVIATION",
        "Leyden Academy, academy, OTHER_NAME",
        "Prov, pzh, LOCAL_NAME",
        "universiteit leiden, ul, NORMALISED",
        "Univérsiteit-Leiden, ul, NORMALISED",
        "Provincie Zuid Holland, pzh, NORMALISED",
        "Universiteit Lciden, ul, OCR_CONFUSION",
        "Archisenzza, archisenza, SIMILARITY",
        "Leyden Acadmy, academy, SIMILARITY",
        "inwoners, group:inwoners, GROUP_NAME",
        "lokale winkeliers, group, GROUP_PATTERN",
        "Buzz, ambiguous:buzz, AMBIGUOUS_NAME",
        "Stichting Zonder Naam, unknown, NONE"
    })
    void mentionSaysByWhichRuleItWasResolved(String cell, String target, Method method) {
        Resolution resolution = Cells.only(cell).resolution();
        assertThat(Cells.target(resolution)).isEqualTo(target);
        assertThat(resolution.method()).isEqualTo(method);
        assertThat(resolution.evidence().in("nl")).isNotBlank();
    }

    @Test
    void ambiguousNameKeepsAllCandidatesAndPicksNone() {
        assertThat(Cells.only("Buzz").resolution())
                .isInstanceOfSatisfying(
                        Resolution.Ambiguous.class,
                        a -> assertThat(a.candidates()).hasSize(2));
    }

    @Test
    void similaritySaysHowNearAndToWhat() {
        assertThat(Cells.only("Rijksmuseurn Boerhave").resolution())
                .isInstanceOfSatisfying(Resolution.Resolved.class, r -> {
                    assertThat(r.organisation()).isEqualTo("boerhaave");
                    assertThat(r.method()).isEqualTo(Method.SIMILARITY);
                    assertThat(r.similarity()).isBetween(0.9, 0.999);
                    assertThat(r.evidence().in("en"))
                            .contains("Rijksmuseum Boerhaave")
                            .contains("likeness");
                });
    }

    @ParameterizedTest
    @CsvSource({"Zeemiseum, sea", "Diinwacht, guard", "Duinvacht, unknown", "Zeemuseur, unknown"})
    void lettersThatLookAlikeAreOneSlipAndOthersAreNot(String cell, String target) {
        Resolution resolution = Cells.only(cell).resolution();

        assertThat(Cells.target(resolution)).isEqualTo(target);
        if (resolution instanceof Resolution.Unknown unknown) {
            assertThat(unknown.near()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LUUMC", "LLUMC", "LUMCC", "PLNNT"})
    void letterThatStandsTwiceInAnAbbreviationOfFourIsASlip(String cell) {
        assertThat(Cells.only(cell).resolution()).isInstanceOfSatisfying(Resolution.Resolved.class, r -> {
            assertThat(r.method()).isEqualTo(Method.SIMILARITY);
            assertThat(r.evidence().in("en")).contains("stands twice");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gemeente Elden", "Universiteit Elden", "Gemeente Leusden", "Hogeschool Heiden"})
    void everyWordOfANameMustBeNear(String cell) {
        assertThat(Cells.partners(cell)).containsExactly(cell + " = unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UM", "GM", "HL", "LUMG", "LUNC", "PLMT", "OCM", "FSV", "HsM", "ULL", "GLL"})
    void shortAbbreviationNeverMatchesBySimilarity(String cell) {
        assertThat(Cells.partners(cell)).containsExactly(cell + " = unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ul", "gl", "hsl"})
    void shortFormInLowerCaseIsNotTakenForAnAbbreviation(String cell) {
        assertThat(Cells.only(cell).resolution()).isInstanceOf(Resolution.Unknown.class);
    }

    @Test
    void unknownSaysWhatItComesNearTo() {
        assertThat(Cells.only("Leyden Akadeny").resolution())
                .isInstanceOfSatisfying(
                        Resolution.Unknown.class,
                        u -> assertThat(u.near())
                                .isNotEmpty()
                                .first()
                                .satisfies(n -> assertThat(n.organisation()).isEqualTo("academy")));
    }

    @Test
    void nameOfAnotherPlaceIsNotTakenForTheNearestOne() {
        assertThat(Cells.partners("Gemeente Leiderdorp, Universiteit Leuven, Hogeschool Rotterdam"))
                .containsExactly(
                        "Gemeente Leiderdorp = unknown",
                        "Universiteit Leuven = unknown",
                        "Hogeschool Rotterdam = unknown");
    }

    @Test
    void longerNameThatBeginsWithAKnownOneIsNotCutToIt() {
        assertThat(Cells.only("Universiteit Leiden Alumnifonds").resolution())
                .isInstanceOfSatisfying(
                        Resolution.Unknown.class, u -> assertThat(u.within()).contains("ul"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bewoners",
                "diverse werkgevers",
                "overige onderwijsinstellingen",
                "partijen in de ouderenzorg",
                "Leidse musea",
                "MKB",
                "scholen in de wijk",
                "huisartsen",
                "regionale ondernemers",
                "nog vele andere partners buiten de stad"
            })
    void pluralOfPeopleOrBodiesIsAGroup(String cell) {
        assertThat(Cells.only(cell).resolution()).isInstanceOf(Resolution.Group.class);
        assertThat(Cells.only(cell).words()).isEqualTo(cell);
    }

    @Test
    void groupWithinAKnownOrganisationSaysWhich() {
        assertThat(Cells.only("diverse instituten van de UL").resolution())
                .isInstanceOfSatisfying(
                        Resolution.Group.class, g -> assertThat(g.within()).contains("ul"));
    }

    @Test
    void formOfTwoOrganisationsIsAmbiguousBetweenThem() {
        Authority authority = new Authority(
                List.of(
                        Cells.organisation("bridge", "Hogeschool Brug", "HB"),
                        Cells.organisation("library", "Huis van het Boek", "HB")),
                List.of(),
                List.of());
        Cell cell = new Cell(Role.PARTNER, SpannedText.inserted("HB"));
        CellReading reading = new PartyResolver(KnownNames.of(authority), List.of()).read(cell);
        assertThat(reading.mentions())
                .singleElement()
                .satisfies(m -> assertThat(m.resolution())
                        .isInstanceOfSatisfying(
                                Resolution.Ambiguous.class,
                                a -> assertThat(a.candidates())
                                        .extracting(c -> c.organisation().orElse(""))
                                        .containsExactly("bridge", "library")));
    }
}
