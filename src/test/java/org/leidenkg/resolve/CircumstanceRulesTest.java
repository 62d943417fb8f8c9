package org.leidenkg.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.Role;

/** What a cell says of a mention beside its name: time, doubt, relation, membership. */
class CircumstanceRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UL (tot 1/1/23)         |            | 2023-01-01
            UL (na 1/1/23)          | 2023-01-02 |
            UL (na 2025)            | 2026-01-01 |
            UL (after 31/12/2024)   | 2025-01-01 |
            UL (vanaf 1/1/23)       | 2023-01-01 |
            UL (vanaf 2025)         | 2025-01-01 |
            UL (per 1 juli 2024)    | 2024-07-01 |
            UL (t/m 2026)           |            | 2027-01-01
            UL (tot en met 2026)    |            | 2027-01-01
            UL (2024-2026)          | 2024-01-01 | 2027-01-01
            UL (tot 1-9-2025)       |            | 2025-09-01
            UL (t/m 31-8-2025)      |            | 2025-09-01
            UL (sinds 2021)         | 2021-01-01 |
            """)
    void timeInParenthesesHoldsForThePartyBeforeIt(String cell, String from, String until) {
        Mention mention = Cells.only(cell);
        assertThat(mention.words()).isEqualTo("UL");
        assertThat(mention.during())
                .contains(new Interval(
                        Optional.ofNullable(from).map(LocalDate::parse),
                        Optional.ofNullable(until).map(LocalDate::parse)));
    }

    @Test
    void dayThatDoesNotExistIsARemarkAndNoTime() {
        CellReading reading = Cells.read(Role.LEAD, "UL (tot 31/2/23)");
        assertThat(reading.mentions())
                .singleElement()
                .satisfies(m -> assertThat(m.during()).isEmpty());
        assertThat(reading.remarks())
                .singleElement()
                .satisfies(r -> assertThat(r.words()).isEqualTo("tot 31/2/23"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UL?",
                "UL ?",
                "UL (?)",
                "UL (beoogd)",
                "UL (onder voorbehoud)",
                "UL (o.v.b.)",
                "UL (nader te bepalen)"
            })
    void doubtIsKeptBesideTheParty(String cell) {
        Mention mention = Cells.only(cell);
        assertThat(mention.words()).isEqualTo("UL");
        assertThat(mention.doubtful()).isTrue();
    }

    @Test
    void doubtHoldsForThePartyBeforeItOnly() {
        assertThat(Cells.read(Role.PARTNER, "GL, UL?, HsL").mentions())
                .extracting(Mention::doubtful)
                .containsExactly(false, true, false);
    }

    @Test
    void partyNamedAsHeadKeepsTheRoleOfTheCell() {
        List<Mention> mentions =
                Cells.read(Role.LEAD, "werkgroep wonen o.l.v. UL, GL").mentions();
        assertThat(mentions).extracting(Mention::words).containsExactly("werkgroep wonen", "UL", "GL");
        assertThat(mentions)
                .extracting(Mention::relation)
                .containsExactly(Relation.NONE, Relation.HEADED_BY, Relation.NONE);
        assertThat(mentions).extracting(Mention::role).containsOnly(Role.LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GL, in nauwe samenwerking met UL, HsL",
                "GL in\nnauwe samenwerking met UL en HsL",
                "GL i.s.m. UL, HsL",
                "GL, in samenwerking met UL / HsL",
                "GL samen met UL, HsL"
            })
    void partiesThatALeadWorksWithArePartners(String cell) {
        List<Mention> mentions = Cells.read(Role.LEAD, cell).mentions();
        assertThat(mentions).extracting(Mention::words).containsExactly("GL", "UL", "HsL");
        assertThat(mentions).extracting(Mention::role).containsExactly(Role.LEAD, Role.PARTNER, Role.PARTNER);
        assertThat(mentions)
                .extracting(Mention::relation)
                .containsExactly(Relation.NONE, Relation.CLOSE_COOPERATION, Relation.CLOSE_COOPERATION);
    }

    @Test
    void membersOfAGroupInParenthesesAreMentionsOfTheirOwn() {
        List<Mention> mentions = Cells.read(Role.PARTNER, "diverse partijen (FSW, FdR, musea etc)")
                .mentions();
        assertThat(Cells.partners("diverse partijen (FSW, FdR, musea etc)"))
                .containsExactly("diverse partijen = group", "FSW = fsw", "FdR = fdr", "musea = group:musea");
        assertThat(mentions.get(1).relation()).isEqualTo(Relation.MEMBER_OF_GROUP);
        assertThat(Cells.read(Role.PARTNER, "diverse partijen (FSW, FdR, musea etc)")
                        .openEnded())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Citizen Science Lab (CS Lab)", "Citizen Science Lab (UL)", "CS Lab (Citizen Science Lab)"})
    void partysOwnAbbreviationOrParentInParenthesesIsNoSecondMention(String cell) {
        assertThat(Cells.target(Cells.only(cell).resolution())).isEqualTo("cslab");
    }

    @Test
    void parenthesesThatOpenACellHoldParties() {
        assertThat(Cells.leads("(UL, GL) HsL")).containsExactly("UL = ul", "GL = gl", "HsL = hsl");
    }

    @Test
    void wordsInParenthesesThatCannotBeReadAreARemark() {
        CellReading reading = Cells.read(Role.PARTNER, "UL (alleen het eerste jaar), GL");
        assertThat(reading.mentions()).extracting(Mention::words).containsExactly("UL", "GL");
        assertThat(reading.remarks()).singleElement().satisfies(r -> {
            assertThat(r.words()).isEqualTo("alleen het eerste jaar");
            assertThat(r.spans()).hasSize(1);
        });
    }

    @Test
    void parenthesisThatIsNeverClosedIsReadToTheEnd() {
        assertThat(Cells.partners("UL (GL, HsL")).containsExactly("UL = ul", "GL = gl", "HsL = hsl");
    }
}
