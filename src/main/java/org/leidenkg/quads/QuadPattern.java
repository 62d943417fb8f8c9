package org.leidenkg.quads;

/**
 * What quads are looked for, as numbers; less than 0 is any.
 *
 * @param graph if less than 0, any
 * @param isByObject whether it has an object but no subject, and is looked for by that
 */
record QuadPattern(int graph, int subject, int predicate, int object, boolean isByObject) {
    static final int ANY = -1;

    private int first() {
        return isByObject ? object : subject;
    }

    private int last() {
        return isByObject ? subject : object;
    }

    /** The least packed number that can match. */
    long least(QuadLayout layout) {
        if (first() < 0) {
            return 0;
        }
        boolean more = predicate >= 0;
        return layout.pack(first(), Math.max(0, predicate), more ? Math.max(0, last()) : 0, 0);
    }

    /** The number after the greatest that can match. */
    long end(QuadLayout layout) {
        if (first() < 0) {
            return Long.MAX_VALUE;
        } else if (predicate < 0) {
            return layout.pack(first() + 1, 0, 0, 0);
        } else if (last() < 0) {
            return (layout.triple(layout.pack(first(), predicate, 0, 0)) + (1L << layout.nodes())) << layout.graphs();
        }
        return (layout.triple(layout.pack(first(), predicate, last(), 0)) + 1) << layout.graphs();
    }

    boolean matches(long packed, QuadLayout layout) {
        return (graph < 0 || layout.graph(packed) == graph)
                && (predicate < 0 || layout.predicate(packed) == predicate)
                && (last() < 0 || layout.last(packed) == last())
                && (first() < 0 || layout.first(packed) == first());
    }
}
