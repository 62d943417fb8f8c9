package org.leidenkg.model;

import java.util.Map;
import org.leidenkg.model.source.SourceSpan;

/**
 * An editor's correction of the source, for what no rule can know.
 *
 * @param text the exact text it applies to; it must occur exactly once
 * @param reads what it says instead; {@code ¦} ends a column (code, title), {@code |} begins the parties' column
 * @param reason why, in plain words, by language
 */
public record Correction(String text, String reads, Map<String, String> reason) {
    public Correction {
        if (text.isBlank() || reads.isBlank() || reason.isEmpty()) {
            throw new IllegalArgumentException("a correction needs text, reads and reason");
        }
        reason = Map.copyOf(reason);
        if (text.equals(reads)) {
            throw new IllegalArgumentException("a correction that changes nothing: \"" + text + "\"");
        }
    }

    /** A correction and the place in the source where it was applied. */
    public record Applied(Correction correction, SourceSpan span) {}
}
