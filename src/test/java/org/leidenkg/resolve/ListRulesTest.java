package org.leidenkg.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.model.Role;

/** How a cell is cut into mentions. */
class ListRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UL, GL, HsL",
                "UL; GL; HsL",
                "UL, GL en HsL",
                "UL, GL & HsL",
                "UL / GL / HsL",
                "UL/GL/HsL",
                "UL\nGL\nHsL",
                "UL,GL,HsL",
                "UL , GL ,HsL",
                "- UL\n- GL\n- HsL",
                "UL, GL,\nen HsL.",
                "UL,\n\nGL en\nHsL",
                "UL • GL • HsL"
            })
    void separatorsOfEverySortPartTheSameList(String cell) {
        assertThat(Cells.partners(cell)).containsExactly("UL = ul", "GL = gl", "HsL = hsl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ULenGL", "ULen GL", "UL enGL", "UL en GL"})
    void wordsGluedToEnArePartedBetweenKnownAbbreviations(String cell) {
        assertThat(Cells.leads(cell)).containsExactly("UL = ul", "GL = gl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GLenHsl", "HslenGL", "FdRenHsl"})
    void gluedWordsOfSmallLettersArePartedOnlyInTheirOwnCase(String cell) {
        assertThat(Cells.leads(cell)).doesNotContain("Hsl = hsl");
    }

    @Test
    void abbreviationsThatEndInSmallLettersArePartedToo() {
        assertThat(Cells.leads("LmdenGL")).containsExactly("Lmd = meadow", "GL = gl");
        assertThat(Cells.leads("GLenLmd")).containsExactly("GL = gl", "Lmd = meadow");
        assertThat(Cells.leads("Lmden GL")).containsExactly("Lmd = meadow", "GL = gl");
        assertThat(Cells.leads("Weiland")).containsExactly("Weiland = unknown");
    }

    @Test
    void gluedWordsSayByWhichRuleTheyWereRead() {
        Mention first = Cells.read(Role.LEAD, "ULenGL").mentions().get(0);
        assertThat(first.resolution().method()).isEqualTo(Method.GLUED_WORDS);
        assertThat(first.spans().get(0).end()).isEqualTo(2);
    }

    @Test
    void wordWithEnInsideThatIsNoListStaysWhole() {
        assertThat(Cells.partners("Renovatie")).containsExactly("Renovatie = unknown");
        assertThat(Cells.partners("ULenXY")).containsExactly("ULenXY = unknown");
    }

    @Test
    void enInsideAKnownNameDoesNotPartIt() {
        assertThat(Cells.partners("lectoraat Recht en Rechtvaardigheid en UL"))
                .containsExactly("lectoraat Recht en Rechtvaardigheid = hsl-rr", "UL = ul");
    }

    @Test
    void commaInsideAKnownNameDoesNotPartIt() {
        assertThat(Cells.partners("Ministerie van Onderwijs, Cultuur en Wetenschap, UL"))
                .containsExactly("Ministerie van Onderwijs, Cultuur en Wetenschap = ocw", "UL = ul");
    }

    @Test
    void nameGoesOnInTheNextLine() {
        Mention mention = Cells.only("Leren met de\nStad.");
        assertThat(mention.words()).isEqualTo("Leren met de Stad");
        assertThat(mention.spans()).hasSize(2);
        assertThat(Cells.target(mention.resolution())).isEqualTo("lmds");
    }

    @Test
    void slashListsOrganisations() {
        assertThat(Cells.leads("HsL/UL /GL")).containsExactly("HsL = hsl", "UL = ul", "GL = gl");
        assertThat(Cells.leads("Naturalis / Radboud Uni"))
                .containsExactly("Naturalis = naturalis", "Radboud Uni = unknown");
    }

    @Test
    void slashGoesDownToAUnit() {
        assertThat(Cells.partners("UL/FSW, UL/CS Lab")).containsExactly("UL/FSW = fsw", "UL/CS Lab = cslab");
        assertThat(Cells.leads("HsL/ lectoraat\nRecht en Rechtvaardigheid"))
                .containsExactly("HsL/ lectoraat Recht en Rechtvaardigheid = hsl-rr");
        assertThat(Cells.only("UL/FSW").resolution().method()).isEqualTo(Method.UNIT_PATH);
    }

    @Test
    void slashBeforeAUnitOfAnotherOrganisationLists() {
        assertThat(Cells.partners("GL/FSW")).containsExactly("GL = gl", "FSW = fsw");
    }

    @Test
    void slashToAnUnknownUnitIsOneUnresolvedMentionWithinItsParent() {
        Mention mention = Cells.only("UL/XYZ");
        assertThat(mention.words()).isEqualTo("UL/XYZ");
        assertThat(mention.resolution())
                .isInstanceOfSatisfying(
                        Resolution.Unknown.class, u -> assertThat(u.within()).contains("ul"));
    }

    @Test
    void appositionGoesDownToAUnit() {
        assertThat(Cells.leads("UL, faculteit\nrechtsgeleerdheid"))
                .containsExactly("UL, faculteit rechtsgeleerdheid = fdr");
    }

    @Test
    void unitAfterACommaWithACapitalIsAPartyOfItsOwn() {
        assertThat(Cells.leads("UL, CS Lab")).containsExactly("UL = ul", "CS Lab = cslab");
    }

    @Test
    void articleBelongsToTheMentionAndNotToTheName() {
        assertThat(Cells.partners("het Citizen Science Lab, de politie"))
                .containsExactly("het Citizen Science Lab = cslab", "de politie = police");
    }

    @Test
    void finalStopIsTheSentences() {
        assertThat(Cells.partners("UL, Naturalis.")).containsExactly("UL = ul", "Naturalis = naturalis");
        assertThat(Cells.partners("UL, Onbekend.")).containsExactly("UL = ul", "Onbekend = unknown");
    }

    @Test
    void stopBeforeACommaIsTheAbbreviations() {
        assertThat(Cells.partners("Prov., UL")).containsExactly("Prov. = pzh", "UL = ul");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UL, e.a.",
                "UL e.a.",
                "UL, etc.",
                "UL etc",
                "UL en anderen",
                "UL, enz.",
                "UL en nog veel meer partners",
                "UL en vele anderen",
                "o.a. UL",
                "onder andere UL",
                "UL, e.a"
            })
    void wordsThatLeaveAListOpenAreNoMention(String cell) {
        CellReading reading = Cells.read(Role.PARTNER, cell);
        assertThat(reading.openEnded()).isTrue();
        assertThat(reading.mentions())
                .singleElement()
                .extracting(Mention::words)
                .isEqualTo("UL");
    }

    @Test
    void listWithoutSuchWordsIsClosed() {
        assertThat(Cells.read(Role.PARTNER, "UL, GL").openEnded()).isFalse();
    }

    @Test
    void emptyCellHasNoMentions() {
        assertThat(Cells.partners("  \n ")).isEmpty();
        assertThat(Cells.partners(", ; / - ?")).isEmpty();
    }

    @Test
    void nameThatGoesOnInTheNextLineIsNotTheKnownOneItBeginsWith() {
        assertThat(Cells.partners("HsL, Prov\nWeverij, GL"))
                .containsExactly("HsL = hsl", "Prov Weverij = unknown", "GL = gl");
    }

    @Test
    void nameBrokenOverLinesIsReadAsAWholeInADamagedForm() {
        assertThat(Cells.partners("Naturalis\nBiodiversty Center, GL"))
                .containsExactly("Naturalis Biodiversty Center = naturalis", "GL = gl");
    }

    @Test
    void listByLinesKeepsItsUnknownPartiesApart() {
        assertThat(Cells.partners("UL\nGL\nOnbekende club"))
                .containsExactly("UL = ul", "GL = gl", "Onbekende club = unknown");
    }

    @Test
    void slashWithBlanksBeforeAnUnknownWordLists() {
        assertThat(Cells.partners("UL / XYZ")).containsExactly("UL = ul", "XYZ = unknown");
    }

    /** What flattened rows ask: whether words at a line's end can be parties. */
    @Test
    void groupsByTheirWordingAreKnownBehindANamedPartyAndLessSoAlone() {
        PartyResolver resolver = new PartyResolver(KnownNames.of(Cells.AUTHORITY), List.of());
        for (String group : List.of("diverse scholen", "lokale ondernemers", "mantelzorgers")) {
            assertThat(resolver.knownShare("HsL, " + group)).isEqualTo(1);
            assertThat(resolver.knownShare(group)).isEqualTo(PartyLexicon.GROUPS);
        }
        assertThat(resolver.knownShare("HsL, scholen en hun leerlingen wonen")).isLessThan(PartyLexicon.GROUPS);
    }
}
