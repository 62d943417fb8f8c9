package org.leidenkg.query.search;

import org.leidenkg.text.Confusions;
import org.leidenkg.text.TypoDistance;

/**
 * A word that may have been mistyped, or copied from what OCR read; folded, so in lower case and without accents.
 *
 * @param allowed what its slips may cost
 */
record TypedWord(String letters, double allowed) {
    private static final double CONFUSED = 0.25;
    private static final TypoDistance SLIPS = new TypoDistance(CONFUSED, 1, 1, 1, 1, 1, 1);

    /** So that the whole word comes before a longer one that begins like it. */
    private static final double UNFINISHED = 0.1;

    /** A shorter word may only hold confused characters. */
    private static final int SHORTEST = 4;

    private static final int LONG = 8;

    /** One slip is allowed in a word of four letters, two in a long one. */
    static TypedWord of(String word) {
        String letters = Confusions.joinLetters(word);
        double slips = letters.length() < LONG ? 1 : 2;
        return new TypedWord(
                letters, letters.length() < SHORTEST ? CONFUSED * Math.max(1, letters.length() - 1) : slips);
    }

    /**
     * What it costs to take it for a word, or for its beginning.
     *
     * @return {@link TypoDistance#NONE} when the two are too far apart
     */
    double costFor(String word) {
        String meant = Confusions.joinLetters(word);
        if (meant.length() < letters.length() - allowed
                || (letters.length() < SHORTEST && meant.length() != letters.length())) {
            return TypoDistance.NONE;
        }
        double[] costs = SLIPS.toBeginnings(letters, meant, allowed);
        double best = costs[meant.length()];
        for (int end = 1; end < meant.length(); end++) {
            best = Math.min(best, costs[end] + UNFINISHED);
        }
        return best <= allowed + UNFINISHED ? best : TypoDistance.NONE;
    }
}
