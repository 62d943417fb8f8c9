package org.leidenkg.query.answer.between;

import java.util.List;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.Ref;

/**
 * What several organisations have in common.
 *
 * @param partners whom all of them work with, those with the most shared projects first, and how many
 * @param pairs what each two of them share, in the order asked
 */
public record InCommon(Page<Ref> partners, List<Between.Link> pairs) {
    public InCommon {
        pairs = List.copyOf(pairs);
    }
}
