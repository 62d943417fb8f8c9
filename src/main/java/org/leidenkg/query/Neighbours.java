package org.leidenkg.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leidenkg.model.Level;

/** With whom organisations work, at a level; asked for as it is needed, and kept. */
final class Neighbours {
    private final Session session;
    private final Level level;
    private final Map<String, Map<String, Integer>> known = new HashMap<>();

    Neighbours(Session session, Level level) {
        this.session = session;
        this.level = level;
    }

    /** By organisation: the partners with the number of shared projects. */
    Map<String, Map<String, Integer>> of(Collection<String> organisations) {
        Set<String> wanted = new TreeSet<>(organisations);
        wanted.removeAll(known.keySet());
        wanted.forEach(iri -> known.put(iri, new TreeMap<>()));
        for (Row row : session.askEach(
                "neighbours",
                Map.of("level", session.space().level(level)),
                Map.of("organisation", Cards.nodes(wanted)))) {
            known.computeIfAbsent(row.text("organisation"), iri -> new TreeMap<>())
                    .put(row.text("partner"), row.number("sharedProjects"));
        }
        Map<String, Map<String, Integer>> answer = new TreeMap<>();
        organisations.forEach(iri -> answer.put(iri, of(iri)));
        return answer;
    }

    private Map<String, Integer> of(String organisation) {
        return known.getOrDefault(organisation, Map.of());
    }

    /** How many projects two share that were asked for, one of them at least. */
    int shared(String one, String other) {
        Integer projects = of(one).get(other);
        return projects != null ? projects : of(other).getOrDefault(one, 0);
    }

    /** Whom all of them work with, those with the most shared projects first. */
    List<String> inCommon(Collection<String> organisations) {
        Map<String, Integer> sums = new TreeMap<>();
        Map<String, Integer> seen = new HashMap<>();
        of(organisations)
                .values()
                .forEach(partners -> partners.forEach((partner, projects) -> {
                    sums.merge(partner, projects, Integer::sum);
                    seen.merge(partner, 1, Integer::sum);
                }));
        return sums.entrySet().stream()
                .filter(entry -> seen.getOrDefault(entry.getKey(), 0) == organisations.size())
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
