package org.leidenkg.publish.picture;

import java.util.ArrayList;
import java.util.List;

/** Numbers by row and column as shades. Each cell has its number, so that its shade is not all that tells. */
public final class CrossTable extends Chart {
    private static final double NAMES = 290;
    private static final double NARROW_NAMES = 136;
    private static final double LEAST_CELL = 72;
    private static final double MOST_CELL = 150;
    private static final double NARROW_CELL = 34;
    private static final double GAP = 8;
    private static final double ROW = 26;

    /** From light to dark; the letters on the last two are light. */
    private static final List<String> COLOURS =
            List.of("#f4f7fa", "#d6e6f4", "#abcfe8", "#6fb0dc", "#1f6fae", "#0a4b8c");

    private static final int DARK = 4;

    private final List<String> columns;
    private final List<Row> rows;
    private final int most;
    private final double cell;

    /**
     * A row.
     *
     * @param counts shaded, a number a column
     * @param more what stands behind them, such as a sum, each with a column of its own
     */
    public record Row(String name, List<Integer> counts, List<Integer> more) {
        public Row {
            counts = List.copyOf(counts);
            more = List.copyOf(more);
        }
    }

    private CrossTable(List<String> columns, List<Row> rows, double cell) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.cell = cell;
        this.most = rows.stream()
                .flatMap(row -> row.counts().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** With the names of all columns above them. */
    public static CrossTable of(List<String> columns, List<Row> rows) {
        double longest = columns.stream()
                .flatMap(column -> Wrapping.lines(column, SMALL, 0).stream())
                .mapToDouble(word -> TextWidth.of(word, SMALL * WIDER))
                .max()
                .orElse(0);
        return new CrossTable(columns, rows, Math.min(MOST_CELL, Math.max(LEAST_CELL, longest + GAP)));
    }

    /** Of things with each other: columns go by the numbers of the rows. */
    public static CrossTable ofPairs(List<Row> rows) {
        List<String> numbers = new ArrayList<>();
        List<Row> numbered = new ArrayList<>();
        for (Row row : rows) {
            numbers.add(Integer.toString(numbers.size() + 1));
            numbered.add(new Row(numbers.size() + "  " + row.name(), row.counts(), row.more()));
        }
        return new CrossTable(numbers, numbered, NARROW_CELL);
    }

    /** The shade of a number: 0 for none, then by equal steps of its square root, as a few already say much. */
    static int shade(int count, int most) {
        return count == 0 ? 0 : Math.max(1, (int) Math.round(HeatMap.SHADES * Math.sqrt(count / (double) most)));
    }

    @Override
    double width(boolean narrow) {
        return left(narrow) + cell * columns.size();
    }

    /** Where the cells begin. */
    private double left(boolean narrow) {
        return GAP + longest(rows.stream().map(Row::name), narrow ? NARROW_NAMES : NAMES);
    }

    @Override
    double draw(Svg svg, boolean narrow) {
        double left = left(narrow);
        double y = 0;
        for (int i = 0; i < columns.size(); i++) {
            List<String> lines = Wrapping.atMost(3, columns.get(i), SMALL * WIDER, cell - GAP + 1);
            for (int line = 0; line < lines.size(); line++) {
                text(svg, left + middle(i), (line + 1) * LINE, Ink.FAINT, SMALL, lines.get(line));
            }
            y = Math.max(y, lines.size() * LINE + 10);
        }
        for (Row row : rows) {
            y += row(svg, row, left, y);
        }
        return y;
    }

    private double middle(int column) {
        return cell * (column + 0.5);
    }

    /** Gives how high it is. */
    private double row(Svg svg, Row row, double left, double y) {
        List<String> lines = lines(row.name(), left - GAP);
        double height = ROW + (lines.size() - 1) * LINE;
        double baseline = y + height / 2 + SIZE / 3;
        for (int line = 0; line < lines.size(); line++) {
            double at = baseline + LINE * (line - (lines.size() - 1) / 2.0);
            svg.text(lines.get(line), Ink.STRONG, 0, at, SIZE);
        }
        for (int i = 0; i < row.counts().size(); i++) {
            int count = row.counts().get(i);
            int shade = shade(count, most);
            svg.rectangle("h" + shade, left + cell * i + 1, y + 1, cell - 2, height - 2, COLOURS.get(shade));
            if (count > 0) {
                String[] look = {"text-anchor", "middle", "fill", shade >= DARK ? "#ffffff" : PictureStyle.INK};
                String on = shade >= DARK ? "on-dark" : "on-light";
                svg.text(Integer.toString(count), on, left + middle(i), baseline, SIZE, look);
            }
        }
        for (int i = 0; i < row.more().size(); i++) {
            double x = left + middle(row.counts().size() + i);
            text(svg, x, baseline, Ink.STRONG, SIZE, Integer.toString(row.more().get(i)));
        }
        return height;
    }

    private static void text(Svg svg, double x, double y, Ink ink, double size, String text) {
        svg.text(text, ink, x, y, size, "text-anchor", "middle");
    }
}
