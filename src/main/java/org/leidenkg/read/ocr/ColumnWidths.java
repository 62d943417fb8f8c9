package org.leidenkg.read.ocr;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How wide columns are, in characters, as the lines that hold one column alone show.
 *
 * @param description what the description's column holds
 * @param widest what hardly any line of description is wider than
 * @param full how wide a line of the description would at least have become with the next line's first word
 * @param parties what the parties' column holds, mark included
 */
public record ColumnWidths(int description, int widest, int full, int parties) {
    private static final int USUAL_DESCRIPTION = 100;
    private static final int WIDEST_DESCRIPTION = 130;
    private static final int USUAL_PARTIES = 30;
    private static final int ENOUGH = 20;
    private static final double NEARLY_ALL = 0.9;
    private static final double HARDLY_ANY = 0.02;
    private static final int SLACK = 12;
    private static final double LOOSE = 1.03;

    /** The widths that a text cut into blocks shows; flattened rows count only where there is little else. */
    public static ColumnWidths of(List<Block> blocks) {
        List<Line> lines = blocks.stream().flatMap(b -> b.lines().stream()).toList();
        List<Block> apart = blocks.stream().filter(b -> b.is(Block.Kind.TEXT)).toList();
        long descriptions = apart.stream()
                .flatMap(b -> b.lines().stream())
                .filter(ColumnWidths::isDescription)
                .count();
        List<Block> telling = descriptions < ENOUGH ? blocks : apart;
        int description = description(telling, NEARLY_ALL);
        int widest = Math.min(description(telling, 1 - HARDLY_ANY), (int) (description * LOOSE));
        return new ColumnWidths(description, widest, full(telling, description), parties(lines));
    }

    /** The width that a share of the lines of description alone do not go beyond. */
    private static int description(List<Block> blocks, double share) {
        int[] widths = blocks.stream()
                .flatMap(b -> b.lines().stream())
                .filter(ColumnWidths::isDescription)
                .mapToInt(Line::length)
                .sorted()
                .toArray();
        return widths.length == 0
                ? USUAL_DESCRIPTION
                : Math.min(WIDEST_DESCRIPTION, widths[(int) ((widths.length - 1) * share)]);
    }

    private static int full(List<Block> blocks, int description) {
        int[] widths = blocks.stream()
                .flatMapToInt(b -> withNextWord(b.lines()))
                .sorted()
                .toArray();
        int least = description - SLACK;
        return widths.length < ENOUGH
                ? least
                : Math.max(least, Math.min(description, widths[(int) (widths.length * HARDLY_ANY)] - 1));
    }

    /** How wide lines were with the next line's first word, less one. */
    private static IntStream withNextWord(List<Line> lines) {
        return IntStream.range(1, lines.size())
                .filter(i -> isDescription(lines.get(i - 1)) && goesOn(lines.get(i - 1), lines.get(i)))
                .map(i -> lines.get(i - 1).length() + lines.get(i).firstWord().length());
    }

    private static boolean isDescription(Line line) {
        return line.length() > Block.NARROW && line.flatMarks().isEmpty();
    }

    private static boolean goesOn(Line line, Line next) {
        return !Prose.endsSentence(line.text()) && !Prose.isListItem(next.text());
    }

    private static int parties(List<Line> lines) {
        int[] widths = lines.stream()
                .mapToInt(ColumnWidths::cellLine)
                .filter(w -> w > 0 && w <= Block.NARROW)
                .sorted()
                .toArray();
        return widths.length < ENOUGH ? USUAL_PARTIES : widths[widths.length - 1];
    }

    /** The length of what a line has of the parties' column, as far as a mark shows it; 0 when none does. */
    private static int cellLine(Line line) {
        List<Mark> marks = line.cellMarks();
        return marks.isEmpty() ? 0 : line.length() - marks.get(0).start();
    }
}
