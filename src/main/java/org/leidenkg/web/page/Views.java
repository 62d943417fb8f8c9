package org.leidenkg.web.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Involvement;

/** What the templates show, put in the order in which they show it. */
public final class Views {
    private Views() {}

    /** What went wrong, in the reader's language. */
    public record ProblemView(int status, String title, String detail) {}

    /** The certainties that occur and how often, without "stated". */
    public static Map<Concept, Integer> countDoubts(Stream<Involvement> involvements) {
        Map<Concept, Integer> counts = new LinkedHashMap<>();
        involvements
                .flatMap(one -> one.certainties().stream())
                .filter(certainty -> !certainty.key().equals("stated"))
                .sorted(java.util.Comparator.comparing(Concept::key))
                .forEach(certainty -> counts.merge(certainty, 1, Integer::sum));
        return counts;
    }

    /** Such as "exact-abbreviation", for keys of messages. */
    public static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
