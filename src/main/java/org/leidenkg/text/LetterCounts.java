package org.leidenkg.text;

/**
 * How often each letter occurs, in sixteen groups of eight bits, so that two texts are compared in a few steps. Letters that
 * OCR confuses are in one group; so are others, by which a difference is only ever told too small.
 */
public record LetterCounts(long low, long high) {
    private static final int GROUPS = 8;
    private static final int MOST = 0x7F;
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long SIGNS = EACH << 7;

    public static LetterCounts of(String letters) {
        long[] counts = new long[2];
        for (int i = 0; i < letters.length(); i++) {
            int group = Confusions.fold(letters.charAt(i)) % (2 * GROUPS);
            int shift = Byte.SIZE * (group % GROUPS);
            counts[group / GROUPS] += (counts[group / GROUPS] >>> shift & MOST) < MOST ? 1L << shift : 0;
        }
        return new LetterCounts(counts[0], counts[1]);
    }

    /** How many letters are here that the other has not. */
    public int surplusOver(LetterCounts other) {
        return surplus(low, other.low) + surplus(high, other.high);
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
