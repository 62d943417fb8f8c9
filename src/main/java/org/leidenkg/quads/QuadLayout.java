package org.leidenkg.quads;

/**
 * How the four numbers of a quad share the 63 bits of a number that sorts as they do: in one order by subject, predicate,
 * object and graph, in the other by object, predicate, subject and graph.
 *
 * @param nodes bits of a subject or object
 * @param predicates bits of a predicate
 * @param graphs bits of a graph
 */
record QuadLayout(int nodes, int predicates, int graphs) {
    /** Bits enough for so many of each. */
    static QuadLayout of(int nodes, int predicates, int graphs) {
        QuadLayout layout = new QuadLayout(bits(nodes), bits(predicates), bits(graphs));
        if (2 * layout.nodes + layout.predicates + layout.graphs >= Long.SIZE) {
            throw new IllegalStateException(nodes + " things and values with " + predicates + " properties in " + graphs
                    + " graphs are too many for one build; build the agendas in parts");
        }
        return layout;
    }

    /** How many bits a quad takes. */
    int bits() {
        return 2 * nodes + predicates + graphs;
    }

    private static int bits(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, count - 1));
    }

    /** With a subject in front, or an object: then {@code first} is the object and {@code last} the subject. */
    long pack(int first, int predicate, int last, int graph) {
        return ((((((long) first << predicates) | predicate) << nodes) | last) << graphs) | graph;
    }

    int first(long packed) {
        return (int) (packed >>> (predicates + nodes + graphs));
    }

    int predicate(long packed) {
        return (int) (packed >>> (nodes + graphs)) & ((1 << predicates) - 1);
    }

    int last(long packed) {
        return (int) (packed >>> graphs) & ((1 << nodes) - 1);
    }

    int graph(long packed) {
        return (int) packed & ((1 << graphs) - 1);
    }

    /** The same without the graph: equal for a triple in two graphs. */
    long triple(long packed) {
        return packed >>> graphs;
    }

    /** The same quad in the other order. */
    long turned(long packed) {
        return pack(/* first= */ last(packed), predicate(packed), /* last= */ first(packed), graph(packed));
    }

    /** The same quad in another layout that has room for it. */
    long moved(long packed, QuadLayout to) {
        return to.pack(first(packed), predicate(packed), last(packed), graph(packed));
    }
}
