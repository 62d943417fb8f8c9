package org.leidenkg.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Basis;
import org.leidenkg.model.Correction;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Project;
import org.leidenkg.model.ProjectCode;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.read.Texts;

/** Where blocks begin and end, what is of no row, and what a row has in place of a title or code that is not there. */
class BlockRulesTest {
    private static final String WIDE =
            "Een beschrijving die duidelijk breder is dan de kolom van de titels hiervoor is.";
    private static final String LINE =
            "In de stad zetten veel partijen zich in voor de gezondheid en het welzijn van alle inwoners en zij ";
    private static final String CELLS = "\n\nT: UL\nP: GL\n";

    private static List<String> titles(Agenda agenda) {
        return agenda.projects().stream().map(Project::title).toList();
    }

    private static Agenda read(String text, Correction... corrections) {
        return Texts.read("1. Gezondheid\n\n" + text, corrections);
    }

    @Test
    void blocksNeedNoBlankLineBehindAHeadingAContactOrADescriptionNorAtTheEnd() {
        Agenda agenda =
                Texts.read("1. Gezondheid\nTitel zonder nummer\n\n" + WIDE + "\nT: UL\nP: GL\nContact: Jo\nTNO");

        assertThat(titles(agenda)).containsExactly("Titel zonder nummer");
        assertThat(agenda.projects().get(0).description()).isEqualTo(WIDE);
        assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD UL", "PARTNER GL/TNO");
    }

    @Test
    void damagedCodeOnTopOfATitleIsAWordOfIt() {
        assertThat(titles(read("la\nEen titel\n\n" + WIDE + CELLS))).containsExactly("la Een titel");
        assertThat(titles(read("la\n\nEen titel\n\n" + WIDE + CELLS))).containsExactly("Een titel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n3. Kennisstad\n\n3a", "\n\n3. Kennisstad\n3a", "\n\n3. Kennisstad\n\n2b"})
    void lineThatIsNotAloneOrHasNoRowOfItsNumberBelowIsNoTheme(String between) {
        String row = "\n\nTitel\n\n" + WIDE + "\n\nT: UL\nP: GL";
        Agenda agenda = Texts.read("2. Cultuur\n\n2a" + row + between + row + "\n");

        assertThat(agenda.projects()).extracting(Project::theme).containsOnly("2");
        assertThat(Texts.findings(agenda)).doesNotContain(Finding.Kind.THEME_UNDECLARED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T: HsL", WIDE, "Een korte regel die hier staat"})
    void textBeforeTheFirstRowOfAThemeIsOfNoRow(String text) {
        Agenda agenda = read(text + "\n\n1a\n\nTitel\n\n" + WIDE + CELLS);

        assertThat(titles(agenda)).containsExactly("Titel");
        assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD UL", "PARTNER GL");
        assertThat(agenda.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind())
                    .isEqualTo(
                            text.startsWith("Een korte")
                                    ? Finding.Kind.HEADING_UNDECLARED
                                    : Finding.Kind.TEXT_OUTSIDE_ROWS);
            assertThat(f.words()).isEqualTo(text);
        });
    }

    @Test
    void narrowLinesOnTopOfWideOnesAreATitleWhereTheDescriptionHasEnded() {
        String second = "\n\nTweede project\n" + WIDE + "\n\nT: GL\nP: UL\n";

        assertThat(titles(read("1a\n\nEen\n\n" + WIDE + CELLS + second))).containsExactly("Een", "Tweede project");
        assertThat(titles(read("1a\n\nEen\n\n" + WIDE.replace(".", " en") + CELLS + second)))
                .containsExactly("Een");
    }

    @Test
    void rowWithoutATitleIsNamedByItsCodeOrElseByItsFirstWords() {
        Agenda agenda = read("1a\n\n" + WIDE + CELLS);
        assertThat(titles(agenda)).containsExactly("1a");
        assertThat(Texts.findings(agenda)).containsExactly(Finding.Kind.ROW_WITHOUT_TITLE);

        assertThat(titles(read(WIDE + CELLS))).containsExactly("Een beschrijving die duidelijk breder is dan de …");
        String eight = "Een beschrijving met welgeteld acht hele lange woorden.";
        assertThat(titles(read(eight + CELLS))).containsExactly(eight);
    }

    @ParameterizedTest
    @CsvSource({"Een titel., Een titel", "Wat nu.., Wat nu..", "Een | titel, Een titel"})
    void titleHasNoFullStopAtItsEndAndNoBorders(String written, String title) {
        assertThat(titles(read("1a\n\n" + written + "\n\n" + WIDE + CELLS))).containsExactly(title);
    }

    @Test
    void codeThatACorrectionChangedIsToldAsItStandsInTheSource() {
        String row = "\n\nTitel\n\n" + WIDE + CELLS;
        assertThat(read("x19y" + row, corrected("x19y", "1g")).projects().get(0).code())
                .contains(new ProjectCode("1g", "x19y", Basis.CORRECTED));
        assertThat(read("19" + row, corrected("19\n\nTitel", "1g\n\nTitel"))
                        .projects()
                        .get(0)
                        .code())
                .contains(new ProjectCode("1g", "19", Basis.CORRECTED));
        assertThat(read("Titel\n\n" + WIDE + CELLS, corrected("Titel", "1b\n\nTitel"))
                        .projects()
                        .get(0)
                        .code())
                .contains(new ProjectCode("1b", "", Basis.CORRECTED));
    }

    private static Correction corrected(String text, String reads) {
        return new Correction(text, reads, Map.of("en", "a test"));
    }

    @Test
    void passagesOfARowAreWhatNothingButBlanksParts() {
        Agenda agenda = read("1a\n\nEen\n\n" + WIDE.replace(".", "") + "\n\n- 2 -\n\n" + WIDE + CELLS
                + "\n1b\n\nTwee\n\n" + WIDE + CELLS);

        assertThat(passages(agenda, 0))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("1a")
                .endsWith("hiervoor is");
        assertThat(passages(agenda, 0).get(1)).startsWith("Een beschrijving").endsWith("P: GL");
        assertThat(passages(agenda, 1))
                .singleElement()
                .asString()
                .startsWith("1b")
                .endsWith("P: GL");
    }

    private static List<String> passages(Agenda agenda, int row) {
        List<SourceSpan> spans = agenda.projects().get(row).passages();
        return spans.stream().map(agenda.source()::exact).toList();
    }

    @Test
    void markWithSignsAloneNamesNoParty() {
        Agenda agenda = read("1a\n\nTitel\n\n" + WIDE + "\n\nT: UL\nP: -\n");
        assertThat(Texts.findings(agenda)).containsExactly(Finding.Kind.NO_PARTNER);
    }

    @Test
    void flattenedRowThatLostItsCodeBeginsWithItsLead() {
        Agenda agenda = read("1a Preventieakkoord " + LINE + "T: GL\n" + LINE + "P: UL\nSportakkoord " + LINE
                + "T: UL\n" + LINE + "P: GL\n");

        assertThat(titles(agenda)).containsExactly("Preventieakkoord", "Sportakkoord");
        assertThat(agenda.projects().get(1).code())
                .as("one of two tells too little")
                .isEmpty();
        assertThat(Texts.cells(agenda.projects().get(1))).containsExactly("LEAD UL", "PARTNER GL");
    }

    @Test
    void flattenedRowGoesOnBehindABlankLine() {
        Agenda agenda = read("1a Preventieakkoord " + LINE + "T: GL\n\n" + LINE + "P: UL\n");

        assertThat(titles(agenda)).containsExactly("Preventieakkoord");
        assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD GL", "PARTNER UL");
    }

    @Test
    void shortFlattenedRowHasItsPartiesBehindItsTitle() {
        Agenda agenda = read("1a Korte titel T: GL\nP: HsL\n1b Andere titel T: UL\nP: TNO\n");

        assertThat(titles(agenda)).containsExactly("Korte titel", "Andere titel");
        assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD GL", "PARTNER HsL");
        assertThat(Texts.cells(agenda.projects().get(1))).containsExactly("LEAD UL", "PARTNER TNO");
    }

    @Test
    void numberThatIsFarFromTheSequenceIsNoCode() {
        Agenda agenda = read("1.1 Een " + LINE + "T: GL\n1.45 " + LINE + "P: UL\n" + LINE + "\n");
        assertThat(titles(agenda)).hasSize(1);

        assertThat(read("1.1 Een " + LINE + "T: GL\n" + LINE + "P: UL\n1.30 Twee " + LINE + "T: GL\n")
                        .projects())
                .hasSize(2);
    }

    @Test
    void damagedCodeIsReadAcrossRowsThatLostTheirs() {
        String row = "Een titel\n\n" + WIDE + "\n\nT: UL\nP: GL\n\n";
        Agenda far = read("1a\n\n" + row + row.repeat(5) + "19\n\n" + row);
        assertThat(far.projects().get(6).code()).contains(new ProjectCode("1g", "19", Basis.BY_RULE));

        assertThat(Texts.findings(read("1a\n\n" + row + "19\n\n" + row))).contains(Finding.Kind.STRAY_TEXT);
    }
}
