package org.leidenkg.derive;

import java.util.Arrays;
import java.util.Random;
import nl.cwts.networkanalysis.Network;

/**
 * Betweenness and harmonic closeness over shortest paths, each tie one step.
 *
 * <p>Betweenness is Freeman's (1977), divided by the number of pairs of others so that it runs from 0 to 1, computed by
 * Brandes' algorithm ("A faster algorithm for betweenness centrality", 2001). Harmonic closeness is the mean over the others
 * of 1/distance, 0 for those out of reach (Marchiori and Latora 2000; Rochat 2009). Up to {@link #EXACT_UP_TO} organisations
 * both are exact; above it they are estimated from {@link #SOURCES} organisations drawn at random with a fixed seed (Brandes
 * and Pich, "Centrality estimation in large networks", 2007; Eppstein and Wang 2001). JGraphT has the exact measures only,
 * which take many minutes in a network of ten thousand.
 */
final class Centrality {
    static final int EXACT_UP_TO = 2000;
    static final int SOURCES = 400;
    private static final long SEED = 1;
    private static final int UNREACHED = -1;

    private final int[][] neighbours;
    private final double[] betweenness;
    private final double[] closeness;
    private final int[] distance;
    private final int[] queue;
    private final double[] paths;
    private final double[] dependency;

    private Centrality(Network network) {
        int n = network.getNNodes();
        neighbours = network.getNeighborsPerNode();
        betweenness = new double[n];
        closeness = new double[n];
        distance = new int[n];
        queue = new int[n];
        paths = new double[n];
        dependency = new double[n];
    }

    static Centrality of(Network network) {
        return of(network, sources(network.getNNodes()));
    }

    /** With that many sources: all of them for exact measures. */
    static Centrality of(Network network, int sources) {
        Centrality run = new Centrality(network);
        int[] drawn = draw(network.getNNodes(), sources);
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
        Arrays.fill(distance, UNREACHED);
        Arrays.fill(paths, 0);
        Arrays.fill(dependency, 0);
        int reached = search(source);
        for (int i = reached - 1; i > 0; i--) {
            int node = queue[i];
            double part = (1 + dependency[node]) / paths[node];
            for (int before : neighbours[node]) {
                if (distance[before] == distance[node] - 1) {
                    dependency[before] += paths[before] * part;
                }
            }
            betweenness[node] += dependency[node];
            closeness[node] += 1.0 / distance[node];
        }
    }

    /** Breadth first, counting the shortest paths to each; gives how many are reached, which stand in the queue. */
    private int search(int source) {
        queue[0] = source;
        distance[source] = 0;
        paths[source] = 1;
        int filled = 1;
        for (int read = 0; read < filled; read++) {
            int node = queue[read];
            for (int next : neighbours[node]) {
                if (distance[next] == UNREACHED) {
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
        double n = neighbours.length;
        boolean[] isSource = new boolean[neighbours.length];
        for (int source : drawn) {
            isSource[source] = true;
        }
        for (int i = 0; i < neighbours.length; i++) {
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
