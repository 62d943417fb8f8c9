package org.leidenkg.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The collaborations with the most shared projects, of equal ones those with the highest fractional weight, of equal ones
 * again those first in the order of their organisations.
 */
final class Strongest {
    /** So many have a rank: enough for any list that people read. */
    static final int COUNT = 100;

    private static final Comparator<Pair> STRONGEST_FIRST = Comparator.comparingInt(Pair::shared)
            .thenComparingDouble(Pair::weight)
            .reversed()
            .thenComparingInt(Pair::a)
            .thenComparingInt(Pair::b);

    private final PriorityQueue<Pair> weakestFirst = new PriorityQueue<>(STRONGEST_FIRST.reversed());

    /** Two organisations by their numbers; the weight as the graph has it. */
    record Pair(int a, int b, int shared, double weight) {}

    void offer(Pair pair) {
        weakestFirst.add(pair);
        if (weakestFirst.size() > COUNT) {
            weakestFirst.remove();
        }
    }

    /** At most {@link #COUNT}, the strongest first. */
    List<Pair> ranked() {
        List<Pair> ranked = new ArrayList<>(weakestFirst);
        ranked.sort(STRONGEST_FIRST);
        return ranked;
    }
}
