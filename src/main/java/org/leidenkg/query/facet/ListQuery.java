package org.leidenkg.query.facet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.Ref;

/**
 * What is wanted of a list.
 *
 * @param wanted the value of each facet that the list is narrowed by, by the reader or because the list is of that value
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

    /** The same of what belongs to a theme or section. */
    public ListQuery within(Ref theme) {
        Map<Facet, Choice> all = new HashMap<>(wanted);
        all.put(Facet.THEME, Choice.of(theme));
        return new ListQuery(list, counting, all, text, sort, language);
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
