package org.leidenkg.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Project;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.SourceFile;

/** How the cells of a row become a project, whatever the shape of the file. */
class RecordRulesTest {
    private static Agenda read(String table) {
        return Texts.read(Texts.description(), List.of(SourceFile.of("agenda.csv", table)));
    }

    private static List<String> cells(String head, String cell) {
        return Texts.cells(read("Nr;Project;" + head + "\n1;A;\"" + cell.replace("/", "\n") + "\"\n2;B;GL\n")
                .projects()
                .get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trekker en partners | T: GL P: UL, HsL          | LEAD GL, PARTNER UL, HsL
            Trekker en partners | P: UL T: GL               | PARTNER UL, LEAD GL
            Trekker en partners | GL, T: UL                 | LEAD GL, PARTNER T: UL
            Trekker en partners | GL (trekker), UL, HsL     | LEAD GL, PARTNER , UL, HsL
            Trekker en partners | UL; GL (trekker); HsL     | LEAD GL, PARTNER UL;, PARTNER ; HsL
            Trekker en partners | UL (nieuw), GL (trekker)  | LEAD GL, PARTNER UL (nieuw),
            Trekker en partners | GL; UL, HsL               | LEAD GL, PARTNER UL, HsL
            Trekker en partners | GL                        | LEAD GL
            Partners            | GL (trekker), UL          | LEAD GL, PARTNER , UL
            Partners            | T: GL P: UL               | LEAD GL, PARTNER UL
            Trekker             | T: GL                     | LEAD GL
            Trekker             | Let op: GL                | LEAD Let op: GL
            Overige (beoogde) partners van het project | UL | PARTNER UL
            Partners / trekkers | GL, UL                    | LEAD GL, PARTNER UL
            Trekker             | UL/GL                     | LEAD UL;GL
            Trekker             | Leren met de/Stad         | LEAD Leren met de/Stad
            Trekker             | UL (dienst/Vastgoed)      | LEAD UL (dienst/Vastgoed)
            """)
    void aCellOfPartiesSaysWhoLeads(String head, String cell, String cells) {
        assertThat(String.join(", ", cells(head, cell))).isEqualTo(cells);
    }

    @Test
    void withoutATitleARowIsCalledByWhatItHas() {
        Agenda agenda = read("""
                Nr;Acroniem;Project;Omschrijving;Trekker;Partners
                1;ZON;;x;GL;UL
                2.;;;x;GL;UL
                3;;Samenwerkings- en
                4;;"Water-
                stad en water-
                en natuur";x;GL;UL
                """);

        assertThat(agenda.projects())
                .extracting(Project::title)
                .containsExactly("ZON", "2", "Samenwerkings- en", "Water-stad en water- en natuur");
        assertThat(Texts.findings(agenda)).containsOnlyOnce(Finding.Kind.NO_LEAD, Finding.Kind.NO_PARTNER);
        assertThat(agenda.findings())
                .filteredOn(f -> f.kind() == Finding.Kind.ROW_WITHOUT_TITLE)
                .extracting(f -> f.project().orElseThrow())
                .containsExactly("1 ZON", "2 2");
        assertThat(read("Omschrijving;Trekker\na b c d e f g h i;GL\na b c d e f g h;GL\n")
                        .projects())
                .extracting(Project::title)
                .containsExactly("a b c d e f g h …", "a b c d e f g h");
    }

    @Test
    void codesThatTitlesBeginWithAreCodes() {
        assertThat(FileShapesTest.rows(
                        read("Project;Trekker\n1.1 Slim;GL\n1.2 Koel;GL\n1.3 Water;GL\n1.4 Bos;GL\nZon;GL\n")))
                .contains("1.1 | Slim | - | LEAD GL | ", "- | Zon | - | LEAD GL | ");
        assertThat(FileShapesTest.rows(read("Project;Trekker\n1.1 Slim;GL\n1.2 Koel;GL\nWater;GL\nZon;GL\n")))
                .contains("- | 1.1 Slim | - | LEAD GL | ");
    }

    @Test
    void themesAndSectionsAreThoseThatAreDeclaredAndOthersAreTold() {
        Agenda agenda = read("""
                Nr;Thema;Onderdeel;Project;Trekker
                1;2. Cultuur;;A;GL
                2;Gezondheid;Vlaggenschepen;B;GL
                3;1;;C;GL
                4;Thema 2: Water;;D;GL
                5;Thema 3: Bos;;E;GL
                6;;;F;GL
                """);

        assertThat(agenda.projects())
                .extracting(p -> p.theme() + p.section().map(s -> " " + s).orElse(""))
                .containsExactly("2", "1 flagships", "1", "3", "4", "4");
        assertThat(agenda.themes()).extracting(Theme::code).containsExactly("2", "1", "3", "4");
        assertThat(agenda.findings())
                .filteredOn(f -> f.kind() == Finding.Kind.THEME_UNDECLARED)
                .extracting(Finding::words)
                .containsExactly("Thema 2: Water", "Thema 3: Bos");
    }

    @Test
    void whatIsToldOfARowNamesIt() {
        Agenda agenda = read("""
                Nr;Project;Trekker;Partners;Contact;Prijs
                1;A;GL;UL;J. Jansen;x
                2;B;GL;UL;;x
                3;C;;UL;;x
                4;D;GL;n.v.t.;;x
                """);

        assertThat(agenda.findings())
                .extracting(f -> f.kind() + " " + f.project().orElse("-") + " " + f.words())
                .containsExactlyInAnyOrder(
                        "CONTACT_LEFT_OUT 1 A ", "NO_LEAD 3 C C", "NO_PARTNER 4 D D", "COLUMN_LEFT_OUT - Prijs");
    }
}
