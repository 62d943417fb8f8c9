package org.leidenkg.resolve;

/** The rule by which a mention was resolved. */
public enum Method {
    /** The preferred name, as the authority file has it. */
    PREFERRED_NAME,
    ABBREVIATION,
    OTHER_NAME,
    /** A misspelling or OCR form that the authority file lists. */
    KNOWN_SPELLING,
    /** A name that means this party in this agenda only. */
    LOCAL_NAME,
    /** A slash or an apposition that goes down from an organisation to its unit. */
    UNIT_PATH,
    /** Abbreviations that the source writes as one word with "en". */
    GLUED_WORDS,
    /** A known form but for case, accents, hyphens, full stops or an article. */
    NORMALISED,
    /** A known form but for characters that OCR confuses (l/1/I, g/9, e/c, o/0, rn/m). */
    OCR_CONFUSION,
    /** The nearest known form by weighted edit distance. */
    SIMILARITY,
    /** A group that the authority file lists. */
    GROUP_NAME,
    /** A group by its wording ("diverse …", "overige …", a plural of people or bodies). */
    GROUP_PATTERN,
    /** A name that the authority file lists as ambiguous. */
    AMBIGUOUS_NAME,
    /** None: the mention is not resolved. */
    NONE;

    /** Whether it goes by likeness. */
    public boolean isGuess() {
        return this == SIMILARITY || this == OCR_CONFUSION;
    }
}
