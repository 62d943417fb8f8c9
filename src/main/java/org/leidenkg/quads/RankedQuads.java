package org.leidenkg.quads;

/** The quads of a table in the order that ranks of their terms give: by subject, predicate, object and graph. */
public final class RankedQuads {
    private final QuadLayout layout;
    private final long[] quads;

    RankedQuads(NumberedQuads numbered, int[] nodeRank, int[] predicateRank, int[] graphRank) {
        layout = QuadLayout.of(nodeRank.length, predicateRank.length, graphRank.length);
        long[] packed = new long[numbered.size()];
        int[] at = {0};
        numbered.forEach((g, s, p, o) ->
                packed[at[0]++] = layout.pack(nodeRank[s], predicateRank[p], nodeRank[o], graphRank[g]));
        RadixSort.sort(packed, layout.bits());
        quads = packed;
    }

    public int size() {
        return quads.length;
    }

    /** The rank of the subject of the quad at a place. */
    public int subject(int at) {
        return layout.first(quads[at]);
    }

    public int predicate(int at) {
        return layout.predicate(quads[at]);
    }

    public int object(int at) {
        return layout.last(quads[at]);
    }

    public int graph(int at) {
        return layout.graph(quads[at]);
    }

    /** Whether the quad at a place is the triple of the one before it in another graph. */
    public boolean repeatsTriple(int at) {
        return at > 0 && layout.triple(quads[at]) == layout.triple(quads[at - 1]);
    }
}
