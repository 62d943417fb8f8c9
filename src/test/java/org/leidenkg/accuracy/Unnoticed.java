package org.leidenkg.accuracy;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.leidenkg.model.Finding;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.resolve.ResolvedAgenda;

/** Looks for parties of a printed agenda that a reading neither has as mentions nor points at with a finding. */
final class Unnoticed {
    /** The findings whose spans are just the words that may be of parties; others point at whole rows. */
    private static final Set<Finding.Kind> POINTING = EnumSet.of(
            Finding.Kind.COLUMN_CUT_GUESSED,
            Finding.Kind.TEXT_OUTSIDE_ROWS,
            Finding.Kind.STRAY_TEXT,
            Finding.Kind.REMARK_NOT_READ);

    private final SourceText source;
    private final BitSet noticed = new BitSet();

    Unnoticed(ResolvedAgenda reading) {
        source = reading.agenda().source();
        reading.projects().stream()
                .flatMap(p -> p.mentions().stream())
                .flatMap(m -> m.spans().stream())
                .forEach(this::notice);
        reading.findings().stream()
                .filter(f -> POINTING.contains(f.kind()))
                .flatMap(f -> f.span().stream())
                .forEach(this::notice);
    }

    private void notice(SourceSpan span) {
        noticed.set(span.start(), span.end());
    }

    /** The parties of which a word is unnoticed, each with the line that the word stands on. */
    List<String> partiesOf(PrintedAgenda printed) {
        return printed.rows().stream()
                .flatMap(r -> r.parties().stream())
                .flatMap(p -> p.spans().stream()
                        .filter(this::isUnnoticed)
                        .limit(1)
                        .map(s -> p.words() + " in line: " + source.lineText(s.start())))
                .toList();
    }

    /** An article or "en" names nobody by itself, and signs are no words. */
    private boolean isUnnoticed(SourceSpan word) {
        return !List.of("en", "de", "het").contains(source.exact(word))
                && IntStream.range(word.start(), word.end())
                        .filter(i -> Character.isLetterOrDigit(source.text().charAt(i)))
                        .anyMatch(i -> !noticed.get(i));
    }
}
