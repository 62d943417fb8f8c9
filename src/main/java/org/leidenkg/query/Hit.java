package org.leidenkg.query;

/**
 * A thing that was found.
 *
 * @param label the name that matched, as written in the data
 */
public record Hit(Ref thing, Tagged label, LabelKind kind, Match match) {
    /** How well the name fits, the best first. */
    public enum Match {
        EXACT_ABBREVIATION,
        EXACT,
        PREFIX,
        WORDS,
        CONTAINS
    }
}
