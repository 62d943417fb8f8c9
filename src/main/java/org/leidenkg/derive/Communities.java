package org.leidenkg.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;

/**
 * Communities by the Leiden algorithm (Traag, Waltman and Van Eck 2019), which looks for the division with the highest
 * modularity (Newman and Girvan 2004) of the fractional weights. It runs with the fixed seeds 1 to {@link #RUNS} ({@link
 * #RUNS_WHEN_LARGE} in a network of {@link #LARGE_FROM} ties or more); the best run counts, the earliest of equals. How well the runs agree is the stability: the mean adjusted Rand index over all pairs
 * of runs, over the organisations that have a partner (those without one are a community by themselves in every run).
 */
final class Communities {
    static final int RUNS = 10;
    /** In a larger network, where each run takes seconds. */
    static final int RUNS_WHEN_LARGE = 3;

    static final int LARGE_FROM = 50_000;
    private static final int ITERATIONS = 4;

    private final int[] numbers;
    private final double modularity;
    private final double stability;

    private Communities(int[] numbers, double modularity, double stability) {
        this.numbers = numbers;
        this.modularity = modularity;
        this.stability = stability;
    }

    static Communities of(Network network) {
        if (network.getNEdges() == 0) {
            int[] apart = new int[network.getNNodes()];
            Arrays.setAll(apart, i -> i + 1);
            return new Communities(apart, 0, 1);
        }
        double resolution = 1 / (2 * network.getTotalEdgeWeight());
        List<int[]> runs = new ArrayList<>();
        double most = Double.NEGATIVE_INFINITY;
        int best = 0;
        int seeds = network.getNEdges() < LARGE_FROM ? RUNS : RUNS_WHEN_LARGE;
        for (int seed = 1; seed <= seeds; seed++) {
            LeidenAlgorithm leiden = new LeidenAlgorithm(new Random(seed));
            leiden.setResolution(resolution);
            leiden.setNIterations(ITERATIONS);
            Clustering found = leiden.findClustering(network);
            double quality = leiden.calcQuality(network, found);
            if (quality > most) {
                most = quality;
                best = runs.size();
            }
            runs.add(found.getClusters());
        }
        return new Communities(bySize(runs.get(best)), most, agreement(network, runs));
    }

    /** Numbers from 1, the largest first, of equal ones that with the first member first. */
    private static int[] bySize(int[] clusters) {
        int count = Arrays.stream(clusters).max().orElse(-1) + 1;
        int[] size = new int[count];
        int[] firstMember = new int[count];
        for (int i = clusters.length - 1; i >= 0; i--) {
            size[clusters[i]]++;
            firstMember[clusters[i]] = i;
        }
        List<Integer> order = new ArrayList<>();
        for (int cluster = 0; cluster < count; cluster++) {
            order.add(cluster);
        }
        order.sort((a, b) -> size[a] != size[b]
                ? Integer.compare(size[b], size[a])
                : Integer.compare(firstMember[a], firstMember[b]));
        int[] number = new int[count];
        for (int i = 0; i < count; i++) {
            number[order.get(i)] = i + 1;
        }
        return Arrays.stream(clusters).map(c -> number[c]).toArray();
    }

    private static double agreement(Network network, List<int[]> runs) {
        List<int[]> tied = runs.stream()
                .map(run -> java.util.stream.IntStream.range(0, run.length)
                        .filter(i -> network.getNNeighbors(i) > 0)
                        .map(i -> run[i])
                        .toArray())
                .toList();
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < tied.size(); a++) {
            for (int b = a + 1; b < tied.size(); b++) {
                sum += AdjustedRand.of(tied.get(a), tied.get(b));
                pairs++;
            }
        }
        return sum / pairs;
    }

    /** The communities of all organisations, from 1. */
    int[] numbers() {
        return numbers.clone();
    }

    /** The community of an organisation, from 1. */
    int number(int node) {
        return numbers[node];
    }

    int count() {
        return Arrays.stream(numbers).max().orElse(0);
    }

    double modularity() {
        return modularity;
    }

    double stability() {
        return stability;
    }
}
