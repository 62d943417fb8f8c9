package org.leidenkg.derive;

import java.util.List;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/** Our networks as those of the library that finds communities and layouts. */
final class CwtsNetwork {
    private CwtsNetwork() {}

    /** With the fractional weights, and the sum of the weights of an organisation's ties as its own weight. */
    static Network of(TieGraph graph) {
        int[] from = new int[graph.ties()];
        int[] to = new int[graph.ties()];
        double[] weights = new double[graph.ties()];
        int filled = 0;
        for (int node = 0; node < graph.size(); node++) {
            for (int at = graph.begin(node); at < graph.end(node); at++) {
                if (node < graph.neighbour(at)) {
                    from[filled] = node;
                    to[filled] = graph.neighbour(at);
                    weights[filled++] = graph.weight(at);
                }
            }
        }
        return of(graph.size(), from, to, weights);
    }

    /** Each tie once. */
    static Network of(int nodes, int[] from, int[] to, double[] weights) {
        LargeIntArray[] edges =
                List.of(new LargeIntArray(from), new LargeIntArray(to)).toArray(LargeIntArray[]::new);
        return new Network(nodes, true, edges, new LargeDoubleArray(weights), false, false);
    }
}
