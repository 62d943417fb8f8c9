package org.leidenkg.quads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Quads in the order in which they came, three numbers each. */
final class PendingQuads {
    private static final int NUMBERS = 3;
    private static final int IN_A_CHUNK = 1 << 16;
    private static final int PREDICATE_BITS = 16;
    /** How many predicates and graphs there may be. */
    static final int MOST_KINDS = 1 << (PREDICATE_BITS - 1);

    private final List<int[]> full = new ArrayList<>();
    private int[] chunk = new int[NUMBERS * 64];
    private int filled;
    private int count;

    void add(int subject, int predicate, int object, int graph) {
        if (filled == chunk.length) {
            if (chunk.length < NUMBERS * IN_A_CHUNK) {
                chunk = Arrays.copyOf(chunk, 2 * chunk.length);
            } else {
                full.add(chunk);
                chunk = new int[NUMBERS * IN_A_CHUNK];
                filled = 0;
            }
        }
        chunk[filled++] = subject;
        chunk[filled++] = predicate << PREDICATE_BITS | graph;
        chunk[filled++] = object;
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** All of them packed and sorted, by subject first; afterwards there are none. */
    long[] drain(QuadLayout layout) {
        long[] packed = new long[count];
        int at = 0;
        for (int[] one : full) {
            at = pack(one, one.length, layout, packed, at);
        }
        pack(chunk, filled, layout, packed, at);
        full.clear();
        chunk = new int[NUMBERS * 64];
        filled = 0;
        count = 0;
        RadixSort.sort(packed, layout.bits());
        return packed;
    }

    private static int pack(int[] numbers, int length, QuadLayout layout, long[] packed, int from) {
        int at = from;
        for (int i = 0; i < length; i += NUMBERS) {
            int kinds = numbers[i + 1];
            packed[at++] = layout.pack(
                    numbers[i], kinds >>> PREDICATE_BITS, numbers[i + 2], kinds & ((1 << PREDICATE_BITS) - 1));
        }
        return at;
    }
}
