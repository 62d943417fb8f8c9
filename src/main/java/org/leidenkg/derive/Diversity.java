package org.leidenkg.derive;

import java.util.Collection;

/**
 * Blau's index (1977), also Gini-Simpson: the chance that two draws, with the first put back, give different themes. 0 for
 * one theme; 1 - 1/k for k themes in equal parts. Chosen over Shannon's because its value is a chance that people can read.
 */
final class Diversity {
    private Diversity() {}

    /** From how often each theme occurs; 0 when there are none. */
    static double of(Collection<Integer> counts) {
        double all = counts.stream().mapToInt(Integer::intValue).sum();
        double same = 0;
        for (int count : counts) {
            same += count / all * (count / all);
        }
        return all == 0 ? 0 : 1 - same;
    }
}
