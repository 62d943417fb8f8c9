package org.leidenkg.store;

import java.util.Arrays;

/** Places of terms of one kind in the order in which a TDB2 index has them: of their eight bytes without sign. */
final class TermRanks {
    private final int[] ranks;
    private final long[] ids;

    private TermRanks(int[] ranks, long[] ids) {
        this.ranks = ranks;
        this.ids = ids;
    }

    /** Of the terms from one number (inclusive) to another (exclusive). Terms with one value have one rank. */
    static TermRanks of(long[] all, int from, int to) {
        long[] sorted = Arrays.stream(all, from, to)
                .map(TermRanks::flipped)
                .sorted()
                .distinct()
                .toArray();
        int[] ranks = new int[to - from];
        Arrays.setAll(ranks, i -> Arrays.binarySearch(sorted, flipped(all[from + i])));
        return new TermRanks(
                ranks, Arrays.stream(sorted).map(TermRanks::flipped).toArray());
    }

    /** Makes numbers without sign sort as numbers with one. */
    private static long flipped(long id) {
        return id ^ Long.MIN_VALUE;
    }

    int rank(int term) {
        return ranks[term];
    }

    /** What stands for the term on the disk. */
    long id(int rank) {
        return ids[rank];
    }

    /** How many bits a rank takes. */
    int bits() {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(ids.length - 1));
    }
}
