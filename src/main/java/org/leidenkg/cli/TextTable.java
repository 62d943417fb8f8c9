package org.leidenkg.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.leidenkg.query.library.ResultTable;
import org.leidenkg.query.library.Words;

/** Rows as aligned columns of text, numbers to the right. */
final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    /** @param language of the headings, nl or en */
    static String write(ResultTable table, String language) {
        List<String> columns = table.columnsForPeople();
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream()
                .map(column -> Words.standard().heading(column, table.columns()).in(language))
                .toList());
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(text(table.find(row, column)));
            }
            lines.add(cells);
        }
        List<Column> layout = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            layout.add(Column.of(table, columns.get(i), lines, i));
        }
        StringBuilder out = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < layout.size(); i++) {
                text.append(i == 0 ? "" : GAP).append(layout.get(i).padded(line.get(i)));
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
        int rows = table.rows().size();
        return out.append(rows).append(rows == 1 ? " row\n" : " rows\n").toString();
    }

    private static String text(Optional<Node> node) {
        return node.map(n -> n.isLiteral() ? n.getLiteralLexicalForm() : n.toString())
                .orElse("")
                .replaceAll("\\s+", " ");
    }

    /** How wide a column is, and on which side its texts stand. */
    private record Column(int width, boolean numbers) {
        static Column of(ResultTable table, String name, List<List<String>> lines, int index) {
            int width = lines.stream().mapToInt(l -> length(l.get(index))).max().orElse(0);
            boolean numbers = !table.rows().isEmpty();
            for (int row = 0; row < table.rows().size() && numbers; row++) {
                numbers = table.find(row, name)
                        .map(n -> n.isLiteral() && n.getLiteralValue() instanceof Number)
                        .orElse(true);
            }
            return new Column(width, numbers);
        }

        String padded(String text) {
            String blanks = " ".repeat(width - length(text));
            return numbers ? blanks + text : text + blanks;
        }

        private static int length(String text) {
            return text.codePointCount(0, text.length());
        }
    }
}
