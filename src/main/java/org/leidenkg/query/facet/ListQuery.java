package org.leidenkg.query.facet;

import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.Counting;

/**
 * What is wanted of a list.
 *
 * @param wanted the value of each facet that the list is narrowed by
 * @param text words that a thing must be found by
 * @param sort one of those of the list
 * @param language of the names that it is sorted by
 */
public record ListQuery(
        ListKind list,
        Counting counting,
        Map<Facet, Choice> wanted,
        Optional<String> text,
        String sort,
        String language) {
    public ListQuery {
        wanted = Map.copyOf(wanted);
    }

    /** All of a list. */
    public static ListQuery all(ListKind list, Counting counting) {
        return new ListQuery(list, counting, Map.of(), Optional.empty(), list.usualSort(), "nl");
    }

    /** The same for another list that can be narrowed by the same facets, in its usual order. */
    public ListQuery of(ListKind other) {
        return new ListQuery(other, counting, wanted, text, other.usualSort(), language);
    }

    /** Whether it is narrowed at all. */
    public boolean isNarrowed() {
        return !wanted.isEmpty() || text.isPresent();
    }
}
