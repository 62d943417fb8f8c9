package org.leidenkg.publish.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which things of two dumps are the same: those of one IRI, and of the others those that are alike, for an IRI is made
 * from a name and a new name gives a new one.
 */
final class Matching {
    private final Map<String, String> newByOld = new HashMap<>();
    private final Set<String> matchedNew = new HashSet<>();

    private Matching() {}

    /** Two projects of an agenda are one if they have the same text, or the same code and half of their parties. */
    static Matching ofProjects(
            NavigableMap<String, ThingFacts> old, NavigableMap<String, ThingFacts> now, Matching organisations) {
        return match(
                old,
                now,
                (a, b) -> meet(a, b, Snapshot.AGENDA)
                        && (meet(a, b, Snapshot.DESCRIPTION)
                                || (meet(a, b, Snapshot.CODE) && shareHalfTheirParties(a, b, organisations))));
    }

    /** Two organisations are one if they have the same key in the authority file, or an identifier in common. */
    static Matching ofOrganisations(NavigableMap<String, ThingFacts> old, NavigableMap<String, ThingFacts> now) {
        return match(old, now, (a, b) -> meet(a, b, Snapshot.KEY) || meet(a, b, Snapshot.IDENTIFIERS));
    }

    private static Matching match(
            NavigableMap<String, ThingFacts> old,
            NavigableMap<String, ThingFacts> now,
            BiPredicate<ThingFacts, ThingFacts> alike) {
        Matching matching = new Matching();
        old.keySet().stream().filter(now::containsKey).forEach(id -> matching.put(id, id));
        old.values().stream()
                .filter(a -> !matching.newByOld.containsKey(a.id()))
                .forEach(a -> now.values().stream()
                        .filter(b -> !matching.matchedNew.contains(b.id()) && alike.test(a, b))
                        .findFirst()
                        .ifPresent(b -> matching.put(a.id(), b.id())));
        return matching;
    }

    private void put(String old, String now) {
        newByOld.put(old, now);
        matchedNew.add(now);
    }

    /** The id that an old thing has now; empty if it is gone. */
    Optional<String> now(String old) {
        return Optional.ofNullable(newByOld.get(old));
    }

    boolean isNew(String now) {
        return !matchedNew.contains(now);
    }

    private static boolean meet(ThingFacts a, ThingFacts b, String field) {
        return a.field(field).stream().anyMatch(b.field(field)::contains);
    }

    private static boolean shareHalfTheirParties(ThingFacts a, ThingFacts b, Matching organisations) {
        long shared = a.parties().keySet().stream()
                .map(p -> organisations.now(p).orElse(p))
                .filter(b.parties()::containsKey)
                .count();
        return 2 * shared
                >= Math.max(1, Math.min(a.parties().size(), b.parties().size()));
    }
}
