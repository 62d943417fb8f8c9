package org.leidenkg.resolve;

import java.util.List;
import org.leidenkg.model.source.SourceSpan;

/**
 * What a cell says.
 *
 * @param mentions in reading order
 * @param openEnded whether the source leaves the list open ("e.a.", "etc.")
 * @param remarks words between parentheses that name no party and could not be read
 */
public record CellReading(List<Mention> mentions, boolean openEnded, List<Remark> remarks) {
    public CellReading {
        mentions = List.copyOf(mentions);
        remarks = List.copyOf(remarks);
    }

    /** Words that were not understood and where they stand. */
    public record Remark(String words, List<SourceSpan> spans) {}
}
