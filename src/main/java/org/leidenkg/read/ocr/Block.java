package org.leidenkg.read.ocr;

import java.util.List;

/** Lines that belong together: what stands between blank lines, page starts, headings and marks. */
public record Block(Kind kind, List<Line> lines) {
    /** What a line of the title's or the parties' column holds at the most, in characters. */
    static final int NARROW = 42;

    private static final int MANY_LINES = 6;

    enum Kind {
        THEME,
        SECTION,
        CODE,
        CELL,
        CONTACT,
        /** A row whose columns run together. */
        FLAT,
        /** The head of the table or the foot of the page once more. */
        RUNNING,
        TEXT
    }

    public Block {
        lines = List.copyOf(lines);
    }

    Line first() {
        return lines.get(0);
    }

    /** Whether all lines would fit the title's column. */
    boolean isNarrow() {
        return lines.size() <= MANY_LINES && lines.stream().allMatch(l -> l.length() <= NARROW);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
