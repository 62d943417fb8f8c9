package org.leidenkg.query.answer;

import java.util.List;

/** How doubt is told. */
public final class Doubts {
    /** Fewer rows than these tell their doubt each for itself. */
    private static final int FEW = 4;

    private Doubts() {}

    /**
     * Whether so many rows are in doubt that it is said once above them, and the others are marked.
     *
     * @param rows for each whether it is in doubt
     */
    public static boolean areSaidOnce(List<Boolean> rows) {
        long doubted = rows.stream().filter(Boolean::booleanValue).count();
        return doubted >= FEW && 4 * doubted >= 3L * rows.size();
    }
}
