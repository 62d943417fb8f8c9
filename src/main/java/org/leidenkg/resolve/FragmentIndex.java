package org.leidenkg.resolve;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Texts of one length, each cut into one piece more than it allows changes: in whatever is near to it, some piece stands
 * unchanged, and hardly moved (the pigeonhole principle; Navarro, "A guided tour to approximate string matching", ACM Computing
 * Surveys 33, 2001, section 8.2). So the few that may be near are found without looking at the others.
 */
final class FragmentIndex {
    /** A prime that numbers of texts are made with, as by Rabin and Karp, modulo two to the 64th power. */
    private static final long FACTOR = 0x100000001B3L;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int FIRST_BITS = 4;
    private static final int NONE = -1;

    private final int length;
    private final int changes;
    /**
     * By the number of a piece and its place the last text that has it, in a hash table with open addressing; the texts before
     * that are in {@link #before}.
     */
    private long[] keys = new long[1 << FIRST_BITS];

    private int[] last = emptied(1 << FIRST_BITS);
    private int taken;
    private int[] before = new int[64];
    private int texts;

    /**
     * No text yet.
     *
     * @param length of each text
     * @param changes how many each allows at the most; letters added, lost and changed, and two for letters that changed places
     */
    FragmentIndex(int length, int changes) {
        this.length = length;
        this.changes = changes;
    }

    /** The letters that count: those that OCR confuses are one. */
    static String folded(String letters) {
        StringBuilder folded = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            folded.append(Confusions.fold(letters.charAt(i)));
        }
        return folded.toString();
    }

    /** Adds a text, folded; its number is the number of those added before it. */
    void add(String text) {
        Prefixes prefixes = new Prefixes(text);
        int most = (texts + 1) * (changes + 1);
        if (most > before.length) {
            before = Arrays.copyOf(before, 2 * most);
        }
        for (int piece = 0; piece <= changes; piece++) {
            int entry = texts * (changes + 1) + piece;
            int slot = take(key(prefixes, piece, 0));
            before[entry] = last[slot];
            last[slot] = entry;
        }
        texts++;
    }

    /** Whether one of the texts that may be near some words is so; a text may be asked about more than once. */
    boolean anyMatch(Prefixes words, IntPredicate so) {
        if (Math.abs(words.length() - length) > changes) {
            return false;
        }
        for (int piece = 0; piece <= changes; piece++) {
            for (int moved = -changes; moved <= changes; moved++) {
                if (start(piece) + moved < 0 || start(piece + 1) + moved > words.length()) {
                    continue;
                }
                for (int at = last[slot(key(words, piece, moved))]; at != NONE; at = before[at]) {
                    if (so.test(at / (changes + 1))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int[] emptied(int size) {
        int[] last = new int[size];
        Arrays.fill(last, NONE);
        return last;
    }

    /** Where a key is, or else the empty place where it would be. */
    private int slot(long key) {
        int slot = (int) ((key * SPREAD) >>> (Long.numberOfLeadingZeros(keys.length) + 1));
        while (last[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** Where a key is; a new one has no text yet, and is to be given one. */
    private int take(long key) {
        int slot = slot(key);
        if (last[slot] == NONE) {
            if (2 * ++taken > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldLast = last;
        keys = new long[2 * oldKeys.length];
        last = emptied(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLast[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                last[slot] = oldLast[i];
            }
        }
    }

    private int start(int piece) {
        return piece * length / (changes + 1);
    }

    private long key(Prefixes text, int piece, int moved) {
        return text.number(start(piece) + moved, start(piece + 1) + moved) * (changes + 1) + piece;
    }

    /** Numbers of all that a text begins with, from which those of its pieces follow. */
    static final class Prefixes {
        private final long[] numbers;
        private final long[] powers;

        Prefixes(String text) {
            numbers = new long[text.length() + 1];
            powers = new long[text.length() + 1];
            powers[0] = 1;
            for (int i = 0; i < text.length(); i++) {
                numbers[i + 1] = numbers[i] * FACTOR + text.charAt(i) + 1;
                powers[i + 1] = powers[i] * FACTOR;
            }
        }

        int length() {
            return numbers.length - 1;
        }

        /** The number of a piece, from one place (inclusive) to another (exclusive): equal for equal pieces. */
        long number(int from, int to) {
            return numbers[to] - numbers[from] * powers[to - from];
        }
    }
}
