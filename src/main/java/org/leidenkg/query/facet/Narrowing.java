package org.leidenkg.query.facet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.leidenkg.model.Certainty;

/**
 * Narrows a list, and counts in the same pass, for every value, the rows that there would be with it in place of the value that
 * is wanted of its facet now. A row is wanted when one of its occurrences has all that is wanted.
 */
public final class Narrowing<T> {
    private final ListQuery query;
    private final Predicate<Occurrence> text;
    private final List<Row<T>> kept = new ArrayList<>();
    private final List<Choice> wanted;
    private final Map<Facet, Counters> counters = new EnumMap<>(Facet.class);
    private final Map<Certainty, Integer> certainties = new EnumMap<>(Certainty.class);

    /**
     * A row of a list.
     *
     * @param own what it can be narrowed by, whatever its occurrences
     */
    public record Row<T>(T item, List<Choice> own, List<Occurrence> occurrences) {
        public Row {
            own = List.copyOf(own);
            occurrences = List.copyOf(occurrences);
        }
    }

    /**
     * What is counted of a facet.
     *
     * @param bit of the facet among those that the list is narrowed by; 0 for another one
     */
    private record Counters(int bit, Map<String, Counter> byKey) {}

    private static final class Counter {
        private final Choice choice;
        private int rows;
        private int last = -1;

        Counter(Choice choice) {
            this.choice = choice;
        }
    }

    private Narrowing(ListQuery query, Predicate<Occurrence> text) {
        this.query = query;
        this.text = text;
        this.wanted = List.copyOf(query.wanted().values());
        List<Facet> narrowed = wanted.stream().map(Choice::facet).toList();
        Stream.concat(query.list().facets().stream(), narrowed.stream()).forEach(facet -> {
            int place = narrowed.indexOf(facet);
            counters.put(facet, new Counters(place < 0 ? 0 : 1 << place, new HashMap<>()));
        });
        wanted.forEach(choice ->
                Objects.requireNonNull(counters.get(choice.facet())).byKey().put(choice.key(), new Counter(choice)));
        for (Certainty certainty : Certainty.values()) {
            certainties.put(certainty, 0);
        }
    }

    /**
     * The rows that are wanted, in their order, each with those of its occurrences that have what is wanted.
     *
     * @param text whether an occurrence answers to the words of the query
     */
    public static <T> Listing<Row<T>> of(List<Row<T>> rows, ListQuery query, Predicate<Occurrence> text) {
        Narrowing<T> narrowing = new Narrowing<>(query, text);
        for (int row = 0; row < rows.size(); row++) {
            narrowing.add(rows.get(row), row);
        }
        return new Listing<>(narrowing.kept, narrowing.choices(), narrowing.certainties);
    }

    private void add(Row<T> row, int number) {
        List<Occurrence> fitting = new ArrayList<>();
        boolean all = false;
        boolean settled = false;
        for (Occurrence one : row.occurrences) {
            if (!text.test(one)) {
                continue;
            }
            int missing = missing(row.own, one);
            all |= missing == 0;
            settled |= missing == 0 && one.settled();
            if (query.counting().certainty() == Certainty.ALL || one.settled()) {
                count(row.own, one, missing, number);
                if (missing == 0) {
                    fitting.add(one);
                }
            }
        }
        count(Certainty.ALL, all);
        count(Certainty.SETTLED, settled);
        if (!fitting.isEmpty()) {
            kept.add(new Row<>(row.item, row.own, fitting));
        }
    }

    private void count(Certainty certainty, boolean has) {
        if (has) {
            certainties.merge(certainty, 1, Integer::sum);
        }
    }

    /** The facets of which it has not what is wanted, a bit each. */
    private int missing(List<Choice> own, Occurrence one) {
        int missing = 0;
        for (int place = 0; place < wanted.size(); place++) {
            boolean has = has(own, wanted.get(place));
            for (List<Choice> part : one.choices()) {
                has = has || has(part, wanted.get(place));
            }
            if (!has) {
                missing |= 1 << place;
            }
        }
        return missing;
    }

    private static boolean has(List<Choice> choices, Choice wanted) {
        for (Choice choice : choices) {
            if (choice.facet() == wanted.facet() && choice.key().equals(wanted.key())) {
                return true;
            }
        }
        return false;
    }

    /** It counts for every facet that is the only one of which it has not what is wanted. */
    private void count(List<Choice> own, Occurrence one, int missing, int row) {
        if (Integer.bitCount(missing) > 1) {
            return;
        }
        count(own, missing, row);
        for (List<Choice> part : one.choices()) {
            count(part, missing, row);
        }
    }

    private void count(List<Choice> choices, int missing, int row) {
        for (Choice choice : choices) {
            Counters counted = counters.get(choice.facet());
            if (counted != null && (missing == 0 || missing == counted.bit())) {
                Counter counter = counted.byKey().computeIfAbsent(choice.key(), key -> new Counter(choice));
                if (counter.last != row) {
                    counter.last = row;
                    counter.rows++;
                }
            }
        }
    }

    /** The most first; those of equal numbers by their keys. */
    private Map<Facet, List<Choice.Count>> choices() {
        Map<Facet, List<Choice.Count>> choices = new EnumMap<>(Facet.class);
        counters.forEach((facet, counted) -> choices.put(
                facet,
                counted.byKey().values().stream()
                        .map(counter -> new Choice.Count(counter.choice, counter.rows))
                        .sorted(Comparator.comparingInt(Choice.Count::rows)
                                .reversed()
                                .thenComparing(count -> count.choice().key()))
                        .toList()));
        return choices;
    }
}
