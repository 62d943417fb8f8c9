package org.leidenkg.publish.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.leidenkg.model.DataTable;

/** Tables for people are opened with the readers of others. */
class TableFilesTest {
    private static final String HOSTILE = "=1+1;\"é\", \uD83C\uDFDB\nregel";
    private static final DataTable TABLE = new DataTable(
            "Wie werkt met wie?/[alle] organisaties en paren",
            List.of("Organisatie", "Tussenpositie", "Projecten"),
            List.of(
                    List.of("Gemeente Leiden", new BigDecimal("0.350000"), new BigDecimal("49")),
                    List.of(HOSTILE, "", new BigDecimal("1"))));

    private static final DataTable EMPTY = new DataTable("Leeg", List.of("Naam"), List.of());

    private static byte[] workbook(DataTable... tables) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelWorkbook.write(List.of(tables), out);
        return out.toByteArray();
    }

    private static List<CSVRecord> csv(String language, char delimiter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable.write(TABLE, language, out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").contains("\r\n");
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }

    @Test
    void dutchExcelFindsSemicolonsAndDecimalCommas() throws IOException {
        List<CSVRecord> rows = csv("nl", ';');

        assertThat(rows.get(0).toList()).containsExactly("Organisatie", "Tussenpositie", "Projecten");
        assertThat(rows.get(1).toList()).containsExactly("Gemeente Leiden", "0,350000", "49");
        assertThat(rows.get(2).toList()).containsExactly(HOSTILE, "", "1");
    }

    @Test
    void englishExcelFindsCommasAndDecimalPoints() throws IOException {
        assertThat(csv("en", ',').get(1).toList()).containsExactly("Gemeente Leiden", "0.350000", "49");
    }

    @Test
    void aWorkbookHasNumbersTextsAndNothingElse() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(workbook(TABLE, EMPTY)))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Wie werkt met wie   alle  organ", "Leeg");
            List<List<Cell>> rows = sheets.get(0).read().stream()
                    .map(row -> row.stream().toList())
                    .toList();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0))
                    .extracting(Cell::getRawValue)
                    .containsExactly("Organisatie", "Tussenpositie", "Projecten");
            assertThat(rows.get(1).get(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).get(1).asNumber()).isEqualByComparingTo("0.35");
            assertThat(rows.get(2).get(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(2).get(0).asString()).isEqualTo(HOSTILE);
        }
    }

    @Test
    void headingsStayInSightAndColumnsHaveAWidth() throws IOException {
        String sheet = part(workbook(TABLE), "xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("ySplit=\"1\"").contains("state=\"frozen\"").contains("<autoFilter ref=\"A1:C3\"");
        assertThat(sheet).contains("<col ").contains("customWidth=\"true\"");
    }

    @Test
    void theSameTablesGiveTheSameBytes() throws IOException {
        byte[] once = workbook(TABLE);

        assertThat(workbook(TABLE)).isEqualTo(once);
        assertThat(part(once, "docProps/core.xml")).doesNotContain("created");
    }

    private static String part(byte[] workbook, String name) throws IOException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no part " + name);
    }

    @Test
    void aRowThatIsNotOneOfTheTableIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataTable("Namen", List.of("Naam"), List.of(List.of("a", "b"))))
                .withMessageContaining("Namen");
    }
}
