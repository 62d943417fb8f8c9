package org.leidenkg.quads;

/** The packed quads that match a pattern, one after the other. */
final class Matches {
    private final long[] quads;
    private final QuadLayout layout;
    private final QuadPattern pattern;
    private final long end;
    private int at;

    Matches(long[] quads, QuadLayout layout, QuadPattern pattern) {
        this.quads = quads;
        this.layout = layout;
        this.pattern = pattern;
        this.end = pattern.end(layout);
        this.at = SortedQuads.from(quads, pattern.least(layout));
    }

    QuadLayout layout() {
        return layout;
    }

    /** The next packed quad, or less than 0 if there is none. */
    long next() {
        while (at < quads.length && quads[at] < end) {
            long packed = quads[at++];
            if (pattern.matches(packed, layout)) {
                return packed;
            }
        }
        return -1;
    }
}
