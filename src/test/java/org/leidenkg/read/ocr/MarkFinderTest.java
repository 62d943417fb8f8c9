package org.leidenkg.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Project;
import org.leidenkg.model.source.TextPart;
import org.leidenkg.read.Texts;

/** Marks whose colon is another sign or is lost, and what only looks like them. */
class MarkFinderTest {
    private static final String LINE =
            "In de stad zetten veel partijen zich in voor de gezondheid en het welzijn van alle inwoners en zij ";
    private static final String DESCRIPTION = "\n\nPreventieakkoord\n\n" + LINE + "\n" + LINE + "door.\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {":", ": ", " : ", ";", "; ", ".", ". ", ".  ", " . ", ",", ", ", "·", "· ", "… ", "., ", " "})
    void everySignBehindALetterIsReadInFlattenedRows(String sign) {
        Project row = flat("T" + sign + "GL", "P" + sign + "HsL, TNO");

        assertThat(Texts.cells(row)).containsExactly("LEAD GL", "PARTNER HsL, TNO");
        assertThat(row.description()).isEqualTo(LINE.repeat(4).strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {":", ": ", " : ", ";", "; ", ".", ". ", ".  ", " . ", ",", ", ", "·", "· ", "… ", "., ", " "})
    void everySignBehindALetterIsReadInBlocks(String sign) {
        assertThat(cells("T" + sign + "GL\nP" + sign + "HsL, TNO")).containsExactly("LEAD GL", "PARTNER HsL, TNO");
        assertThat(cells("T" + sign + "GL\n\nP" + sign + "HsL, TNO")).containsExactly("LEAD GL", "PARTNER HsL, TNO");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P. internationale scholen",
                "P, internationale scholen",
                "P.internationale scholen",
                "P. Onbekende Stichting",
                "Partners. internationale scholen"
            })
    void partiesThatAreNotKnownAreReadWherePartnersAreDue(String cell) {
        String words = "PARTNER " + cell.replaceFirst("^\\p{Alpha}+[.,]\\s*", "");

        assertThat(cells("T: GL\n" + cell)).containsExactly("LEAD GL", words);
        assertThat(cells("T: GL,\nUL\n" + cell)).containsExactly("LEAD GL,/UL", words);
        assertThat(cells("T: GL\n\n" + cell)).containsExactly("LEAD GL", words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P. internationale scholen", "P. Onbekende Stichting", "P.internationale scholen"})
    void partiesThatAreNotKnownAreReadInFlattenedRowsWherePartnersAreDue(String cell) {
        assertThat(Texts.cells(flat("T: GL", cell)))
                .containsExactly("LEAD GL", "PARTNER " + cell.replaceFirst("^P\\.\\s*", ""));
    }

    @Test
    void leadThatIsNotKnownIsReadWhereItsPartnersFollow() {
        assertThat(cells("T. internationale scholen\nP: HsL"))
                .containsExactly("LEAD internationale scholen", "PARTNER HsL");
        assertThat(cells("T. internationale scholen\n\nP. HsL"))
                .containsExactly("LEAD internationale scholen", "PARTNER HsL");
        assertThat(Texts.cells(flat("T. internationale scholen", "P. HsL")))
                .containsExactly("LEAD internationale scholen", "PARTNER HsL");
    }

    @Test
    void leadThatIsNotKnownIsReadWhereCellsStand() {
        assertThat(cells("T, Onbekende Stichting")).containsExactly("LEAD Onbekende Stichting");
        assertThat(cells("T. Onbekende Stichting")).containsExactly("LEAD Onbekende Stichting");
        assertThat(cells("T GL, Onbekende Stichting")).containsExactly("LEAD GL, Onbekende Stichting");
    }

    @Test
    void markAloneIsACellWithoutParties() {
        assertThat(Texts.cells(Texts.row("1a" + DESCRIPTION + "T. GL\nP.\n"))).containsExactly("LEAD GL");
    }

    @Test
    void everyCharacterOfADamagedMarkIsPartOfTheMark() {
        String text = "1. Gezondheid\n\n1a" + DESCRIPTION + "T. GL\nP., HsL\n";
        Agenda agenda = Texts.read(text);

        assertThat(agenda.parts())
                .filteredOn(p -> p.kind() == TextPart.Kind.MARKER)
                .extracting(p -> agenda.source().exact(p.span()))
                .containsExactly("T.", "P.,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dat vertelt P. de Vries aan velen",
                "dat vertelt P. van der Berg",
                "dat vertelt dr. P. Jansen",
                "dat vertelt J. P. Jansen",
                "over de P.C. Hooft en anderen",
                "over T. Rex en andere dieren",
                "over T. rex en andere dieren",
                "met de P + R aan de rand",
                "met P wordt plaats bedoeld",
                "of T-shirts en P-waarden"
            })
    void personsAndAbbreviationsOfADescriptionAreNoMarks(String words) {
        String line = LINE.substring(0, 99 - words.length()) + words;
        Project row = Texts.read("1. Gezondheid\n1a Naam " + LINE + "T: GL\n" + line + "\n" + LINE + "P: HsL\n")
                .projects()
                .get(0);

        assertThat(Texts.cells(row)).containsExactly("LEAD GL", "PARTNER HsL");
        assertThat(row.description()).contains(words);
    }

    @Test
    void personAtTheBeginningOfALineIsNoMark() {
        Project described = Texts.row("1a\n\nNaam\n\n" + LINE
                + "\nT. Jansen zegt dat ook.\n\nP. Jansen uit Leiden, die al jaren meedoet, vindt"
                + " het een mooi voorbeeld.\n\nT: GL\nP: HsL\n");
        assertThat(Texts.cells(described)).containsExactly("LEAD GL", "PARTNER HsL");
        assertThat(described.description()).contains("T. Jansen zegt").contains("P. Jansen uit");

        assertThat(cells("T: GL (prof. dr.\nP. Jansen)\nP: HsL").get(1)).isEqualTo("PARTNER HsL");
        assertThat(cells("T: GL,\nP. de Vries\nP: HsL")).hasSize(2);
    }

    @Test
    void titleThatBeginsSoIsNoMark() {
        Project row = Texts.row("1a\n\nT. Rex in de stad\n\n" + LINE + "\n" + LINE + "door.\n\nT: GL\nP: HsL\n");
        assertThat(row.title()).isEqualTo("T. Rex in de stad");
        assertThat(Texts.cells(row)).containsExactly("LEAD GL", "PARTNER HsL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t:|p:",
                "t.|p.",
                "T :|P .",
                "7:|P:",
                "I:|P;",
                "T:|F:",
                "T:|R:",
                "T:|?:",
                "• T:|• P:",
                "- T:|- P:",
                "* T.|* P.",
                "TREKKER:|PARTNERS:",
                "trekker:|partners:",
                "Trekker:|Betrokkenen:",
                "Trekker:|Partijen:",
                "Projectleider:|" + "Samenwerkingspartners:",
                "Coördinator:|Deelnemers:",
                "Opdrachtgever:|Betrokken partijen:",
                "Lead partner:|" + "Other partners:",
                "Trekkcr:|Partncrs:",
                "Trekker(s):|Partner(s);",
                "Trekker.|Overige beoogde partners."
            })
    void everyWordAndSlipOfAMarkIsReadInBlocksAndFlattenedRows(String lead, String partners) {
        for (String parties : List.of("HsL, TNO", "HsL, onbekende club")) {
            assertThat(cells(lead + " GL\n" + partners + " " + parties))
                    .containsExactly("LEAD GL", "PARTNER " + parties);
            assertThat(Texts.cells(flat(lead + " GL", partners + " " + parties)))
                    .containsExactly("LEAD GL", "PARTNER " + parties);
        }
    }

    @Test
    void unknownWordWithAColonIsToldAndItsPartiesAreOfNoRole() {
        for (String text : List.of(
                "1. Gezondheid\n\n1a" + DESCRIPTION + "T: GL\nBondgenoten: HsL,\nNaturalis\n",
                "1. Gezondheid\n\n1a" + DESCRIPTION + "T: GL\n\nBondgenoten: HsL\n",
                "1. Gezondheid\n1a Preventieakkoord " + LINE + "T: GL\n" + LINE + "Bondgenoten: HsL,\n" + LINE
                        + "Naturalis\n" + LINE + "\n")) {
            Agenda agenda = Texts.read(text);

            assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD GL");
            assertThat(agenda.findings())
                    .filteredOn(f -> f.kind() == Finding.Kind.MARK_UNKNOWN)
                    .singleElement()
                    .satisfies(f -> assertThat(f.words()).isEqualTo("Bondgenoten:"));
        }
    }

    @Test
    void unknownWordInTheLeadsPlaceIsTold() {
        Agenda agenda = Texts.read("1. Gezondheid\n\n1a" + DESCRIPTION + "Bondgenoot: GL\nP: HsL\n");

        assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("PARTNER HsL");
        assertThat(Texts.findings(agenda)).contains(Finding.Kind.MARK_UNKNOWN, Finding.Kind.NO_LEAD);
    }

    /** A letter that three rows have for a mark is one, too, where nothing else shows it. */
    @Test
    void labelThatATextHasAgainAndAgainIsItsMark() {
        String row = "\n\nNaam\n\n" + LINE + "\n\nt: GL\np: HsL\n\n";
        Agenda agenda = Texts.read("1. Gezondheid\n\n1a" + row + "1b" + row + "1c" + row + "1d\n\nNaam\n\n" + LINE
                + "\n\nt: Onbekende Stichting\n");

        assertThat(Texts.cells(agenda.projects().get(3))).containsExactly("LEAD Onbekende Stichting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zij noemen drie partners: de school, de wijk en de stad", "Dit is het doel: HsL en TNO groeien"
            })
    void wordsWithAColonInADescriptionAreNoMarks(String words) {
        String line = LINE.substring(0, 99 - words.length()) + words;
        Agenda agenda = Texts.read("1. Gezondheid\n1a Naam " + LINE + "T: GL\n" + line + "\n" + LINE + "P: HsL\n");

        assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD GL", "PARTNER HsL");
        assertThat(Texts.findings(agenda)).doesNotContain(Finding.Kind.MARK_UNKNOWN);
    }

    @Test
    void titleWithAColonBehindAnotherRowsCellsIsNoMark() {
        Agenda agenda = Texts.read("1. Gezondheid\n\n1a" + DESCRIPTION + "T: GL\n\nWonen: de stad\nen de wijk\n\n"
                + LINE + "\n" + LINE + "\n\nT: UL\n");

        assertThat(agenda.projects()).extracting(Project::title).contains("Wonen: de stad en de wijk");
    }

    /** The cells of a row in blocks. */
    private static List<String> cells(String cells) {
        return Texts.cells(Texts.row("1a" + DESCRIPTION + cells + "\n"));
    }

    /** A row in which the cells stand at the ends of its first two lines. */
    private static Project flat(String lead, String partners) {
        String text = "1. Gezondheid\n1a Preventieakkoord " + LINE + lead + "\n" + LINE + partners + "\n" + LINE + "\n"
                + LINE + "\n" + (LINE + "\n").repeat(4);
        return Texts.read(text.substring(0, text.length() - 4 * (LINE.length() + 1)))
                .projects()
                .get(0);
    }
}
