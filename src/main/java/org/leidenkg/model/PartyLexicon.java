package org.leidenkg.model;

/** What the reader may ask about words before parties are resolved: only whether they are a list of known parties. */
public interface PartyLexicon {
    /**
     * How much of a piece of the parties' column is known, as a share of its letters and digits (0 to 1): names,
     * group words and the words that lists are made of. 0 for blank text.
     */
    double knownShare(String words);

    /** How many parties a piece of the parties' column names, known or not. */
    int parties(String words);

    /** Knows nothing. */
    PartyLexicon NONE = new PartyLexicon() {
        @Override
        public double knownShare(String words) {
            return 0;
        }

        @Override
        public int parties(String words) {
            return words.isBlank() ? 0 : 1;
        }
    };
}
