package org.leidenkg.seed;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a mistyped one was probably meant to be. */
final class Nearest {
    private static final int LONGEST = 40;

    private Nearest() {}

    /**
     * The known word with the fewest letters to insert, remove, replace or swap with a neighbour: at most a third of
     * the word's letters and at least one; the first of several. Case does not count.
     */
    static Optional<String> of(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = word.toLowerCase(Locale.ROOT);
        int most = Math.max(1, plain.length() / 3);
        return known.stream()
                .filter(k -> distance(plain, k.toLowerCase(Locale.ROOT)) <= most)
                .min(Comparator.comparingInt(k -> distance(plain, k.toLowerCase(Locale.ROOT))));
    }

    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, steps);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] steps) {
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(steps[i - 1][j - 1] + other, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
