package org.leidenkg.derive;

import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** Collects ties between organisations, each once, and makes the network of them that the libraries measure. */
final class Ties {
    private final int organisations;
    private final LargeIntArray[] ends = {new LargeIntArray(0), new LargeIntArray(0)};
    private final LargeDoubleArray weights = new LargeDoubleArray(0);

    /** @param organisations how many there are; they are numbers from 0 */
    Ties(int organisations) {
        this.organisations = organisations;
    }

    void add(int one, int other, double weight) {
        ends[0].append(one);
        ends[1].append(other);
        weights.append(weight);
    }

    /** The neighbours of each are in ascending order; the weight of an organisation is the sum of those of its ties. */
    Network network() {
        return new Network(organisations, true, ends, weights, false, true);
    }

    /** The same network for JGraphT, without its weights. */
    static Graph<Integer, DefaultEdge> graph(Network network) {
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        for (int node = 0; node < network.getNNodes(); node++) {
            graph.addVertex(node);
        }
        for (int node = 0; node < network.getNNodes(); node++) {
            for (int other : network.getNeighbors(node)) {
                if (node < other) {
                    graph.addEdge(node, other);
                }
            }
        }
        return graph;
    }
}
