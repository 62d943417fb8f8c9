package org.leidenkg.query.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leidenkg.model.Level;
import org.leidenkg.query.answer.ProjectCard;

/**
 * All shortest chains between two organisations: a search in breadth from both ends, that goes on from the end with fewer
 * organisations at its border, so that little of a large network is looked at.
 */
public final class ShortestChains {
    /** Most chains that are put in order; of more, the first that come up. */
    private static final int MOST_ORDERED = 2_000;

    private final Participations participations;
    private final Level level;
    private final Map<String, Map<String, List<ProjectCard>>> partners = new HashMap<>();

    /**
     * What was found.
     *
     * @param chains the best, each from the one to the other; those whose weakest link shares the most projects first
     * @param total how many shortest chains there are
     */
    public record Found(List<List<String>> chains, long total) {}

    public ShortestChains(Participations participations, Level level) {
        this.participations = participations;
        this.level = level;
    }

    /** The projects that two share, in the order of the agenda. */
    public List<ProjectCard> shared(String one, String other) {
        return partners(one).getOrDefault(other, List.of());
    }

    private Map<String, List<ProjectCard>> partners(String organisation) {
        return partners.computeIfAbsent(organisation, iri -> participations.partners(iri, level));
    }

    /** An end with all that was reached from it: how, and in how many ways. */
    private final class End {
        private final Map<String, List<String>> before = new HashMap<>();
        private final Map<String, Long> ways = new HashMap<>();
        private Set<String> border;

        End(String start) {
            before.put(start, List.of());
            ways.put(start, 1L);
            border = Set.of(start);
        }

        /** From those at a distance to the next ones. */
        void step() {
            Map<String, List<String>> next = new TreeMap<>();
            border.forEach(from -> partners(from).keySet().forEach(to -> {
                if (!before.containsKey(to)) {
                    next.computeIfAbsent(to, iri -> new ArrayList<>()).add(from);
                }
            }));
            next.forEach((to, froms) -> ways.put(
                    to,
                    froms.stream()
                            .mapToLong(from -> ways.getOrDefault(from, 0L))
                            .sum()));
            before.putAll(next);
            border = next.keySet();
        }

        /** All chains from the start to there, at most so many. */
        List<List<String>> chains(String there, int most) {
            List<String> froms = before.getOrDefault(there, List.of());
            if (froms.isEmpty()) {
                return List.of(List.of(there));
            }
            return froms.stream()
                    .flatMap(from -> chains(from, most).stream())
                    .limit(most)
                    .map(start -> joined(start, List.of(there)))
                    .toList();
        }
    }

    public Found between(String one, String other, int most) {
        End first = new End(one);
        End last = new End(other);
        List<String> meeting = List.of();
        while (meeting.isEmpty()) {
            End smaller = first.border.size() <= last.border.size() ? first : last;
            if (smaller.border.isEmpty()) {
                return new Found(List.of(), 0);
            }
            smaller.step();
            End larger = smaller == first ? last : first;
            meeting = smaller.border.stream().filter(larger.before::containsKey).toList();
        }
        long total = meeting.stream()
                .mapToLong(middle -> first.ways.getOrDefault(middle, 0L) * last.ways.getOrDefault(middle, 0L))
                .sum();
        return new Found(
                meeting.stream()
                        .flatMap(middle -> through(first, last, middle))
                        .limit(MOST_ORDERED)
                        .sorted(strongestFirst())
                        .limit(most)
                        .toList(),
                total);
    }

    private static Stream<List<String>> through(End first, End last, String middle) {
        List<List<String>> ends = last.chains(middle, MOST_ORDERED).stream()
                .map(end -> {
                    List<String> turned = new ArrayList<>(end.subList(0, end.size() - 1));
                    Collections.reverse(turned);
                    return turned;
                })
                .toList();
        return first.chains(middle, MOST_ORDERED).stream()
                .flatMap(start -> ends.stream().map(end -> joined(start, end)));
    }

    private static List<String> joined(List<String> start, List<String> end) {
        List<String> chain = new ArrayList<>(start);
        chain.addAll(end);
        return chain;
    }

    private Comparator<List<String>> strongestFirst() {
        return Comparator.comparingInt((List<String> chain) ->
                        links(chain).stream().mapToInt(Integer::intValue).min().orElse(0))
                .thenComparingInt(chain ->
                        links(chain).stream().mapToInt(Integer::intValue).sum())
                .reversed()
                .thenComparing(chain -> String.join(" ", chain));
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
