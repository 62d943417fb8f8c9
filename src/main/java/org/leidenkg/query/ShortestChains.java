package org.leidenkg.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * All shortest chains between two organisations: a search in breadth from both ends, that goes on from the end with fewer
 * organisations at its border, so that few of a large network are asked for.
 */
final class ShortestChains {
    /** Most organisations at a border: a chain that is not found by then is not looked for any further. */
    private static final int WIDEST = 30_000;

    /** Most chains that are put in order; of more, the first that come up. */
    private static final int MOST_ORDERED = 2_000;

    private final Neighbours neighbours;

    /**
     * What was found.
     *
     * @param chains the best, each from the one to the other; those whose weakest link shares the most projects first
     * @param total how many shortest chains there are
     * @param stopped whether the search was given up
     */
    record Found(List<List<String>> chains, long total, boolean stopped) {}

    ShortestChains(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** An end with all that was reached from it: how, and in how many ways. */
    private static final class End {
        private final Map<String, List<String>> before = new HashMap<>();
        private final Map<String, Long> ways = new HashMap<>();
        private Collection<String> border;

        End(String start) {
            before.put(start, List.of());
            ways.put(start, 1L);
            border = List.of(start);
        }

        void step(Map<String, Map<String, Integer>> partners) {
            Map<String, List<String>> next = new TreeMap<>();
            partners.forEach((from, others) -> others.keySet().forEach(to -> {
                if (!before.containsKey(to)) {
                    next.computeIfAbsent(to, key -> new ArrayList<>()).add(from);
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
    }

    Found between(String one, String other, int most) {
        End first = new End(one);
        End last = new End(other);
        TreeSet<String> meeting = new TreeSet<>();
        while (meeting.isEmpty()) {
            End smaller = first.border.size() <= last.border.size() ? first : last;
            End larger = smaller == first ? last : first;
            if (smaller.border.isEmpty() || smaller.border.size() > WIDEST) {
                return new Found(List.of(), 0, !smaller.border.isEmpty());
            }
            smaller.step(neighbours.of(smaller.border));
            smaller.border.stream().filter(larger.before::containsKey).forEach(meeting::add);
        }
        long total = meeting.stream()
                .mapToLong(middle -> first.ways.getOrDefault(middle, 0L) * last.ways.getOrDefault(middle, 0L))
                .sum();
        return new Found(best(first, last, meeting, most), total, false);
    }

    private List<List<String>> best(End first, End last, Collection<String> meeting, int most) {
        List<List<String>> chains = new ArrayList<>();
        for (String middle : meeting) {
            int left = MOST_ORDERED - chains.size();
            for (List<String> start : first.chains(middle, left)) {
                for (List<String> end : last.chains(middle, left)) {
                    chains.add(joined(start, end));
                }
            }
            if (chains.size() >= MOST_ORDERED) {
                break;
            }
        }
        Function<List<String>, String> text = chain -> String.join(" ", chain);
        return chains.stream()
                .sorted(Comparator.comparingInt(this::weakest)
                        .thenComparingInt(this::sum)
                        .reversed()
                        .thenComparing(text))
                .limit(most)
                .toList();
    }

    /** The second goes from the other end to the same middle. */
    private static List<String> joined(List<String> start, List<String> end) {
        List<String> chain = new ArrayList<>(start);
        for (int at = end.size() - 2; at >= 0; at--) {
            chain.add(end.get(at));
        }
        return chain;
    }

    private int weakest(List<String> chain) {
        int weakest = Integer.MAX_VALUE;
        for (int at = 1; at < chain.size(); at++) {
            weakest = Math.min(weakest, neighbours.shared(chain.get(at - 1), chain.get(at)));
        }
        return weakest;
    }

    private int sum(List<String> chain) {
        int sum = 0;
        for (int at = 1; at < chain.size(); at++) {
            sum += neighbours.shared(chain.get(at - 1), chain.get(at));
        }
        return sum;
    }
}
