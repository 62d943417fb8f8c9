package org.leidenkg.derive;

import java.util.Arrays;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/** Our networks as those of the library that finds communities and layouts. */
final class CwtsNetwork {
    private CwtsNetwork() {}

    /** With the fractional weights, and the sum of the weights of an organisation's ties as its own weight. */
    static Network of(TieGraph graph) {
        int size = graph.size();
        long[] begins = new long[size + 1];
        for (int node = 0; node < size; node++) {
            begins[node + 1] = graph.end(node);
        }
        int[] neighbours = new int[graph.end(size - 1)];
        double[] weights = new double[neighbours.length];
        Arrays.setAll(neighbours, graph::neighbour);
        Arrays.setAll(weights, graph::weight);
        return new Network(size, true, begins, new LargeIntArray(neighbours), new LargeDoubleArray(weights), false);
    }
}
