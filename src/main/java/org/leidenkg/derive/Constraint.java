package org.leidenkg.derive;

import nl.cwts.networkanalysis.Network;

/**
 * Burt's constraint (1992, chapter 2): how far an organisation's partners are tied to one another, so that they cannot be
 * played off or kept apart. The sum over its partners j of (p_ij + sum over q of p_iq p_qj) squared, where p_ij is the
 * share of j in the fractional weights of i. Low is free to broker; 1 is a single partner; somewhat above 1 is a small
 * closed group (a closed triad has 1.125).
 */
final class Constraint {
    private Constraint() {}

    /** The constraint of each organisation; not a number where there are no partners. */
    static double[] of(Network network) {
        int[][] neighbours = network.getNeighborsPerNode();
        double[][] weights = network.getEdgeWeightsPerNode();
        double[][] back = sharesOfNeighbours(network, neighbours, weights);
        double[] share = new double[neighbours.length];
        double[] constraint = new double[neighbours.length];
        for (int i = 0; i < neighbours.length; i++) {
            double strength = network.getTotalEdgeWeight(i);
            for (int at = 0; at < neighbours[i].length; at++) {
                share[neighbours[i][at]] = weights[i][at] / strength;
            }
            constraint[i] = neighbours[i].length == 0 ? Double.NaN : sum(neighbours, i, share, back);
            for (int neighbour : neighbours[i]) {
                share[neighbour] = 0;
            }
        }
        return constraint;
    }

    /** At each tie of j to q what share j has in the weights of q: divided once, as the sum below comes by it many times. */
    private static double[][] sharesOfNeighbours(Network network, int[][] neighbours, double[][] weights) {
        double[] strength = network.getTotalEdgeWeightPerNode();
        double[][] back = new double[neighbours.length][];
        for (int i = 0; i < back.length; i++) {
            back[i] = new double[neighbours[i].length];
            for (int at = 0; at < back[i].length; at++) {
                back[i][at] = weights[i][at] / strength[neighbours[i][at]];
            }
        }
        return back;
    }

    private static double sum(int[][] neighbours, int i, double[] share, double[][] back) {
        double sum = 0;
        for (int j : neighbours[i]) {
            double invested = share[j];
            for (int via = 0; via < neighbours[j].length; via++) {
                invested += share[neighbours[j][via]] * back[j][via];
            }
            sum += invested * invested;
        }
        return sum;
    }
}
