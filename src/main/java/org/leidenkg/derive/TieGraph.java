package org.leidenkg.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An undirected network as arrays, for the measures: organisations are numbers from 0, the neighbours of each in ascending
 * order, without loops or double ties.
 */
final class TieGraph {
    private final int[] first;
    private final int[] neighbours;
    private final int[] shared;
    private final double[] weights;

    /** Two organisations, the number of projects they share, and their fractional weight. */
    record Tie(int a, int b, int shared, double weight) {
        Tie {
            if (a == b) {
                throw new IllegalArgumentException("organisation " + a + " is tied to itself");
            }
        }

        Tie turned() {
            return new Tie(b, a, shared, weight);
        }
    }

    private TieGraph(int nodes, int ties) {
        first = new int[nodes + 1];
        neighbours = new int[2 * ties];
        shared = new int[2 * ties];
        weights = new double[2 * ties];
    }

    /** The network of that many organisations with each tie once, in whichever order. */
    static TieGraph of(int nodes, List<Tie> ties) {
        TieGraph graph = new TieGraph(nodes, ties.size());
        for (Tie tie : ties) {
            graph.first[tie.a() + 1]++;
            graph.first[tie.b() + 1]++;
        }
        for (int i = 0; i < nodes; i++) {
            graph.first[i + 1] += graph.first[i];
        }
        int[] next = Arrays.copyOf(graph.first, nodes);
        List<Tie> ordered = new ArrayList<>(ties.size());
        ties.forEach(t -> ordered.add(t.a() < t.b() ? t : t.turned()));
        ordered.sort((s, t) -> s.a() != t.a() ? Integer.compare(s.a(), t.a()) : Integer.compare(s.b(), t.b()));
        // The neighbours of each that are before it, and then those after it: both in ascending order.
        for (Tie tie : ordered) {
            graph.put(next[tie.b()]++, tie.turned());
        }
        for (Tie tie : ordered) {
            graph.put(next[tie.a()]++, tie);
        }
        return graph;
    }

    private void put(int at, Tie tie) {
        if (at > first[tie.a()] && neighbours[at - 1] == tie.b()) {
            throw new IllegalArgumentException(
                    "tie " + Math.min(tie.a(), tie.b()) + " - " + Math.max(tie.a(), tie.b()) + " is there twice");
        }
        neighbours[at] = tie.b();
        shared[at] = tie.shared();
        weights[at] = tie.weight();
    }

    int size() {
        return first.length - 1;
    }

    int ties() {
        return neighbours.length / 2;
    }

    int degree(int node) {
        return first[node + 1] - first[node];
    }

    /** Where the ties of an organisation begin; they end where those of the next begin. */
    int begin(int node) {
        return first[node];
    }

    int end(int node) {
        return first[node + 1];
    }

    int neighbour(int at) {
        return neighbours[at];
    }

    double weight(int at) {
        return weights[at];
    }

    /** The sum of the shared projects over the ties. */
    int strengthRaw(int node) {
        return Arrays.stream(shared, first[node], first[node + 1]).sum();
    }

    /** The sum of the fractional weights over the ties. */
    double strength(int node) {
        return Arrays.stream(weights, first[node], first[node + 1]).sum();
    }

    /** The component of each organisation, numbered from 0 in the order of their first members. */
    int[] components() {
        int[] component = new int[size()];
        Arrays.fill(component, -1);
        int[] queue = new int[size()];
        int count = 0;
        for (int start = 0; start < size(); start++) {
            if (component[start] < 0) {
                flood(start, count++, component, queue);
            }
        }
        return component;
    }

    private void flood(int start, int number, int[] component, int[] queue) {
        int filled = 0;
        queue[filled++] = start;
        component[start] = number;
        for (int read = 0; read < filled; read++) {
            for (int at = begin(queue[read]); at < end(queue[read]); at++) {
                if (component[neighbours[at]] < 0) {
                    component[neighbours[at]] = number;
                    queue[filled++] = neighbours[at];
                }
            }
        }
    }
}
