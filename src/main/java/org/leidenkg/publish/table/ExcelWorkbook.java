package org.leidenkg.publish.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.leidenkg.model.DataTable;

/**
 * A workbook of Excel, a sheet a table: bold headings that stay in sight, filters, and columns as wide as what is in them. The same
 * tables give the same bytes.
 */
public final class ExcelWorkbook {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    /** Of a cell; a longer text is cut, and says so. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int LONGEST_NAME = 31;

    private ExcelWorkbook() {}

    /**
     * Writes a workbook.
     *
     * @param out left open
     */
    public static void write(List<DataTable> tables, OutputStream out) throws IOException {
        Path file = Files.createTempFile("tables", ".xlsx");
        try {
            try (Workbook workbook = new Workbook(Files.newOutputStream(file), "leidenkg", null)) {
                tables.forEach(table -> write(table, workbook.newWorksheet(name(table))));
            }
            writeWithoutTimes(file, out);
        } finally {
            Files.delete(file);
        }
    }

    /** As Excel takes names of sheets. */
    private static String name(DataTable table) {
        String name = table.name().replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static void write(DataTable table, Worksheet sheet) {
        for (int column = 0; column < table.headings().size(); column++) {
            String heading = table.headings().get(column);
            sheet.value(0, column, heading);
            sheet.style(0, column).bold().set();
            int width = heading.length();
            for (int row = 0; row < table.rows().size(); row++) {
                Object cell = table.rows().get(row).get(column);
                if (cell instanceof BigDecimal number) {
                    sheet.value(row + 1, column, number);
                } else if (!cell.toString().isEmpty()) {
                    sheet.value(row + 1, column, cut(cell.toString()));
                }
                width = Math.max(width, cell.toString().length());
            }
            sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, width + 2)));
        }
        sheet.freezePane(0, 1);
        if (!table.headings().isEmpty()) {
            sheet.setAutoFilter(0, 0, table.rows().size(), table.headings().size() - 1);
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    /** The library packs in a way that only readers of files understand, and writes down when it did. */
    private static void writeWithoutTimes(Path workbook, OutputStream out) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(out);
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                packed.putNextEntry(same);
                byte[] content = parts.getInputStream(part).readAllBytes();
                packed.write(part.getName().equals("docProps/core.xml") ? withoutTime(content) : content);
                packed.closeEntry();
            }
        }
        packed.finish();
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst("<dcterms:created .*</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
