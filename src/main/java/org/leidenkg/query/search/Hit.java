package org.leidenkg.query.search;

import java.util.Optional;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;

/**
 * A thing that was found.
 *
 * @param label the name or description that matched, as written in the data
 * @param unitOf what it is a unit of, for a unit
 */
public record Hit(Ref thing, Optional<Ref> unitOf, Tagged label, LabelKind kind, Match match) {
    /** How well the name fits, the best first. */
    public enum Match {
        EXACT_ABBREVIATION,
        EXACT,
        PREFIX,
        /** Each word of the text begins a word of the name. */
        WORDS,
        /** Each word of the text is part of a word of the name. */
        CONTAINS,
        /** The name is not what was typed, only like it. */
        NEAR,
        /** Only some of the words are there; those with the rarest of them come first. */
        SOME_WORDS
    }

    /** Under which heading it is shown. */
    public HitGroup group() {
        return switch (thing.kind()) {
            case ORGANISATION -> unitOf.isPresent() ? HitGroup.UNIT : HitGroup.ORGANISATION;
            case PROJECT -> HitGroup.PROJECT;
            case THEME -> HitGroup.THEME;
            default -> HitGroup.UNCLEAR;
        };
    }
}
