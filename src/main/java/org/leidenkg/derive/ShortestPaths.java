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
 *
 * <p>A step from one distance to the next looks at the ties of those on that side that have fewer ("direction-optimizing
 * breadth-first search", Beamer, Asanović and Patterson 2012): in a network where a few work with nearly all, most ties lie among those that
 * are equally far, and are never looked at.
 */
final class ShortestPaths {
    static final int EXACT_UP_TO = 2000;
    static final int SOURCES = 400;
    private static final long SEED = 1;
    private static final int UNREACHED = -1;

    private final TieGraph graph;
    private final double[] betweenness;
    private final double[] closeness;
    private final int[] distance;
    private final int[] queue;
    /** Where each distance begins in the queue, and behind the last one its end. */
    private final int[] begins;

    private final int[] component;
    /** Ends of ties in each component. */
    private final long[] tiesOfComponent;

    private final double[] paths;
    private final double[] dependency;

    private ShortestPaths(TieGraph graph) {
        this.graph = graph;
        int n = graph.size();
        betweenness = new double[n];
        closeness = new double[n];
        distance = new int[n];
        queue = new int[n];
        begins = new int[n + 2];
        component = graph.components();
        tiesOfComponent = new long[n];
        for (int i = 0; i < n; i++) {
            tiesOfComponent[component[i]] += graph.degree(i);
        }
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
        Arrays.fill(distance, UNREACHED);
        Arrays.fill(paths, 0);
        Arrays.fill(dependency, 0);
        int steps = search(source);
        for (int step = steps; step > 1; step--) {
            passBack(step);
        }
        for (int i = 1; i < begins[steps + 1]; i++) {
            int node = queue[i];
            betweenness[node] += dependency[node];
            closeness[node] += 1.0 / distance[node];
        }
    }

    /** Breadth first; gives the greatest distance. Those at a distance are in the queue from where it begins to where the next one does. */
    private int search(int source) {
        queue[0] = source;
        distance[source] = 0;
        paths[source] = 1;
        begins[0] = 0;
        begins[1] = 1;
        int step = 0;
        int filled = 1;
        long left = tiesOfComponent[component[source]] - graph.degree(source);
        while (left > 0) {
            int before = filled;
            filled = ties(step) <= left ? reachOut(step, filled) : lookBack(step, source, filled);
            for (int i = before; i < filled; i++) {
                left -= graph.degree(queue[i]);
            }
            step++;
            begins[step + 1] = filled;
        }
        return step;
    }

    /** The ties of those at a distance. */
    private long ties(int step) {
        long ties = 0;
        for (int i = begins[step]; i < begins[step + 1]; i++) {
            ties += graph.degree(queue[i]);
        }
        return ties;
    }

    /** From those at a distance to the next ones. */
    private int reachOut(int step, int from) {
        int filled = from;
        for (int i = begins[step]; i < begins[step + 1]; i++) {
            int node = queue[i];
            for (int at = graph.begin(node); at < graph.end(node); at++) {
                int next = graph.neighbour(at);
                if (distance[next] == UNREACHED) {
                    distance[next] = step + 1;
                    queue[filled++] = next;
                }
                if (distance[next] == step + 1) {
                    paths[next] += paths[node];
                }
            }
        }
        return filled;
    }

    /** From those not reached yet to the ones at a distance. */
    private int lookBack(int step, int source, int from) {
        int filled = from;
        for (int node = 0; node < distance.length; node++) {
            if (distance[node] == UNREACHED && component[node] == component[source]) {
                double found = 0;
                for (int at = graph.begin(node); at < graph.end(node); at++) {
                    int before = graph.neighbour(at);
                    if (distance[before] == step) {
                        found += paths[before];
                    }
                }
                if (found > 0) {
                    distance[node] = step + 1;
                    paths[node] = found;
                    queue[filled++] = node;
                }
            }
        }
        return filled;
    }

    /** What depends on those at a distance depends on the ones before them, in the parts in which shortest paths come through. */
    private void passBack(int step) {
        if (ties(step) < ties(step - 1)) {
            for (int i = begins[step]; i < begins[step + 1]; i++) {
                int node = queue[i];
                double part = (1 + dependency[node]) / paths[node];
                for (int at = graph.begin(node); at < graph.end(node); at++) {
                    int before = graph.neighbour(at);
                    if (distance[before] == step - 1) {
                        dependency[before] += paths[before] * part;
                    }
                }
            }
        } else {
            for (int i = begins[step - 1]; i < begins[step]; i++) {
                int before = queue[i];
                double parts = 0;
                for (int at = graph.begin(before); at < graph.end(before); at++) {
                    int node = graph.neighbour(at);
                    if (distance[node] == step) {
                        parts += (1 + dependency[node]) / paths[node];
                    }
                }
                dependency[before] = paths[before] * parts;
            }
        }
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
