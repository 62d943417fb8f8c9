package org.leidenkg.read;

import java.util.List;

/**
 * How wide columns are, in characters, as the lines that hold one column alone show.
 *
 * @param description what the description's column holds
 * @param parties what the parties' column holds, mark included
 */
record ColumnWidths(int description, int parties) {
    private static final int USUAL_DESCRIPTION = 100;
    private static final int WIDEST_DESCRIPTION = 130;
    private static final int USUAL_PARTIES = 30;
    private static final double NEARLY_ALL = 0.9;

    static ColumnWidths of(List<Line> lines) {
        return new ColumnWidths(description(lines), parties(lines));
    }

    private static int description(List<Line> lines) {
        int[] widths = lines.stream()
                .filter(l -> l.length() > Block.NARROW
                        && Marks.inside(l.text(), BlockCutter.FLAT_FROM).isEmpty())
                .mapToInt(Line::length)
                .sorted()
                .toArray();
        return widths.length == 0
                ? USUAL_DESCRIPTION
                : Math.min(WIDEST_DESCRIPTION, widths[(int) ((widths.length - 1) * NEARLY_ALL)]);
    }

    private static int parties(List<Line> lines) {
        return lines.stream()
                .mapToInt(ColumnWidths::cellLine)
                .filter(w -> w <= Block.NARROW)
                .max()
                .orElse(USUAL_PARTIES);
    }

    /** The length of what a line has of the parties' column, as far as a mark shows it; 0 when none does. */
    private static int cellLine(Line line) {
        if (Marks.startsCell(line.text())) {
            return line.length();
        }
        List<Marks.Mark> marks = Marks.inside(line.text(), BlockCutter.FLAT_FROM);
        return marks.isEmpty() ? 0 : line.length() - marks.get(0).start();
    }
}
