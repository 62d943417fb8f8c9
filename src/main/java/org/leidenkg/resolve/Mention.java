package org.leidenkg.resolve;

import java.util.List;
import java.util.Optional;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SourceSpan;

/**
 * A party as a cell names it.
 *
 * @param words as written, on one line
 * @param spans where the words stand in the source, one a line piece, in reading order; empty only for words that an
 *     editorial correction put in
 * @param doubtful whether the source doubts it ("?")
 */
public record Mention(
        Role role,
        String words,
        List<SourceSpan> spans,
        Resolution resolution,
        boolean doubtful,
        Relation relation,
        Optional<Interval> during) {
    public Mention {
        if (words.isBlank()) {
            throw new IllegalArgumentException("a mention without words");
        }
        spans = List.copyOf(spans);
    }

    Mention withDoubt() {
        return new Mention(role, words, spans, resolution, true, relation, during);
    }

    Mention withResolution(Resolution other) {
        return new Mention(role, words, spans, other, doubtful, relation, during);
    }

    Mention withInterval(Interval interval) {
        return new Mention(role, words, spans, resolution, doubtful, relation, Optional.of(interval));
    }
}
