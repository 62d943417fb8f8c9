package org.leidenkg.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Project;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SourceCell;
import org.leidenkg.model.source.SourceFile;
import org.leidenkg.read.Texts;

/** Workbooks as officers have them: titles above the head, joined cells, several sheets, totals, dates. */
class WorkbookTest {
    private static SourceFile workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet first = book.newWorksheet("Projecten 2024");
            first.value(0, 0, "Voortgang projecten, stand per 1 mei");
            first.range(0, 0, 0, 6).merge();
            row(first, 2, "Thema", "Nr.", "Project", "Trekker", "Partners", "Startdatum", "Opmerkingen");
            row(first, 3, "Wonen", "", "Slim laden ", "Gemeente Leiden", "UL;\nLeren met\nde Stad\nTNO, HsL", "", "x");
            first.value(3, 1, 1);
            first.value(3, 5, LocalDate.of(2024, 3, 1));
            first.style(3, 5).format("dd-mm-yyyy").set();
            row(first, 4, "", "", "Koele\u00A0daken", "", "n.v.t.", "2025", "");
            first.value(4, 1, 2.1);
            first.range(3, 0, 4, 0).merge();
            first.range(3, 3, 4, 3).merge();
            row(first, 6, "Water", "3", "Gracht", "HHD", "GL\nUL", "mei 2024", "");
            row(first, 7, "Totaal", "", "3", "", "", "", "");
            Worksheet other = book.newWorksheet("Toelichting");
            other.value(0, 0, "Dit blad legt uit wat er in het andere staat.");
        }
        return new SourceFile("agenda.xlsx", bytes.toByteArray());
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    private static Agenda read() throws IOException {
        return Texts.read(Texts.description(List.of()), List.of(workbook()));
    }

    @Test
    void rowsAreReadWithTheirJoinedCells() throws IOException {
        Agenda agenda = read();

        assertThat(agenda.projects())
                .extracting(
                        p -> p.code().orElseThrow().value() + " " + p.title() + " " + p.theme() + " " + Texts.cells(p))
                .containsExactly(
                        "1 Slim laden 1 [LEAD Gemeente Leiden, PARTNER UL;/Leren met/de Stad;TNO, HsL]",
                        "2.1 Koele daken 1 [LEAD Gemeente Leiden]",
                        "3 Gracht 2 [LEAD HHD, PARTNER GL;UL]");
        assertThat(agenda.themes()).extracting(t -> t.name().nl()).containsExactly("Wonen", "Water");
    }

    @Test
    void datesAreThoseThatTheSheetShows() throws IOException {
        assertThat(read().projects().stream().flatMap(p -> p.details().stream()))
                .containsExactly(
                        new Project.Detail(Field.START, "2024-03-01"),
                        new Project.Detail(Field.START, "2025"),
                        new Project.Detail(Field.START, "mei 2024"));
    }

    @Test
    void everyPassageIsWordsOfItsCell() throws IOException {
        Agenda agenda = read();

        Project gracht = agenda.projects().get(2);
        assertThat(gracht.passages())
                .extracting(s -> agenda.source().findCell(s).orElseThrow())
                .extracting(c -> c.column() + " " + c.reference().orElseThrow().value())
                .containsExactly(
                        "Thema 'Projecten 2024'!A7",
                        "Nr. 'Projecten 2024'!B7",
                        "Project 'Projecten 2024'!C7",
                        "Trekker 'Projecten 2024'!D7",
                        "Partners 'Projecten 2024'!E7",
                        "Startdatum 'Projecten 2024'!F7");
        assertThat(gracht.passages()).extracting(agenda.source()::exact).contains("GL\nUL", "HHD");
        assertThat(agenda.source().line(gracht.passages().get(0).start())).isEqualTo(7);
        assertThat(agenda.source()
                        .findCell(agenda.projects().get(1).passages().get(0))
                        .orElseThrow()
                        .reference())
                .contains(new SourceCell.Reference(SourceCell.Standard.WORKBOOK, "'Projecten 2024'!A4"));
    }

    @Test
    void totalsColumnsAndSheetsThatAreLeftOutAreTold() throws IOException {
        assertThat(read().findings().stream()
                        .filter(f -> f.kind() == Finding.Kind.ROW_LEFT_OUT || f.kind() == Finding.Kind.COLUMN_LEFT_OUT)
                        .map(Finding::words))
                .containsExactlyInAnyOrder("Totaal", "Opmerkingen", "Dit blad legt uit wat er in het andere staat.");
    }
}
