package org.leidenkg.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of a list whose entries have a key each.
 *
 * @param key empty where the entry's key cannot be read
 * @param value empty where the entry is at fault
 */
record Declared<T>(Place place, Optional<String> key, Optional<T> value) {
    /** The values of the entries that are not at fault. */
    static <T> List<T> values(List<Declared<T>> entries) {
        return entries.stream().flatMap(entry -> entry.value().stream()).toList();
    }

    /** Where the values of several lists stand; of equal ones, the first. */
    @SafeVarargs
    static Map<Object, Place> places(List<? extends Declared<?>>... lists) {
        Map<Object, Place> places = new HashMap<>();
        for (List<? extends Declared<?>> list : lists) {
            list.forEach(entry -> entry.value().ifPresent(value -> places.putIfAbsent(value, entry.place())));
        }
        return places;
    }

    /** Notes each entry whose key an earlier one has. {@code what} names the key in messages. */
    static void checkUnique(List<? extends Declared<?>> entries, String what, SeedProblems problems) {
        Map<String, Place> first = new HashMap<>();
        for (Declared<?> entry : entries) {
            entry.key().ifPresent(key -> {
                Place earlier = first.putIfAbsent(key, entry.place());
                if (earlier != null) {
                    problems.add(
                            entry.place(),
                            "the " + what + " " + Quote.of(key) + " is used twice; first by the entry on line "
                                    + earlier.line(),
                            "give one of the two another " + what + ", or take it out");
                }
            });
        }
    }
}
