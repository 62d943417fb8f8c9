package org.leidenkg.publish.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.leidenkg.model.DataTable;

/**
 * CSV that Excel opens as columns in a language: with semicolons and decimal commas in Dutch, with commas and decimal points in
 * English. It begins with the byte order mark by which Excel knows UTF-8.
 */
public final class CsvTable {
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvTable() {}

    /**
     * Writes a table.
     *
     * @param out left open, but flushed
     */
    public static void write(DataTable table, String language, OutputStream out) throws IOException {
        boolean dutch = language.equals("nl");
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVPrinter csv = CSVFormat.RFC4180
                .builder()
                .setDelimiter(dutch ? ';' : ',')
                .get()
                .print(text);
        csv.printRecord(table.headings());
        for (List<Object> row : table.rows()) {
            csv.printRecord(row.stream().map(cell -> text(cell, dutch)));
        }
        csv.flush();
    }

    private static String text(Object cell, boolean dutch) {
        String text = cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
        return cell instanceof BigDecimal && dutch ? text.replace('.', ',') : text;
    }
}
