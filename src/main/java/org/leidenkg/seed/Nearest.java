package org.leidenkg.seed;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.leidenkg.text.TypoDistance;

/** Finds the word that a mistyped one was probably meant to be. */
final class Nearest {
    private static final TypoDistance STEPS = new TypoDistance(1, 1, 1, 1, 1, 1, 1);
    private static final int LONGEST = 40;

    private Nearest() {}

    /**
     * The known word with the fewest letters to insert, remove, replace or swap with a neighbour: at most a third of
     * the word's letters and at least one; the first of several. Case does not count.
     */
    static Optional<String> of(String word, Collection<String> known) {
        String plain = word.toLowerCase(Locale.ROOT);
        int most = Math.max(1, plain.length() / 3);
        return word.length() > LONGEST
                ? Optional.empty()
                : known.stream()
                        .filter(k -> steps(plain, k, most) <= most)
                        .min(Comparator.comparingDouble(k -> steps(plain, k, most)));
    }

    private static double steps(String plain, String known, int most) {
        return STEPS.between(plain, known.toLowerCase(Locale.ROOT), most);
    }
}
