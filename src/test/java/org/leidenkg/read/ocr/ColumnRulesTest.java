package org.leidenkg.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.read.Texts;

/** Which words at the end of a line are of the parties' column, where no mark says so. */
class ColumnRulesTest {
    private static final PartyLexicon LEXICON = Texts.lexicon(
            "UL", "GL", "HsL", "TNO", "Leren met de Stad", "Naturalis", "Hogeschool", "Hogeschool Leiden");
    /** A full line of description, of 53 characters. */
    private static final String FULL = "de stad werkt samen met velen aan een gezonde wijk nu";

    private static final Vocabulary ORDINARY = vocabulary(FULL + " wonen er in op Stichting");
    private static final ColumnWidths WIDTHS = new ColumnWidths(60, 62, 50, 30);

    private static Vocabulary vocabulary(String words) {
        return Vocabulary.of(Line.of(SpannedText.of(new SourceText("agenda.txt", words + " " + words))));
    }

    private static FlatLine line(String text, String next, String cell, int cellLine, boolean afterGap) {
        return new FlatLine(text, next, cell, cellLine, afterGap, 0);
    }

    private static String known(FlatLine line) {
        OptionalInt at = new PartyListTail(LEXICON, WIDTHS).find(line, CellEnd.of(line.cell(), LEXICON));
        return at.isPresent() ? line.from(at.getAsInt()) : "";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GL,               | HsL, TNO               | HsL, TNO
            GL,               | HsL en TNO             | TNO
            GL,               | , HsL                  | HsL
            GL,               | de HsL                 | HsL
            GL,               | bewoners, HsL          | HsL
            GL,               | Leren met de           | Leren met de
            GL,               | HsL, Leren met         | HsL, Leren met
            GL,               | Leren                  | Leren
            GL,               | leren                  | ''
            GL,               | en                     | ''
            GL, Leren         | met de Stad            | met de Stad
            GL, Leren met     | de Stad                | de Stad
            GL, Leren met de  | de Stad                | Stad
            GL, Leren met de  | Stad, UL               | Stad, UL
            GL                | HsL                    | ''
            GL                | , HsL                  | , HsL
            GL                | / HsL                  | / HsL
            GL                | o.l.v. HsL             | o.l.v. HsL
            GL                | o.l.v. bewoners        | ''
            GL                | , bewoners             | ''
            GL                | , HsL, bewoners        | ''
            GL                | , Naturalis, HsL, bewo | , Naturalis, HsL, bewo
            GL                | , Leren met            | , Leren met
            GL                | Naturalis              | Naturalis
            GL                | de Naturalis           | Naturalis
            GL                | Leiden                 | ''
            GL e.a.           | Naturalis              | ''
            Hogeschool        | Leiden                 | Leiden
            Hogeschool        | Leiden, TNO            | Leiden, TNO
            Hogeschool        | e.a.                   | ''
            Onbekende club    | HsL                    | ''
            """)
    void knownPartiesThatTheCellMayGoOnWithAreItsWords(String cell, String words, String found) {
        assertThat(known(line(FULL + " " + words, "en", cell, 9, false))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            27 | en HsL       | ''
            28 | en HsL       | en HsL
            28 | & HsL        | & HsL
            28 | en bewoners  | ''
            28 | en Leren     | ''
            28 | en Leren met | en Leren met
            """)
    void andThatHadNoRoomAboveGoesOnWithTheCell(int cellLine, String words, String found) {
        assertThat(known(line(FULL + " " + words, "en", "GL", cellLine, false))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            13 | en       | UL, TNO          | UL, TNO
            40 | en       | UL, GL, HsL, TNO | HsL, TNO
            44 | en       | UL, TNO          | TNO
            44 | inwoners | UL, TNO          | UL, TNO
            44 | ''       | UL, TNO          | UL, TNO
            50 | en       | UL, TNO          | UL, TNO
            """)
    void listBeginsWhereTheDescriptionIsAFullLineIfItCan(int width, String next, String words, String found) {
        assertThat(known(line(FULL.substring(0, width).strip() + " " + words, next, "GL,", 9, false)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6 | HsL            | ''
            7 | HsL            | HsL
            2 | Naturalis, HsL | Naturalis, HsL
            2 | bewoners       | ''
            """)
    void emptyMarkHasPartiesBelowOnlyWhereTheyHadNoRoomBesideIt(int cellLine, String words, String found) {
        FlatLine line = line(FULL + " " + words, "", "", cellLine, false);
        OptionalInt at = new PartyListTail(LEXICON, new ColumnWidths(60, 62, 50, 10)).afterEmptyMark(line);

        assertThat(at.isPresent() ? line.from(at.getAsInt()) : "").isEqualTo(found);
    }

    private static String doubt(String cell, int cellLine, boolean afterGap, String words, String parties) {
        String text = FULL + words + (parties.isEmpty() ? "" : " " + parties);
        FlatLine line = line(text, "en", cell, cellLine, afterGap);
        return line.from(new MissedParties(LEXICON, WIDTHS, ORDINARY)
                .doubtFrom(line, text.length() - parties.length(), CellEnd.of(cell, LEXICON)));
    }

    /** In the second column where the line above had words of the cell, in the third where it had none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            GL,      | " wonen"               | nu wonen                | ""
            GL       | " wonen"               | ""                      | ""
            Onbekend | " wonen"               | ""                      | ""
            GL       | " Zwaan"               | nu Zwaan                | nu Zwaan
            GL       | " Zwaan."              | ""                      | ""
            GL       | " bowners"             | ""                      | ""
            GL       | " bowners er in de"    | nu bowners er in de     | nu bowners er in de
            GL       | " wonen er in"         | ""                      | ""
            GL       | " wonen er in de stad" | nu wonen er in de stad  | nu wonen er in de stad
            GL       | " , wonen"             | nu , wonen              | nu , wonen
            GL       | " 7"                   | nu 7                    | nu 7
            GL       | " en"                  | ""                      | ""
            GL       | " Leren met"           | nu Leren met            | nu Leren met
            GL       | ". Zwaan"              | nu. Zwaan               | nu. Zwaan
            GL       | ". Stichting"          | ""                      | nu. Stichting
            GL e.a.  | " Zwaan"               | ""                      | ""
            """)
    void wordsThatMayBeOfTheCellAreInDoubtWhereNoneWereFound(
            String cell, String words, String below, String belowAGap) {
        assertThat(doubt(cell, 9, false, words, "")).isEqualTo(below);
        assertThat(doubt(cell, 9, true, words, "")).isEqualTo(belowAGap);
    }

    @ParameterizedTest
    @CsvSource({"16, ''", "17, nu wonen er"})
    void unknownPartyMayGoOnWithAWordThatHadNoRoomAbove(int cellLine, String doubt) {
        assertThat(doubt("Onbekend", cellLine, false, " wonen er", "")).isEqualTo(doubt);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            GL, | " wonen"       | Naturalis    | ""
            GL, | " wonen"       | , Naturalis  | nu wonen , Naturalis
            GL, | " wonen"       | en Naturalis | nu wonen en Naturalis
            GL, | " bowners"     | Naturalis    | nu bowners Naturalis
            GL  | " bowners"     | Naturalis    | ""
            GL  | " Zwaan"       | Naturalis    | nu Zwaan Naturalis
            GL  | ","            | Naturalis    | nu, Naturalis
            GL  | " en"          | Naturalis    | nu en Naturalis
            GL, | ". Stichting"  | Naturalis    | ""
            GL, | ". Zwaan"      | Naturalis    | nu. Zwaan Naturalis
            GL, | " Leren met"   | Naturalis    | nu Leren met Naturalis
            """)
    void wordsThatMayBeOfTheCellAreInDoubtBeforeThoseThatWereFound(
            String cell, String words, String parties, String doubt) {
        assertThat(doubt(cell, 9, false, words, parties)).isEqualTo(doubt);
    }

    private static final TitleCutter TITLES = new TitleCutter(WIDTHS);

    private static String title(String line, TitleCutter.Cut cut) {
        return line.substring(0, cut.at()).strip() + (cut.sure() ? "" : " ?");
    }

    /** With a question mark where the title's end is a guess. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Titel De #             | Titel
            Titel van Leiden De #  | Titel van Leiden ?
            Titel “De #            | Titel
            Titel Stad, de #       | Titel
            Titel Een stad de #    | Titel
            Titel Zij De #         | Titel Zij ?
            Titel De # en ook hier | Titel ?
            Titel De stad          | Titel ?
            Aanpak van De #        | Aanpak van ?
            Titel (met De #        | Titel (met ?
            Titel (met) De #       | Titel (met)
            Titel- De #            | Titel- ?
            alles klein en de #    | alles ?
            Titel                  | Titel ?
            """)
    void titleEndsBeforeACapitalThatLeavesAFullLine(String line, String title) {
        String whole = line.replace("#", FULL.substring(3));
        assertThat(title(whole, TITLES.first(whole))).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            van oude wijken De # | en       | van oude ?
            wijken De #          | en       | wijken ?
            wijken De stad       | en       | wijken
            wijken De stad       | ''       | wijken ?
            De #                 | en       | De stad
            De #                 | gemeenschappelijk | De stad ?
            wijken               | en       | wijken
            """)
    void titleGoesOnForAsLongAsTheRestIsTooWide(String line, String next, String title) {
        String whole = line.replace("#", FULL.substring(3));
        assertThat(title(whole, TITLES.later(whole, next))).isEqualTo(title);
    }

    private static Block block(Block.Kind kind, String text) {
        return new Block(kind, Line.of(SpannedText.of(new SourceText("agenda.txt", text.strip()))));
    }

    /** So many lines of a description, each of 60 characters. */
    private static String lines(int many) {
        return ("woorden " + "x".repeat(52) + "\n").repeat(many);
    }

    @Test
    void columnsAreAsWideAsNearlyAllLinesThatHoldOneOfThem() {
        String shorter = "x".repeat(46) + "\nen " + "x".repeat(57) + "\n";
        String ended = "x".repeat(43) + ".\nen\n";
        assertThat(ColumnWidths.of(List.of())).isEqualTo(new ColumnWidths(100, 100, 88, 30));
        assertThat(ColumnWidths.of(List.of(block(Block.Kind.TEXT, lines(19) + "x".repeat(90)))))
                .as("one line is wider")
                .isEqualTo(new ColumnWidths(60, 60, 48, 30));
        assertThat(ColumnWidths.of(List.of(block(Block.Kind.TEXT, lines(30) + ended))))
                .as("no line would have had room for the next word")
                .isEqualTo(new ColumnWidths(60, 60, 60, 30));
        assertThat(ColumnWidths.of(List.of(block(Block.Kind.TEXT, shorter + lines(30))))
                        .full())
                .as("one would have had no room at 48 for \"en\"")
                .isEqualTo(48);
        assertThat(ColumnWidths.of(List.of(
                        block(Block.Kind.TEXT, lines(20)),
                        block(Block.Kind.FLAT, lines(100).replace("x", "xx")))))
                .as("flattened rows count where there is little else")
                .isEqualTo(new ColumnWidths(60, 60, 48, 30));
        assertThat(ColumnWidths.of(List.of(
                                block(Block.Kind.TEXT, lines(19)),
                                block(Block.Kind.FLAT, lines(100).replace("x", "xx"))))
                        .description())
                .isEqualTo(112);
    }

    @Test
    void partiesColumnIsAsWideAsItsWidestLineWhereThereAreEnough() {
        Line cell = Line.of(SpannedText.of(new SourceText("agenda.txt", "T: " + "x".repeat(32))))
                .get(0)
                .withMarks(List.of(new Mark(Optional.of(Role.LEAD), 0, 3)));
        Line flat = Line.of(SpannedText.of(new SourceText("agenda.txt", FULL + " P: UL")))
                .get(0)
                .withMarks(List.of(new Mark(Optional.of(Role.PARTNER), 54, 57)));
        List<Line> nineteen = Stream.concat(
                        Stream.of(cell), Stream.generate(() -> flat).limit(18))
                .toList();

        assertThat(ColumnWidths.of(List.of(new Block(Block.Kind.CELL, nineteen)))
                        .parties())
                .isEqualTo(30);
        assertThat(ColumnWidths.of(List.of(
                                new Block(Block.Kind.CELL, nineteen), new Block(Block.Kind.FLAT, List.of(flat))))
                        .parties())
                .isEqualTo(35);
    }
}
