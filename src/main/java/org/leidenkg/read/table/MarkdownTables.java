package org.leidenkg.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.read.record.Lines;
import org.leidenkg.read.record.Markup;
import org.leidenkg.read.table.Table.Row;
import org.leidenkg.read.table.Table.TableCell;

/** Tables of Markdown: a head, a line of dashes, and a line a row; each under the heading above it. */
public final class MarkdownTables {
    private static final Pattern DASHES = Pattern.compile("\\s*\\|?\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*)+\\|?\\s*");
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+\\S.*");

    private MarkdownTables() {}

    public static List<Table> read(SpannedText text) {
        List<SpannedText> lines = Lines.of(text);
        List<Table> tables = new ArrayList<>();
        Optional<SpannedText> heading = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).toString();
            if (HEADING.matcher(line).matches()) {
                heading = Optional.of(heading(lines.get(i)));
            } else if (i > 0
                    && DASHES.matcher(line).matches()
                    && lines.get(i - 1).toString().contains("|")) {
                List<Row> rows = new ArrayList<>(List.of(row(lines.get(i - 1))));
                while (i + 1 < lines.size() && lines.get(i + 1).toString().contains("|")) {
                    i++;
                    rows.add(row(lines.get(i)));
                }
                tables.add(new Table(heading, rows));
            }
        }
        return tables;
    }

    private static SpannedText heading(SpannedText line) {
        int start = 0;
        while ("# \t".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        SpannedText words = line.sub(start, line.length()).strip();
        int end = words.length();
        while (end > 0 && "# ".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return Markup.plain(words.sub(0, end)).strip();
    }

    private static Row row(SpannedText line) {
        SpannedText inner = line.strip();
        int start = inner.length() > 0 && inner.charAt(0) == '|' ? 1 : 0;
        List<TableCell> cells = new ArrayList<>();
        for (int i = start; i < inner.length(); i++) {
            if (inner.charAt(i) == '\\') {
                i++;
            } else if (inner.charAt(i) == '|') {
                cells.add(TableCell.of(Markup.plain(inner.sub(start, i).strip()).strip()));
                start = i + 1;
            }
        }
        if (start < inner.length()) {
            cells.add(TableCell.of(
                    Markup.plain(inner.sub(start, inner.length()).strip()).strip()));
        }
        return new Row(cells, false);
    }
}
