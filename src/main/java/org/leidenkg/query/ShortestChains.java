package org.leidenkg.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leidenkg.model.Level;

/** All shortest chains between two organisations, by a search in breadth. */
final class ShortestChains {
    /** Most chains that are put in order; of more, the first that come up. */
    private static final int MOST_ORDERED = 2_000;

    private final Participations participations;
    private final Level level;
    private final Map<String, Map<String, List<ProjectCard>>> partners = new HashMap<>();
    private final Map<String, List<String>> before = new HashMap<>();
    private final Map<String, Long> ways = new HashMap<>();

    /**
     * What was found.
     *
     * @param chains the best, each from the one to the other; those whose weakest link shares the most projects first
     * @param total how many shortest chains there are
     */
    record Found(List<List<String>> chains, long total) {}

    ShortestChains(Participations participations, Level level) {
        this.participations = participations;
        this.level = level;
    }

    /** The projects that two share, in the order of the agenda. */
    List<ProjectCard> shared(String one, String other) {
        return partners(one).getOrDefault(other, List.of());
    }

    private Map<String, List<ProjectCard>> partners(String organisation) {
        return partners.computeIfAbsent(organisation, iri -> participations.partners(iri, level));
    }

    Found between(String one, String other, int most) {
        before.put(one, List.of());
        ways.put(one, 1L);
        Collection<String> border = Set.of(one);
        while (!border.isEmpty() && !before.containsKey(other)) {
            border = step(border);
        }
        if (!before.containsKey(other)) {
            return new Found(List.of(), 0);
        }
        Comparator<List<String>> strongestFirst = Comparator.comparingInt((List<String> chain) ->
                        links(chain).stream().mapToInt(Integer::intValue).min().orElse(0))
                .thenComparingInt(chain ->
                        links(chain).stream().mapToInt(Integer::intValue).sum())
                .reversed()
                .thenComparing(chain -> String.join(" ", chain));
        return new Found(
                chains(other, MOST_ORDERED).stream()
                        .sorted(strongestFirst)
                        .limit(most)
                        .toList(),
                ways.getOrDefault(other, 0L));
    }

    /** From those at a distance to the next ones. */
    private Collection<String> step(Collection<String> border) {
        Map<String, List<String>> next = new TreeMap<>();
        border.forEach(from -> partners(from).keySet().forEach(to -> {
            if (!before.containsKey(to)) {
                next.computeIfAbsent(to, iri -> new ArrayList<>()).add(from);
            }
        }));
        next.forEach((to, froms) -> ways.put(
                to,
                froms.stream().mapToLong(from -> ways.getOrDefault(from, 0L)).sum()));
        before.putAll(next);
        return next.keySet();
    }

    /** All chains from the start to there, at most so many. */
    private List<List<String>> chains(String there, int most) {
        List<String> froms = before.getOrDefault(there, List.of());
        if (froms.isEmpty()) {
            return List.of(List.of(there));
        }
        List<List<String>> chains = new ArrayList<>();
        for (String from : froms) {
            for (List<String> start : chains(from, most - chains.size())) {
                List<String> chain = new ArrayList<>(start);
                chain.add(there);
                chains.add(chain);
            }
            if (chains.size() >= most) {
                break;
            }
        }
        return chains;
    }

    /** How many projects are shared at each step. */
    private List<Integer> links(List<String> chain) {
        List<Integer> links = new ArrayList<>();
        for (int at = 1; at < chain.size(); at++) {
            links.add(shared(chain.get(at - 1), chain.get(at)).size());
        }
        return links;
    }
}
