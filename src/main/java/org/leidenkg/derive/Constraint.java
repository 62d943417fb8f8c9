package org.leidenkg.derive;

import java.util.Arrays;

/**
 * Burt's constraint (1992, chapter 2): how far an organisation's partners are tied to one another, so that they cannot be
 * played off or kept apart. The sum over its partners j of (p_ij + sum over q of p_iq p_qj) squared, where p_ij is the
 * share of j in the fractional weights of i. Low is free to broker; 1 is a single partner; somewhat above 1 is a small
 * closed group (a closed triad has 1.125).
 */
final class Constraint {
    private Constraint() {}

    /** The constraint of each organisation; not a number where there are no partners. */
    static double[] of(TieGraph graph) {
        int n = graph.size();
        double[] back = sharesOfNeighbours(graph);
        double[] share = new double[n];
        double[] constraint = new double[n];
        for (int i = 0; i < n; i++) {
            double strength = graph.strength(i);
            for (int at = graph.begin(i); at < graph.end(i); at++) {
                share[graph.neighbour(at)] = graph.weight(at) / strength;
            }
            constraint[i] = graph.degree(i) == 0 ? Double.NaN : sum(graph, i, share, back);
            for (int at = graph.begin(i); at < graph.end(i); at++) {
                share[graph.neighbour(at)] = 0;
            }
        }
        return constraint;
    }

    /** At each tie of j to q what share j has in the weights of q: divided once, as the sum below comes by it many times. */
    private static double[] sharesOfNeighbours(TieGraph graph) {
        double[] strength = new double[graph.size()];
        Arrays.setAll(strength, graph::strength);
        double[] back = new double[2 * graph.ties()];
        Arrays.setAll(back, at -> graph.weight(at) / strength[graph.neighbour(at)]);
        return back;
    }

    private static double sum(TieGraph graph, int i, double[] share, double[] back) {
        double sum = 0;
        for (int at = graph.begin(i); at < graph.end(i); at++) {
            int j = graph.neighbour(at);
            double invested = share[j];
            int end = graph.end(j);
            for (int via = graph.begin(j); via < end; via++) {
                invested += share[graph.neighbour(via)] * back[via];
            }
            sum += invested * invested;
        }
        return sum;
    }
}
