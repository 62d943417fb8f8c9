package org.leidenkg.pipeline;

import java.util.List;
import java.util.Optional;
import org.leidenkg.resolve.Interval;
import org.leidenkg.resolve.Method;
import org.leidenkg.resolve.Relation;

/**
 * How a mention of a party was read.
 *
 * @param line where it stands in the text, from 1; 0 for words that an editorial correction put in
 * @param names of the organisation or group, or of all candidates, in Dutch; none for what is not understood
 */
record PartyReading(
        String words,
        int line,
        Meaning meaning,
        List<String> names,
        Method method,
        boolean doubtful,
        Relation relation,
        Optional<Interval> during) {
    enum Meaning {
        ORGANISATION,
        GROUP,
        AMBIGUOUS,
        UNRESOLVED
    }

    PartyReading {
        names = List.copyOf(names);
    }

    /** Whether a person should look. */
    boolean toCheck() {
        return meaning == Meaning.AMBIGUOUS || meaning == Meaning.UNRESOLVED || nearly();
    }

    /** Whether the words are only nearly those of a known name. */
    boolean nearly() {
        return method == Method.SIMILARITY || method == Method.OCR_CONFUSION;
    }
}
