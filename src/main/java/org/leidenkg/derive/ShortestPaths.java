package org.leidenkg.derive;

import java.util.Arrays;
import java.util.Random;

/**
 * Betweenness and harmonic closeness over shortest paths, each tie one step.
 *
 * <p>Betweenness is Freeman's (1977), divided by the number of pairs of others so that it runs from 0 to 1, computed by
 * Brandes' algorithm (2001). Harmonic closeness is the mean over the others of 1/distance, 0 for those out of reach
 * (Marchiori and Latora 2000; Rochat 2009). Up to {@link #EXACT_UP_TO} organisations both are exact; above it they are
 * estimated from {@link #SOURCES} organisations drawn at random with a fixed seed (Brandes and Pich 2007; Eppstein and
 * Wang 2001).
 */
final class ShortestPaths {
    static final int EXACT_UP_TO = 2000;
    static final int SOURCES = 400;
    private static final long SEED = 1;

    private final TieGraph graph;
    private final double[] betweenness;
    private final double[] closeness;
    private final int[] distance;
    private final int[] queue;
    private final double[] paths;
    private final double[] dependency;

    private ShortestPaths(TieGraph graph) {
        this.graph = graph;
        int n = graph.size();
        betweenness = new double[n];
        closeness = new double[n];
        distance = new int[n];
        queue = new int[n];
        paths = new double[n];
        dependency = new double[n];
    }

    static ShortestPaths of(TieGraph graph) {
        int n = graph.size();
        return of(graph, n <= EXACT_UP_TO ? n : SOURCES);
    }

    /** With that many sources: all of them for exact measures. */
    static ShortestPaths of(TieGraph graph, int sources) {
        ShortestPaths run = new ShortestPaths(graph);
        int[] drawn = draw(graph.size(), sources);
        for (int source : drawn) {
            run.from(source);
        }
        run.normalise(drawn);
        return run;
    }

    /** How many organisations the measures of a network of that size start from. */
    static int sources(int size) {
        return size <= EXACT_UP_TO ? size : SOURCES;
    }

    private static int[] draw(int n, int sources) {
        int[] nodes = new int[n];
        Arrays.setAll(nodes, i -> i);
        Random random = new Random(SEED);
        for (int i = 0; i < sources && sources < n; i++) {
            int j = i + random.nextInt(n - i);
            int drawn = nodes[j];
            nodes[j] = nodes[i];
            nodes[i] = drawn;
        }
        return Arrays.copyOf(nodes, sources);
    }

    private void from(int source) {
        Arrays.fill(distance, -1);
        Arrays.fill(paths, 0);
        Arrays.fill(dependency, 0);
        int reached = search(source);
        for (int i = reached - 1; i > 0; i--) {
            int node = queue[i];
            for (int at = graph.begin(node); at < graph.end(node); at++) {
                int before = graph.neighbour(at);
                if (distance[before] == distance[node] - 1) {
                    dependency[before] += paths[before] / paths[node] * (1 + dependency[node]);
                }
            }
            betweenness[node] += dependency[node];
            closeness[node] += 1.0 / distance[node];
        }
    }

    /** Breadth first; gives how many organisations are within reach. */
    private int search(int source) {
        int filled = 0;
        queue[filled++] = source;
        distance[source] = 0;
        paths[source] = 1;
        for (int read = 0; read < filled; read++) {
            int node = queue[read];
            for (int at = graph.begin(node); at < graph.end(node); at++) {
                int next = graph.neighbour(at);
                if (distance[next] < 0) {
                    distance[next] = distance[node] + 1;
                    queue[filled++] = next;
                }
                if (distance[next] == distance[node] + 1) {
                    paths[next] += paths[node];
                }
            }
        }
        return filled;
    }

    private void normalise(int[] drawn) {
        double n = graph.size();
        boolean[] isSource = new boolean[graph.size()];
        for (int source : drawn) {
            isSource[source] = true;
        }
        for (int i = 0; i < graph.size(); i++) {
            int others = isSource[i] ? drawn.length - 1 : drawn.length;
            closeness[i] = others == 0 ? 0 : closeness[i] / others;
            // Each pair is met from both of its ends, and so is each pair of n - 1 and n - 2.
            betweenness[i] = n < 3 ? 0 : betweenness[i] * n / drawn.length / ((n - 1) * (n - 2));
        }
    }

    double betweenness(int node) {
        return betweenness[node];
    }

    double harmonicCloseness(int node) {
        return closeness[node];
    }
}
