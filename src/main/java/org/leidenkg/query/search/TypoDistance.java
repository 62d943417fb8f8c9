package org.leidenkg.query.search;

import java.util.Arrays;

/**
 * What typing and reading by machine do to a word: the Damerau-Levenshtein distance (restricted edit distance), in which
 * characters that OCR takes for each other (l, 1 and i; o and 0; e and c; g, 9 and q; rn and m) cost a quarter of another
 * change. Words are folded, so in lower case and without accents.
 */
final class TypoDistance {
    private static final double CONFUSED = 0.25;
    private static final double CHANGED = 1;

    /** So that the whole word comes before a longer one that begins like it. */
    private static final double UNFINISHED = 0.1;

    private static final double NONE = Double.POSITIVE_INFINITY;

    private final String typed;
    private final long kinds;
    private final double allowed;

    TypoDistance(String typed) {
        this.typed = folded(typed);
        this.kinds = kinds(this.typed);
        this.allowed = allowed(this.typed.length());
    }

    /** One slip in a word of four letters, two in a long one; a shorter word may only hold confused characters. */
    private static double allowed(int letters) {
        if (letters < 4) {
            return CONFUSED * Math.max(1, letters - 1);
        }
        return letters < 8 ? CHANGED : 2 * CHANGED;
    }

    private static String folded(String word) {
        return word.replace("rn", "m");
    }

    /**
     * What it costs to take the typed word for this one, or for its beginning.
     *
     * @return infinity when the two are too far apart
     */
    double cost(String word) {
        String meant = folded(word);
        boolean hopeless = meant.length() < typed.length() - allowed
                || Long.bitCount(kinds & ~kinds(meant)) > allowed
                || (typed.length() < 4 && meant.length() != typed.length());
        return hopeless ? NONE : distance(meant);
    }

    private double distance(String meant) {
        int width = Math.min(meant.length(), typed.length() + (int) allowed + 1);
        double[] before = new double[width + 1];
        double[] last = new double[width + 1];
        double[] row = new double[width + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = i;
            double least = row[0];
            for (int j = 1; j <= width; j++) {
                row[j] = cost(meant, i, j, before, last, row);
                least = Math.min(least, row[j]);
            }
            if (least > allowed) {
                return NONE;
            }
            double[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return best(meant, last, width);
    }

    private double cost(String meant, int i, int j, double[] before, double[] last, double[] row) {
        char a = typed.charAt(i - 1);
        char b = meant.charAt(j - 1);
        double cost = Math.min(last[j - 1] + change(a, b), Math.min(last[j], row[j - 1]) + CHANGED);
        boolean swapped = i > 1 && j > 1 && a == meant.charAt(j - 2) && typed.charAt(i - 2) == b;
        return swapped ? Math.min(cost, before[j - 2] + CHANGED) : cost;
    }

    private double best(String meant, double[] last, int width) {
        double best = width == meant.length() ? last[width] : NONE;
        for (int j = 1; j < meant.length() && j <= width; j++) {
            best = Math.min(best, last[j] + UNFINISHED);
        }
        return best <= allowed + UNFINISHED ? best : NONE;
    }

    private static double change(char a, char b) {
        if (a == b) {
            return 0;
        }
        return alike(a) == alike(b) ? CONFUSED : CHANGED;
    }

    private static char alike(char c) {
        return switch (c) {
            case '1', 'i' -> 'l';
            case '9', 'q' -> 'g';
            case 'e' -> 'c';
            case '0' -> 'o';
            default -> c;
        };
    }

    /** Which characters occur, as a set of bits; those that are confused count as one. */
    private static long kinds(String word) {
        long kinds = 0;
        for (int i = 0; i < word.length(); i++) {
            kinds |= 1L << (alike(word.charAt(i)) % Long.SIZE);
        }
        return kinds;
    }
}
