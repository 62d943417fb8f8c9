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
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.TextPart;
import org.leidenkg.read.Texts;

/** How rows in blocks are read: code, title, description and cells, with what a page break parted from them. */
class RowRulesTest {
    private static final String WIDE =
            "Een beschrijving die duidelijk breder is dan de kolom van de titels hiervoor is.";

    @Test
    void blocksAreCodeTitleDescriptionAndCells() {
        Project row = Texts.row("1a\n\nEen titel van\ntwee regels\n\n" + WIDE + "\n\nT: UL\nP: GL,\nHsL\n");
        assertThat(row.code().orElseThrow().value()).isEqualTo("1a");
        assertThat(row.title()).isEqualTo("Een titel van twee regels");
        assertThat(row.description()).isEqualTo(WIDE);
        assertThat(Texts.cells(row)).containsExactly("LEAD UL", "PARTNER GL,/HsL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T: UL\nP: GL",
                "T:UL\nP:GL",
                "T : UL\nP : GL",
                "T.UL\nP. GL",
                "T; UL\nP; GL",
                "T: UL P: GL",
                "T: UL\n\nP: GL",
                "| T: UL\n| P: GL",
                "Trekker: UL\nPartners: GL",
                "Kartrekker: UL\nOverige partners: GL",
                "Trekker(s): UL\nPartner(s) : GL",
                "Penvoerder: UL\nBetrokken partijen: GL",
                "Lead: UL\nOverige (beoogde) partners: GL"
            })
    void marksAreReadInEveryFormThatOcrMakesOfThem(String cells) {
        assertThat(Texts.cells(Texts.row("1a\n\nTitel\n\n" + WIDE + "\n\n" + cells + "\n")))
                .containsExactly("LEAD UL", "PARTNER GL");
    }

    @Test
    void rowMayLackPartnersOrHaveAnEmptyMark() {
        Agenda agenda = Texts.read(
                "1. Gezondheid\n\n1a\n\nEen\n\n" + WIDE + "\n\nT: UL\n\n1b\n\nTwee\n\n" + WIDE + "\n\nT: GL\nP:\n");
        assertThat(agenda.projects()).hasSize(2);
        assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD UL");
        assertThat(Texts.cells(agenda.projects().get(1))).containsExactly("LEAD GL");
        assertThat(Texts.findings(agenda)).containsExactly(Finding.Kind.NO_PARTNER, Finding.Kind.NO_PARTNER);
    }

    @Test
    void descriptionGoesOnAfterTheCellsWhereAPageBroke() {
        Project row = Texts.row("1a\n\nTitel\n\n" + WIDE.replace(".", "") + "\n\nT: UL\nP: GL\n\n\n\n\n" + WIDE + "\n");
        assertThat(row.description()).isEqualTo(WIDE.replace(".", "") + " " + WIDE);
        assertThat(Texts.cells(row)).containsExactly("LEAD UL", "PARTNER GL");
    }

    @Test
    void partnersGoOnAfterABlankLine() {
        Project row = Texts.row("1a\n\nTitel\n\n" + WIDE + "\n\nT: UL\n\nP: GL, Leiden Bio\n\nScience park.\n");
        assertThat(Texts.cells(row)).containsExactly("LEAD UL", "PARTNER GL, Leiden Bio/Science park.");
    }

    @Test
    void narrowLinesBeforeADescriptionBeginARowWithoutCode() {
        Agenda agenda = Texts.read("1. Gezondheid\n\n1a\n\nEen\n\n" + WIDE + "\n\nT: UL\nP: GL\n Tweede\nproject\n\n"
                + WIDE + "\n\nT: GL\nP: UL\n");
        assertThat(agenda.projects()).extracting(Project::title).containsExactly("Een", "Tweede project");
    }

    @Test
    void contactIsNoPartyAndItsNameIsInNoFinding() {
        Agenda agenda =
                Texts.read("1. Gezondheid\n\n1a\n\nTitel\n\n" + WIDE + "\n\nT: UL\nP: GL\n\nContact: Jo Voorbeeld\n");
        assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD UL", "PARTNER GL");
        assertThat(agenda.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.CONTACT_LEFT_OUT);
            assertThat(f.words() + f.message().in("nl")).doesNotContain("Voorbeeld");
        });
        assertThat(agenda.parts())
                .filteredOn(p -> p.kind() == TextPart.Kind.CONTACT)
                .hasSize(1);
    }

    @Test
    void strayCharacterIsLeftOutAndFound() {
        Agenda agenda = Texts.read("1. Gezondheid\n\nVlaggenschepen\n\n7\n\nTitel\n\n" + WIDE + "\n\nT: UL\nP: GL\n");
        assertThat(agenda.projects()).singleElement().satisfies(p -> {
            assertThat(p.title()).isEqualTo("Titel");
            assertThat(p.code()).isEmpty();
            assertThat(p.section()).contains("flagships");
        });
        assertThat(Texts.findings(agenda)).containsExactly(Finding.Kind.STRAY_TEXT);
    }

    @Test
    void headingMayCarryABorder() {
        Agenda agenda = Texts.read("1. Gezondheid\n| Vlaggenschepen\n\nTitel\n\n" + WIDE
                + "\n\nT: UL\nP: GL\n\n2. Cultuur\n\n2a\n\nTwee\n\n" + WIDE + "\n\nT: UL\nP: GL\n");
        assertThat(agenda.projects()).extracting(Project::theme).containsExactly("1", "2");
        assertThat(agenda.projects().get(0).section()).contains("flagships");
        assertThat(agenda.projects().get(1).section()).isEmpty();
    }

    @Test
    void undeclaredThemesAreFoundByTheirNumbersAndSaidToBe() {
        Agenda agenda =
                Texts.read(Texts.description(List.of()), "1. Wonen\n\n1a\n\nTitel\n\n" + WIDE + "\n\nT: UL\nP: GL\n");
        assertThat(agenda.themes())
                .singleElement()
                .satisfies(t -> assertThat(t.name().nl()).isEqualTo("Wonen"));
        assertThat(Texts.findings(agenda)).containsExactly(Finding.Kind.THEME_UNDECLARED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
            1. Wonen / 2. Werken / 1, 2
            A. Wonen / B. Werken / A, B
            I. Wonen / II. Werken / I, II
            Thema 1: Wonen / Thema 2: Werken / 1, 2
            THEMA A - Wonen / THEMA B - Werken / A, B
            Programma I. Wonen / Programma II. Werken / I, II
            """)
    void undeclaredThemesMayBeNumberedInSeveralWays(String first, String second, String codes) {
        String rows = "\n\nTitel\n\n" + WIDE + "\n\nT: UL\nP: GL\n\n";
        Agenda agenda = Texts.read(Texts.description(List.of()), first + rows + second + rows);
        assertThat(String.join(", ", agenda.themes().stream().map(Theme::code).toList()))
                .isEqualTo(codes);
        assertThat(agenda.themes()).extracting(t -> t.name().nl()).containsExactly("Wonen", "Werken");
        assertThat(agenda.projects()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1b\n\nTwee\n\n" + WIDE, "1b Twee " + WIDE + WIDE, "Twee\n\n" + WIDE})
    void headingThatIsNotDeclaredIsToldAndIsNoPartyNorTitle(String second) {
        for (String heading : List.of("Overige projecten", "B. Overige projecten", "| Overige projecten")) {
            Agenda agenda = Texts.read("1. Gezondheid\n\n1a\n\nEen\n\n" + WIDE + "\n\nT: UL\nP: GL\n\n" + heading
                    + "\n\n" + second + "\n\nT: GL\nP: UL\n");

            assertThat(agenda.projects())
                    .extracting(Project::title)
                    .startsWith("Een")
                    .hasSize(2);
            assertThat(agenda.projects().get(1).title()).startsWith("Twee");
            assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD UL", "PARTNER GL");
            assertThat(agenda.findings())
                    .filteredOn(f -> f.kind() == Finding.Kind.HEADING_UNDECLARED)
                    .singleElement()
                    .satisfies(f -> assertThat(f.words()).isEqualTo(heading));
        }
    }

    @Test
    void headingBelowAThemeIsNoProject() {
        Agenda agenda = Texts.read("1. Gezondheid\n\nOverige projecten\n\n1a\n\nEen\n\n" + WIDE + "\n\nT: UL\nP: GL\n");

        assertThat(agenda.projects()).extracting(Project::title).containsExactly("Een");
        assertThat(Texts.findings(agenda)).containsExactly(Finding.Kind.HEADING_UNDECLARED);
    }

    @Test
    void partyBehindABlankLineIsNoHeading() {
        for (String party : List.of("Naturalis", "Leren met de Stad")) {
            Agenda agenda = Texts.read("1. Gezondheid\n\n1a\n\nEen\n\n" + WIDE + "\n\nT: UL\nP: GL\n\n" + party
                    + "\n\n1b\n\nTwee\n\n" + WIDE + "\n\nT: GL\nP: UL\n");

            assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD UL", "PARTNER GL/" + party);
            assertThat(agenda.findings()).isEmpty();
        }
    }

    @Test
    void themeThatIsNotDeclaredAmongDeclaredOnesIsFoundByItsNumber() {
        Agenda agenda =
                Texts.read("1. Gezondheid\n\n1a\n\nEen\n\n" + WIDE + "\n\nT: UL\nP: GL\n\n2. Cultuur\n\n2a\n\nTwee\n\n"
                        + WIDE + "\n\nT: UL\nP: GL\n\n3. Kennisstad\n\n3a\n\nDrie\n\n" + WIDE + "\n\nT: UL\nP: GL\n");

        assertThat(agenda.projects())
                .extracting(p -> p.theme() + p.code().orElseThrow().value() + p.title())
                .containsExactly("11aEen", "22aTwee", "33aDrie");
        assertThat(Texts.findings(agenda)).containsExactly(Finding.Kind.THEME_UNDECLARED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1b\n\nTwee\n\n", "1b Twee\n\n", "1b\nTwee\n\n"})
    void codeRightBelowCellsOrAFlattenedRowBeginsARow(String second) {
        String line = WIDE.replace(".", " ");
        for (String first : List.of(
                "1a\n\nEen\n\n" + WIDE + "\n\nT: UL\nP: GL\n",
                "1a Een " + line + "T: UL\nDe " + line + "P: GL\n" + WIDE + "\n")) {
            Agenda agenda = Texts.read("1. Gezondheid\n\n" + first + second + WIDE + "\n\nT: GL\nP: HsL\n");

            assertThat(agenda.projects()).hasSize(2);
            assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD UL", "PARTNER GL");
            assertThat(agenda.projects().get(1).title()).isEqualTo("Twee");
            assertThat(agenda.projects().get(1).description()).isEqualTo(WIDE);
            assertThat(Texts.cells(agenda.projects().get(1))).containsExactly("LEAD GL", "PARTNER HsL");
        }
    }

    @Test
    void headOfTheTableOnANewPageIsLeftOutAndFoundOnce() {
        String head = "Agenda Leiden 2023-2027\n\nnr.\n\nProject\n\nT: Trekker\nP: Partners\n\n";
        String before = WIDE.replace(".", " en");
        Agenda agenda = Texts.read(head + "1. Gezondheid\n\n1a\n\nEen\n\n" + before + "\n" + head + WIDE
                + "\n\nT: UL\nP: GL\n\n" + head + "1b\n\nTwee\n\n" + WIDE + "\n\nT: GL\nP: UL\n");
        assertThat(agenda.projects()).extracting(Project::title).containsExactly("Een", "Twee");
        assertThat(agenda.projects().get(0).description()).isEqualTo(before + " " + WIDE);
        assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD UL", "PARTNER GL");
        assertThat(Texts.cells(agenda.projects().get(1))).containsExactly("LEAD GL", "PARTNER UL");
        assertThat(Texts.findings(agenda)).hasSize(5).containsOnly(Finding.Kind.STRAY_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gemeente Leiden | Agenda 2023-2027 | %d",
                "Agenda Leiden - pagina %d van 9",
                "%d | Agenda kennisstad"
            })
    void feetOfPagesAreLeftOut(String foot) {
        StringBuilder text = new StringBuilder("1. Gezondheid\n\n");
        for (int page = 3; page <= 5; page++) {
            text.append("1" + (char) ('a' + page - 3) + "\n\nEen titel\n\n" + WIDE + "\n\nT: UL\nP: GL\n")
                    .append(foot.formatted(page))
                    .append("\n\f");
        }
        Agenda agenda = Texts.read(text.toString());
        assertThat(agenda.projects()).hasSize(3).allSatisfy(p -> {
            assertThat(p.title()).isEqualTo("Een titel");
            assertThat(p.description()).isEqualTo(WIDE);
            assertThat(Texts.cells(p)).containsExactly("LEAD UL", "PARTNER GL");
        });
        assertThat(Texts.findings(agenda)).containsExactly(Finding.Kind.STRAY_TEXT);
    }

    @Test
    void titlesThatCountAreNoFeetOfPages() {
        StringBuilder text = new StringBuilder("1. Gezondheid\n\n");
        for (int phase = 1; phase <= 4; phase++) {
            text.append("Wijkaanpak fase " + phase + "\n\n" + WIDE + "\n\nT: UL\nP: GL\n\n");
        }
        assertThat(Texts.read(text.toString()).projects())
                .extracting(Project::title)
                .containsExactly("Wijkaanpak fase 1", "Wijkaanpak fase 2", "Wijkaanpak fase 3", "Wijkaanpak fase 4");
    }

    @Test
    void textBeforeTheFirstThemeIsThePreamble() {
        Agenda agenda = Texts.read("Agenda\nnr.\n\nT: Trekker\nP: Partners\n\n1. Gezondheid\n");
        assertThat(agenda.projects()).isEmpty();
        assertThat(agenda.parts().stream().filter(p -> p.kind() == TextPart.Kind.PREAMBLE))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            op de wifi-            | toegang in de stad    | op de wifi-toegang in de stad
            op de in-              | en uitgang van de stad | op de in- en uitgang van de stad
            een niet-              | Nederlandse stad      | een niet-Nederlandse stad
            een stad               | aan het water         | een stad aan het water
            met een streep -       | en verder             | met een streep - en verder
            """)
    void linesAreJoinedAndHyphensMended(String first, String second, String joined) {
        String before = "De gemeente wil met de kennisinstellingen samen verder ";
        assertThat(Texts.row("1a\n\nTitel\n\n" + before + first + "\n" + second + ".\n\nT: UL\n")
                        .description())
                .isEqualTo(before + joined + ".");
    }

    @Test
    void hyphensAreTakenOutWhereTheLayoutBreaksWords() {
        String line = "Samen met vele andere instellingen in de stad en de regio wordt nu aan de gemeen-\n";
        String row = "1a\n\nTitel\n\n" + (line + "schap gewerkt en ").repeat(6) + "meer.\n\nT: UL\n";
        assertThat(Texts.row(row).description()).contains("gemeenschap").doesNotContain("gemeen-schap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- 2 -", "Pagina 3 van 12", "3/12", "blz. 7"})
    void pageNumberBetweenRowsIsLeftOutAndFound(String number) {
        Agenda agenda = Texts.read("1. Gezondheid\n\n1a\n\nEen\n\n" + WIDE + "\n\nT: UL\nP: GL\n\n" + number
                + "\n\n1b\n\nTwee\n\n" + WIDE + "\n\nT: GL\nP: UL\n");
        assertThat(agenda.projects()).extracting(Project::title).containsExactly("Een", "Twee");
        assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("LEAD UL", "PARTNER GL");
        assertThat(Texts.findings(agenda)).containsExactly(Finding.Kind.STRAY_TEXT);
    }

    @Test
    void blanksOfAnyKindAndSoftHyphensDoNotMatter() {
        Project row =
                Texts.row("1a\r\n\r\nEen\u00A0titel\r\n\r\n" + WIDE.replace(".", "") + " en\u00A0de gemeen\u00AD\r\n"
                        + "schap van de kennis\u00ADstad.\r\n\r\nT:\u00A0UL\r\nP:\tGL,\u202FHsL\r\n");
        assertThat(row.title()).isEqualTo("Een titel");
        assertThat(row.description()).isEqualTo(WIDE.replace(".", "") + " en de gemeenschap van de kennisstad.");
        assertThat(Texts.cells(row)).containsExactly("LEAD UL", "PARTNER GL, HsL");
    }

    @Test
    void listItemsStandOnLinesOfTheirOwn() {
        Project row = Texts.row("1a\n\nTitel\n\n" + WIDE + "\n- Het eerste punt\n- Het tweede punt\n\nT: UL\n");
        assertThat(row.description()).isEqualTo(WIDE + "\n- Het eerste punt\n- Het tweede punt");
    }
}
