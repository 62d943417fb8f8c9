package org.leidenkg.read.ocr;

import java.util.ArrayList;
import java.util.List;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SpannedText;

/**
 * A line without its line break and without white space at its ends, or a part of one.
 *
 * @param pageStart whether the line opens a page: a form feed or a blank stood before its first word
 * @param marks of cells, in the line's order
 */
public record Line(SpannedText text, boolean pageStart, List<Mark> marks) {
    /** From here on a mark in a line begins the parties' column of a flattened row. */
    static final int FLAT_FROM = 30;

    public Line {
        marks = List.copyOf(marks);
    }

    boolean isBlank() {
        return text.length() == 0;
    }

    int length() {
        return text.length();
    }

    /** What stands before the first blank. */
    String firstWord() {
        return text.toString().split(" ", 2)[0];
    }

    boolean startsCell() {
        return !marks.isEmpty() && marks.get(0).start() == 0;
    }

    /** The marks that begin cells: of a line in the parties' column all, of another those far enough to the right. */
    List<Mark> cellMarks() {
        return startsCell()
                ? marks
                : marks.stream().filter(m -> m.start() >= FLAT_FROM).toList();
    }

    /** Where the parties' column begins in a line of which columns run together, as far as a mark shows it. */
    List<Mark> flatMarks() {
        return marks.stream().filter(m -> m.start() >= FLAT_FROM).toList();
    }

    /** Whether a lead's mark begins the parties' column of a flattened row. */
    boolean namesLeadOfFlatRow() {
        List<Mark> flat = flatMarks();
        return !flat.isEmpty() && flat.get(0).is(Role.LEAD);
    }

    Line withMarks(List<Mark> others) {
        return new Line(text, pageStart, others);
    }

    /** The characters from {@code from} (inclusive) to {@code to} (exclusive), with the marks that are whole among them. */
    Line sub(int from, int to) {
        return new Line(
                text.sub(from, to),
                pageStart,
                marks.stream()
                        .filter(m -> m.start() >= from && m.end() <= to)
                        .map(m -> m.moved(-from))
                        .toList());
    }

    /** Without white space at its ends. */
    Line strip() {
        String chars = text.toString();
        int from = chars.length() - chars.stripLeading().length();
        return sub(from, Math.max(from, chars.stripTrailing().length()));
    }

    public static List<Line> of(SpannedText text) {
        List<Line> lines = new ArrayList<>();
        String chars = text.toString();
        int start = 0;
        while (start <= chars.length()) {
            int end = chars.indexOf('\n', start);
            end = end < 0 ? chars.length() : end;
            SpannedText line = text.sub(start, end);
            boolean pageStart = line.length() > 0 && Character.isWhitespace(line.charAt(0));
            lines.add(new Line(line.strip(), pageStart, List.of()));
            start = end + 1;
        }
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
