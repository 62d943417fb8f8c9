package org.leidenkg.resolve;

import java.time.LocalDate;
import java.util.Optional;

/** A time that the source gives for a role: from (inclusive) and until (exclusive); at least one is there. */
public record Interval(Optional<LocalDate> from, Optional<LocalDate> until) {
    public Interval {
        if (from.isEmpty() && until.isEmpty()) {
            throw new IllegalArgumentException("an interval needs a beginning or an end");
        }
    }
}
