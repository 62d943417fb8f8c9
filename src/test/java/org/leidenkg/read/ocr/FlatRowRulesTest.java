package org.leidenkg.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Correction;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Project;
import org.leidenkg.read.Texts;

/** How rows are read whose columns run together on each line. */
class FlatRowRulesTest {
    private static final String LINE =
            "In de stad zetten veel partijen zich in voor de gezondheid en het welzijn van alle inwoners en zij ";
    private static final String FURTHER =
            "en in de wijken werken zij samen aan een plan voor meer beweging en gezonder eten van de kinderen nu ";

    /** Lines without a cell: they show how wide the description's column is. */
    private static final String REST = (LINE + "\n").repeat(6);

    @Test
    void tailOfALineAfterAMarkIsTheCell() {
        Agenda agenda = Texts.read(
                "1. Gezondheid\n1a Preventieakkoord " + LINE + "T: GL\n" + LINE + "P: HsL, UL, Leren met\n" + LINE
                        + "de Stad, TNO\n" + LINE + "\n",
                ends("1a Preventieakkoord"));
        Project row = agenda.projects().get(0);
        assertThat(row.title()).isEqualTo("Preventieakkoord");
        assertThat(Texts.cells(row)).containsExactly("LEAD GL", "PARTNER HsL, UL, Leren met/de Stad, TNO");
        assertThat(row.description()).isEqualTo(LINE.repeat(4).strip());
        assertThat(Texts.findings(agenda)).isEmpty();
    }

    @Test
    void titleEndThatNoCorrectionSetsIsAGuessAndFound() {
        Agenda agenda = Texts.read("1. Gezondheid\n1a Preventieakkoord " + LINE + "T: GL\n" + LINE + "P: HsL\n");
        assertThat(agenda.projects().get(0).title()).isEqualTo("Preventieakkoord");
        assertThat(Texts.findings(agenda)).containsExactly(Finding.Kind.TITLE_END_GUESSED);
    }

    @Test
    void titleEndThatTheColumnsWidthShowsIsNoGuess() {
        Agenda agenda = Texts.read("1. Gezondheid\n1a Preventieakkoord van de stad " + LINE + "T: GL\n" + FURTHER
                + "P: HsL\n" + (FURTHER + "\n").repeat(30));

        assertThat(agenda.projects().get(0).title()).isEqualTo("Preventieakkoord van de stad");
        assertThat(agenda.findings()).isEmpty();
    }

    @Test
    void titleGoesOnInALineThatIsTooWideForTheDescription() {
        Agenda agenda = Texts.read("1. Gezondheid\n1a Preventieakkoord " + LINE + "T: GL\nvoor oude wijken " + FURTHER
                + "P: HsL\n" + (FURTHER + "\n").repeat(30));

        assertThat(agenda.projects().get(0).title()).startsWith("Preventieakkoord voor oude wijken");
        assertThat(Texts.findings(agenda)).containsOnly(Finding.Kind.TITLE_END_GUESSED);
    }

    @Test
    void unknownWordsAfterACommaAreTakenForPartiesAndFound() {
        Agenda agenda = Texts.read(
                "1. Gezondheid\n1a Preventieakkoord " + LINE + "T: GL\n" + LINE + "P: HsL,\n" + LINE
                        + "Onbekende Stichting\n" + REST,
                ends("1a Preventieakkoord"));
        assertThat(Texts.cells(agenda.projects().get(0)))
                .containsExactly("LEAD GL", "PARTNER HsL,/Onbekende Stichting");
        assertThat(Texts.findings(agenda)).containsExactly(Finding.Kind.COLUMN_CUT_GUESSED);
    }

    @Test
    void correctionSetsWhereThePartiesColumnBegins() {
        Agenda agenda = Texts.read(
                "1. Gezondheid\n1a Preventieakkoord " + LINE + "T: GL\n" + LINE + "P: HsL,\n" + LINE
                        + "Onbekende Stichting\n" + REST,
                ends("1a Preventieakkoord"),
                new Correction("zij Onbekende", "zij | Onbekende", Map.of("en", "a test")));
        assertThat(Texts.cells(agenda.projects().get(0)))
                .containsExactly("LEAD GL", "PARTNER HsL,/Onbekende Stichting");
        assertThat(Texts.findings(agenda)).isEmpty();
    }

    @Test
    void borderThatOcrSawBeforeACellIsNoWord() {
        Project row = Texts.row(
                "1a Preventieakkoord " + LINE + "| T: GL\n" + LINE + "| P: HsL,\n" + LINE + "UL\n",
                ends("1a Preventieakkoord"));
        assertThat(Texts.cells(row)).containsExactly("LEAD GL", "PARTNER HsL,/UL");
        assertThat(row.description()).isEqualTo(LINE.repeat(3).strip());
    }

    @Test
    void titleMayRunOverLinesWhereCorrectionsSaySo() {
        Project row = Texts.row(
                "1a Aanpak van " + LINE + "T: GL\nhet welzijn " + LINE + "P: UL\n",
                ends("1a Aanpak van"),
                new Correction("het welzijn In", "het welzijn ¦ In", Map.of("en", "a test")));
        assertThat(row.title()).isEqualTo("Aanpak van het welzijn");
        assertThat(row.description()).isEqualTo(LINE.repeat(2).strip());
    }

    @Test
    void damagedCodeBeginsAFlattenedRowWhenAMarkFollows() {
        Agenda agenda = Texts.read("1. Gezondheid\nla Een " + LINE + "T: GL\n" + LINE + "P: UL\nlb Twee " + LINE
                + "T: UL\n" + LINE + "P: GL\n");
        assertThat(agenda.projects())
                .extracting(p -> p.code().orElseThrow().value())
                .containsExactly("1a", "1b");
    }

    @Test
    void columnHasNoGapsSoLaterNamesAreWordsOfTheDescription() {
        Project row = Texts.row(
                "1a Preventieakkoord " + LINE + "T: GL\n" + LINE + "P: HsL\n" + LINE + "\n" + LINE + "met UL\n",
                ends("1a Preventieakkoord"));
        assertThat(Texts.cells(row)).containsExactly("LEAD GL", "PARTNER HsL");
        assertThat(row.description()).endsWith("met UL");
    }

    @Test
    void markWithNothingAfterItNamesNobody() {
        Project row = Texts.row(
                "1a Preventieakkoord " + LINE + "T: GL, Naturalis\n" + LINE + "P:\n" + LINE + "HsL, UL\n" + REST,
                ends("1a Preventieakkoord"));
        assertThat(Texts.cells(row)).containsExactly("LEAD GL, Naturalis");
    }

    @Test
    void loneSeparatorGoesOnWithTheCell() {
        Project row = Texts.row(
                "1a Preventieakkoord " + LINE + "T: GL\n" + LINE + "P: HsL, UL\n" + LINE + "/ TNO\n" + REST,
                ends("1a Preventieakkoord"));
        assertThat(Texts.cells(row)).containsExactly("LEAD GL", "PARTNER HsL, UL// TNO");
    }

    @Test
    void wordOfTheDescriptionIsNotTakenForADamagedCode() {
        Agenda agenda =
                Texts.read("1. Gezondheid\n1m Preventieakkoord " + LINE + "T: GL\nin " + LINE + "P: HsL\n" + REST);
        assertThat(agenda.projects()).hasSize(1);
    }

    @Test
    void nameThatMayHaveBeenLeftInTheDescriptionIsFound() {
        Agenda agenda = Texts.read(
                "1. Gezondheid\n1a Preventieakkoord " + LINE + "T: GL\n" + LINE + "P: HsL\n" + LINE
                        + "Stichting Zwaan\n" + REST,
                ends("1a Preventieakkoord"));
        assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD GL", "PARTNER HsL");
        assertThat(agenda.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.COLUMN_CUT_GUESSED);
            assertThat(f.words()).endsWith("Stichting Zwaan");
        });
    }

    @Test
    void ordinaryWordsBeforeAKnownPartyAreNoDoubt() {
        Agenda agenda = Texts.read(
                "1. Gezondheid\n1a Preventieakkoord " + LINE + "T: GL\n" + LINE + "P: HsL,\n" + LINE + "Naturalis\n"
                        + REST,
                ends("1a Preventieakkoord"));
        assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD GL", "PARTNER HsL,/Naturalis");
        assertThat(Texts.findings(agenda)).isEmpty();
    }

    @Test
    void strangeWordsBetweenACommaAndAKnownPartyAreFound() {
        Agenda agenda = Texts.read(
                "1. Gezondheid\n1a Preventieakkoord " + LINE + "T: GL\n" + LINE + "P: HsL,\n" + LINE
                        + "bowners Naturalis\n" + REST,
                ends("1a Preventieakkoord"));
        assertThat(Texts.cells(agenda.projects().get(0)).get(1)).endsWith("Naturalis");
        assertThat(agenda.findings()).first().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.COLUMN_CUT_GUESSED);
            assertThat(f.words()).endsWith("bowners Naturalis");
        });
    }

    @Test
    void knownPartyThatTheDescriptionHasNoRoomForGoesOnWithAListByLines() {
        Agenda agenda = Texts.read(
                "1. Gezondheid\n1a Preventieakkoord " + LINE + "T: GL\n" + LINE + "P: HsL\n" + LINE + "Naturalis\n"
                        + REST,
                ends("1a Preventieakkoord"));
        assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD GL", "PARTNER HsL/Naturalis");
        assertThat(Texts.findings(agenda)).isEmpty();
    }

    @Test
    void correctionSetsThatALineHasNoWordsOfTheParties() {
        Agenda agenda = Texts.read(
                "1. Gezondheid\n1a Preventieakkoord " + LINE + "T: GL\n" + LINE + "P: HsL,\n" + LINE
                        + "Stichting Zwaan\n" + REST,
                ends("1a Preventieakkoord"),
                new Correction("Zwaan", "Zwaan |", Map.of("en", "a test")));
        assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD GL", "PARTNER HsL,");
        assertThat(Texts.findings(agenda)).isEmpty();
    }

    private static Correction ends(String codeAndTitle) {
        int space = codeAndTitle.indexOf(' ');
        return new Correction(
                codeAndTitle + " In",
                codeAndTitle.substring(0, space) + " ¦" + codeAndTitle.substring(space) + " ¦ In",
                Map.of("en", "a test"));
    }
}
