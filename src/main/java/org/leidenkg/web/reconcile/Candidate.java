package org.leidenkg.web.reconcile;

import java.util.List;
import org.leidenkg.query.answer.Ref;

/**
 * A thing that a name may mean.
 *
 * @param score from 0 to 100
 * @param match whether it is the only thing that has the name
 * @param features what the score is made of
 */
record Candidate(
        String id,
        String name,
        String description,
        List<EntityType> type,
        double score,
        boolean match,
        List<Feature> features) {
    Candidate {
        type = List.copyOf(type);
        features = List.copyOf(features);
    }

    /** A part of the score: a number, or whether something that was asked for is so. */
    record Feature(String id, Object value) {}

    /**
     * A candidate before it is compared with the others.
     *
     * @param isNamed whether the text is one of its names
     * @param fits how much of what was asked for beside the name is so
     */
    record Found(Ref thing, double score, boolean isNamed, int fits, List<Feature> features) {
        /** Whether it is a match unless there is an equal. */
        boolean isCertain() {
            return isNamed && score == CERTAIN;
        }

        /** Whether another one answers as well. */
        boolean isLevelWith(Found other) {
            return score == other.score && fits == other.fits;
        }
    }

    static final double CERTAIN = 100;
}
