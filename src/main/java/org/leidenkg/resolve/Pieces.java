package org.leidenkg.resolve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Texts of one length, each cut into one piece more than it allows changes: in whatever is near to it, some piece stands
 * unchanged, and hardly moved (the pigeonhole principle; Navarro, "A guided tour to approximate string matching", ACM Computing
 * Surveys 33, 2001, section 8.2). So the few that may be near are found without looking at the others.
 */
final class Pieces {
    /** A prime that numbers of texts are made with, as by Rabin and Karp, modulo two to the 64th power. */
    private static final long FACTOR = 0x100000001B3L;

    private final int length;
    private final int changes;
    /** By the number of a piece and its place the last text that has it; the texts before that are in {@link #before}. */
    private final Map<Long, Integer> last = new HashMap<>();

    private int[] before = new int[64];
    private int texts;

    /**
     * No text yet.
     *
     * @param length of each text
     * @param changes how many each allows at the most; letters added, lost and changed, and two for letters that changed places
     */
    Pieces(int length, int changes) {
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
            Integer other = last.put(key(prefixes, piece, 0), entry);
            before[entry] = other == null ? -1 : other;
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
                Integer entry = last.get(key(words, piece, moved));
                for (int at = entry == null ? -1 : entry; at >= 0; at = before[at]) {
                    if (so.test(at / (changes + 1))) {
                        return true;
                    }
                }
            }
        }
        return false;
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
