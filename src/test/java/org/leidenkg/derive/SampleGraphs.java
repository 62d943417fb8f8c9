package org.leidenkg.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** Small networks of known shapes, and random ones by seed. */
final class SampleGraphs {
    private SampleGraphs() {}

    /** Ties of weight 1 between the numbers of each pair. */
    static TieGraph of(int nodes, int[]... pairs) {
        List<TieGraph.Tie> ties = new ArrayList<>();
        for (int[] pair : pairs) {
            ties.add(new TieGraph.Tie(pair[0], pair[1], 1, 1));
        }
        return TieGraph.of(nodes, ties);
    }

    static TieGraph isolated(int nodes) {
        return TieGraph.of(nodes, List.of());
    }

    static TieGraph path(int nodes) {
        List<TieGraph.Tie> ties = new ArrayList<>();
        for (int i = 1; i < nodes; i++) {
            ties.add(new TieGraph.Tie(i - 1, i, 1, 1));
        }
        return TieGraph.of(nodes, ties);
    }

    static TieGraph complete(int nodes) {
        List<TieGraph.Tie> ties = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            for (int j = i + 1; j < nodes; j++) {
                ties.add(new TieGraph.Tie(i, j, 1, 1));
            }
        }
        return TieGraph.of(nodes, ties);
    }

    /** Each pair tied with that chance; most are not connected for a low one. */
    static TieGraph random(int nodes, double chance, long seed) {
        Random random = new Random(seed);
        List<TieGraph.Tie> ties = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            for (int j = i + 1; j < nodes; j++) {
                if (random.nextDouble() < chance) {
                    ties.add(new TieGraph.Tie(i, j, 1 + random.nextInt(5), 0.1 + random.nextDouble()));
                }
            }
        }
        return TieGraph.of(nodes, ties);
    }

    /** The same network for the other library. */
    static Graph<Integer, DefaultEdge> forJGraphT(TieGraph graph) {
        Graph<Integer, DefaultEdge> other = new SimpleGraph<>(DefaultEdge.class);
        for (int i = 0; i < graph.size(); i++) {
            other.addVertex(i);
        }
        for (int i = 0; i < graph.size(); i++) {
            for (int at = graph.begin(i); at < graph.end(i); at++) {
                other.addEdge(i, graph.neighbour(at));
            }
        }
        return other;
    }
}
