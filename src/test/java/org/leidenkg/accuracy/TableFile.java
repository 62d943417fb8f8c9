package org.leidenkg.accuracy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The kinds of files that people keep a table in. */
enum TableFile {
    CSV("csv"),
    TSV("tsv"),
    WORKBOOK("xlsx"),
    MARKDOWN("md"),
    HTML("html"),
    /** Columns kept apart by blanks. */
    LAYOUT("txt"),
    /** A line a field. */
    FIELDS("txt"),
    /** All fields of a row on one line. */
    ONE_LINE("txt");

    private final String extension;

    TableFile(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    /** A row that is not one of the table's: its one text stands over those that follow. */
    private static boolean isHeading(List<String> row) {
        return row.size() == 1;
    }

    /** A table as this kind of file: the names of its columns, and its rows, or a heading in a row of one cell. */
    byte[] print(List<String> head, List<List<String>> rows, Random random) {
        return switch (this) {
            case CSV -> csv(head, rows, ";;,|".charAt(random.nextInt(4)), random);
            case TSV -> csv(head, rows, '\t', random);
            case WORKBOOK -> workbook(head, rows);
            case MARKDOWN -> bytes(markdown(head, rows));
            case HTML -> bytes(html(head, rows));
            case LAYOUT -> bytes(layout(head, rows, random));
            case FIELDS -> bytes(fields(head, rows, ": ", "\n"));
            case ONE_LINE -> bytes(fields(head, rows, ": ", "; "));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] csv(List<String> head, List<List<String>> rows, char delimiter, Random random) {
        StringBuilder text = new StringBuilder();
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        String end = random.nextBoolean() ? "\n" : "\r\n";
        for (List<String> row : all) {
            text.append(row.stream().map(c -> quoted(c, delimiter)).collect(Collectors.joining("" + delimiter)));
            text.append(isHeading(row) ? ("" + delimiter).repeat(head.size() - 1) : "")
                    .append(end);
        }
        Charset windows = Charset.forName("windows-1252");
        boolean old = random.nextInt(3) == 0 && windows.newEncoder().canEncode(text);
        return text.toString().getBytes(old ? windows : StandardCharsets.UTF_8);
    }

    private static String quoted(String cell, char delimiter) {
        return cell.indexOf(delimiter) >= 0 || cell.contains("\n") || cell.contains("\"")
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    private static byte[] workbook(List<String> head, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Blad1");
            List<List<String>> all = new ArrayList<>(List.of(head));
            all.addAll(rows);
            for (int row = 0; row < all.size(); row++) {
                for (int column = 0; column < all.get(row).size(); column++) {
                    if (!all.get(row).get(column).isEmpty()) {
                        sheet.value(row, column, all.get(row).get(column));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String markdown(List<String> head, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        boolean begun = false;
        for (List<String> row : rows) {
            if (isHeading(row)) {
                text.append(begun ? "\n" : "").append("## ").append(row.get(0)).append("\n\n");
                begun = false;
                continue;
            }
            if (!begun) {
                text.append(pipes(head)).append("|---".repeat(head.size())).append("|\n");
                begun = true;
            }
            text.append(pipes(row));
        }
        return rows.isEmpty() ? pipes(head) + "|---".repeat(head.size()) + "|\n" : text.toString();
    }

    private static String pipes(List<String> row) {
        return row.stream()
                .map(cell -> cell.replace("|", "\\|").replace("\n", "<br>"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String html(List<String> head, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("<html><body><table>\n").append(tags("th", head));
        for (List<String> row : rows) {
            text.append(
                    isHeading(row)
                            ? "<tr><td colspan=\"" + head.size() + "\">" + escaped(row.get(0)) + "</td></tr>\n"
                            : tags("td", row));
        }
        return text.append("</table></body></html>\n").toString();
    }

    private static String tags(String tag, List<String> row) {
        return row.stream()
                .map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String escaped(String cell) {
        return cell.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
    }

    private static String layout(List<String> head, List<List<String>> rows, Random random) {
        int[] widths = new int[head.size()];
        for (int column = 0; column < widths.length; column++) {
            int at = column;
            List<String> cells = rows.stream()
                    .filter(row -> !isHeading(row))
                    .map(row -> row.get(at))
                    .toList();
            int longest = cells.stream().mapToInt(String::length).max().orElse(0);
            int word = cells.stream()
                    .flatMap(cell -> Arrays.stream(cell.split("\\s+", -1)))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            int most = Math.max(word, 18 + random.nextInt(24));
            widths[column] = Math.max(head.get(column).length(), Math.min(longest, most));
        }
        StringBuilder text = new StringBuilder(lines(head, widths)).append('\n');
        rows.forEach(row -> text.append(isHeading(row) ? "\n" + row.get(0) + "\n" : lines(row, widths))
                .append('\n'));
        return text.toString();
    }

    private static String lines(List<String> row, int[] widths) {
        List<List<String>> columns = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < widths.length; i++) {
            columns.add(Wrap.lines(row.get(i), widths[i]));
            count = Math.max(count, columns.get(i).size());
        }
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < count; line++) {
            StringBuilder printed = new StringBuilder();
            int start = 0;
            for (int i = 0; i < widths.length; i++) {
                String piece = line < columns.get(i).size() ? columns.get(i).get(line) : "";
                printed.append(" ".repeat(Math.max(0, start - printed.length())))
                        .append(piece);
                start += widths[i] + 2;
            }
            text.append(printed.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** The first column's words stand before the others, which have their names before them. */
    private static String fields(List<String> head, List<List<String>> rows, String colon, String between) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            if (isHeading(row)) {
                text.append(row.get(0)).append("\n\n");
                continue;
            }
            List<String> labelled = new ArrayList<>(List.of(row.get(0)));
            for (int i = 1; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    labelled.add(head.get(i) + colon + row.get(i));
                }
            }
            text.append(String.join(between, labelled)).append("\n\n");
        }
        return text.toString();
    }
}
