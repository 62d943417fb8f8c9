package org.leidenkg.store;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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
        // Places in the file of terms have no sign and mostly ascend already; values have one, and so come behind.
        long[] places = sorted(LongStream.of(all).skip(from).limit(to - from).filter(id -> id >= 0));
        long[] values = sorted(LongStream.of(all).skip(from).limit(to - from).filter(id -> id < 0));
        int[] ranks = new int[to - from];
        int expected = 0;
        for (int i = 0; i < ranks.length; i++) {
            long id = all[from + i];
            if (id < 0) {
                ranks[i] = places.length + Arrays.binarySearch(values, id);
            } else {
                boolean next = expected < places.length && places[expected] == id;
                ranks[i] = next ? expected : Arrays.binarySearch(places, id);
                expected = ranks[i] + 1;
            }
        }
        long[] ids = Arrays.copyOf(places, places.length + values.length);
        System.arraycopy(values, 0, ids, places.length, values.length);
        return new TermRanks(ranks, ids);
    }

    private static long[] sorted(LongStream ids) {
        long[] sorted = ids.toArray();
        Arrays.sort(sorted);
        int[] firsts = IntStream.range(0, sorted.length)
                .filter(i -> i == 0 || sorted[i] != sorted[i - 1])
                .toArray();
        return firsts.length == sorted.length
                ? sorted
                : IntStream.of(firsts).mapToLong(i -> sorted[i]).toArray();
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
