package org.leidenkg.model;

import java.util.OptionalInt;

/** What the reader may ask about words before parties are resolved: only whether they are a list of known parties. */
public interface PartyLexicon {
    /** The share of words that are all known, but not all for certain. */
    double LIKELY = 0.99;

    /** The share of words that are all known, but begin with a group that only its wording shows. */
    double GROUPS = 0.985;

    /**
     * How much of a piece of the parties' column is known, as a share of its letters and digits (0 to 1): names,
     * group words and the words that lists are made of. 0 for blank text, 1 when all is known, and {@link #LIKELY} when
     * all is known but some of it only by likeness .
     */
    double knownShare(String words);

    /**
     * Where in a piece of the parties' column its last party begins, when the piece breaks off in the middle of it: its
     * name or wording must go on in the next line. An offset into the words, from 0.
     */
    OptionalInt unfinished(String words);

    /** How many parties a piece of the parties' column names, known or not. */
    int parties(String words);
}
