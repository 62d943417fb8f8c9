package org.leidenkg.text;

import java.util.Arrays;

/**
 * What it costs to take one word for another: the Damerau-Levenshtein distance (restricted edit distance), weighted by what
 * typing and OCR do.
 *
 * @param confused for a character that OCR takes for the other
 * @param changed for any other character
 * @param digit for a character in the place of a digit, or a digit in that of a character
 * @param added for a letter that the word does not have
 * @param doubled for a letter that stands twice where the word has it once
 * @param lost for a letter that only the word has
 * @param swapped for two letters in each other's place
 */
public record TypoDistance(
        double confused, double changed, double digit, double added, double doubled, double lost, double swapped) {
    /** For a letter that a worn or a blotted print makes look like the other. */
    private static final double ALIKE = 0.55;

    /** More than any limit. */
    public static final double NONE = Double.POSITIVE_INFINITY;

    /** What it costs to take the written word for the one that is meant; {@link #NONE} when it is more than the limit. */
    public double between(String written, String meant, double limit) {
        double cost = toBeginnings(written, meant, limit)[meant.length()];
        return cost <= limit ? cost : NONE;
    }

    /**
     * What it costs to take the written word for the first so many letters of the one that is meant, from none to all. What is
     * more than the limit may be told too high.
     */
    public double[] toBeginnings(String written, String meant, double limit) {
        double[] before = new double[meant.length() + 1];
        double[] last = new double[meant.length() + 1];
        double[] row = new double[meant.length() + 1];
        Arrays.setAll(last, j -> j * lost);
        for (int i = 1; i <= written.length(); i++) {
            row[0] = last[0] + added;
            double least = row[0];
            for (int j = 1; j <= meant.length(); j++) {
                row[j] = cheapest(written, meant, i, j, before, last, row);
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                Arrays.fill(row, NONE);
                return row;
            }
            double[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last;
    }

    private double cheapest(String written, String meant, int i, int j, double[] before, double[] last, double[] row) {
        char a = written.charAt(i - 1);
        char b = meant.charAt(j - 1);
        boolean twice = i > 1 && written.charAt(i - 2) == a;
        double cost = Math.min(last[j - 1] + change(a, b), last[j] + (twice ? doubled : added));
        cost = Math.min(cost, row[j - 1] + lost);
        boolean crossed = i > 1 && j > 1 && a == meant.charAt(j - 2) && written.charAt(i - 2) == b;
        return crossed ? Math.min(cost, before[j - 2] + swapped) : cost;
    }

    private double change(char a, char b) {
        if (a == b) {
            return 0;
        }
        if (Confusions.fold(a) == Confusions.fold(b)) {
            return confused;
        }
        if (Confusions.areAlike(a, b)) {
            return Math.min(changed, ALIKE);
        }
        return Character.isDigit(a) || Character.isDigit(b) ? digit : changed;
    }
}
