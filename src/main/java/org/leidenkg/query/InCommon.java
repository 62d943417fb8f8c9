package org.leidenkg.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What several organisations have in common.
 *
 * @param partners whom all of them work with, those with the most shared projects first, and how many
 * @param sharedProjects how many projects each two of them share, by their IRIs in the order asked
 */
public record InCommon(Page<Ref> partners, Map<List<String>, Integer> sharedProjects) {
    public InCommon {
        sharedProjects = Collections.unmodifiableMap(new LinkedHashMap<>(sharedProjects));
    }
}
