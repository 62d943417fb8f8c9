package org.leidenkg.resolve;

/**
 * How often each letter occurs, in sixteen groups of eight bits, so that two texts are compared in a few steps. Letters that
 * OCR confuses are in one group; so are others, by which a difference is only ever told too small.
 */
record LetterCounts(long low, long high) {
    /** How many numbers hold a bag. */
    static final int LONGS = 2;

    private static final int GROUPS = 8;
    private static final int MOST = 0x7F;
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long SIGNS = EACH << 7;

    static LetterCounts of(String letters) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < letters.length(); i++) {
            int group = Confusions.fold(letters.charAt(i)) % (2 * GROUPS);
            int shift = Byte.SIZE * (group % GROUPS);
            if (group < GROUPS) {
                low += (low >>> shift & MOST) < MOST ? 1L << shift : 0;
            } else {
                high += (high >>> shift & MOST) < MOST ? 1L << shift : 0;
            }
        }
        return new LetterCounts(low, high);
    }

    /** Puts it into a row of numbers at a place. */
    void copyTo(long[] row, int at) {
        row[at] = low;
        row[at + 1] = high;
    }

    /** How many letters are here that the one at a place of a row has not. */
    int surplusOver(long[] row, int at) {
        return surplus(low, row[at]) + surplus(high, row[at + 1]);
    }

    /** How many letters the one at a place of a row has that are not here. */
    int lackOf(long[] row, int at) {
        return surplus(row[at], low) + surplus(row[at + 1], high);
    }

    private static int surplus(long these, long those) {
        // With its sign set no group borrows from the next, and a sign that stays says which is the greater.
        long differences = (these | SIGNS) - those;
        long greater = (differences & SIGNS) >>> 7;
        long kept = differences & (greater * MOST);
        // The sum of the groups, in the highest of them.
        return (int) ((kept * EACH) >>> (Long.SIZE - Byte.SIZE));
    }
}
