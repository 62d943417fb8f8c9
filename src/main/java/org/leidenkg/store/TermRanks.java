package org.leidenkg.store;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Places of terms of one kind in the order in which a TDB2 index has them: of their eight bytes without sign. */
final class TermRanks {
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private final int[] ranks;
    /** What stands for the first ones, where 32 bits hold it: these are asked for here and there, and so stay in a processor's cache. */
    private final int[] near;
    /** What stands for the others. */
    private final long[] far;

    private TermRanks(int[] ranks, int[] near, long[] far) {
        this.ranks = ranks;
        this.near = near;
        this.far = far;
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
        if (places.length == 0 || places[places.length - 1] <= UNSIGNED) {
            int[] near = new int[places.length];
            Arrays.setAll(near, i -> (int) places[i]);
            return new TermRanks(ranks, near, values);
        }
        long[] far = Arrays.copyOf(places, places.length + values.length);
        System.arraycopy(values, 0, far, places.length, values.length);
        return new TermRanks(ranks, new int[0], far);
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
        return rank < near.length ? near[rank] & UNSIGNED : far[rank - near.length];
    }

    /** How many bits a rank takes. */
    int bits() {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(near.length + far.length - 1));
    }
}
