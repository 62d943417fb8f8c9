package org.leidenkg.resolve;

import java.util.List;
import java.util.Optional;
import org.leidenkg.model.source.SourceSpan;

/**
 * What a cell says.
 *
 * @param mentions in reading order
 * @param openEnded whether the source leaves the list open ("e.a.", "etc.")
 * @param remarks words between parentheses that name no party and could not be read
 * @param definitions what abbreviations between parentheses stand for
 */
public record CellReading(
        List<Mention> mentions, boolean openEnded, List<Remark> remarks, List<Definition> definitions) {
    public CellReading {
        mentions = List.copyOf(mentions);
        remarks = List.copyOf(remarks);
        definitions = List.copyOf(definitions);
    }

    /** Words that were not understood and where they stand. */
    public record Remark(String words, List<SourceSpan> spans) {}

    /**
     * An abbreviation behind the name that it stands for: "Groene Hart Ziekenhuis (GHZ)".
     *
     * @param organisation what the name means, if that is known
     */
    public record Definition(String form, String name, Optional<String> organisation) {}
}
