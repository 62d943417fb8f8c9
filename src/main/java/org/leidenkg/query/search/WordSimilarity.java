package org.leidenkg.query.search;

import java.util.HashMap;
import java.util.Map;

/** How alike two words look. */
public final class WordSimilarity {
    /** From here on a word may have been meant by the other. */
    public static final double LIKE_ENOUGH = 0.3;

    private WordSimilarity() {}

    /**
     * Dice's coefficient of the pairs of neighbouring letters, from 0 to 1: words in another order count as like. Times the
     * root of the ratio of their lengths: who mistypes "Naturalis" does not mean "Nature".
     */
    public static double of(String a, String b) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= a.length(); i++) {
            pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 2 <= b.length(); i++) {
            if (pairs.merge(b.substring(i, i + 2), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        double lengths =
                Math.sqrt((double) Math.min(a.length(), b.length()) / Math.max(1, Math.max(a.length(), b.length())));
        return lengths * 2.0 * common / Math.max(1, a.length() + b.length() - 2);
    }
}
