package org.leidenkg.derive;

import java.util.Random;
import nl.cwts.networkanalysis.Network;

/** Small networks of known shapes, and random ones by seed. */
final class SampleGraphs {
    private SampleGraphs() {}

    /** Ties of weight 1 between the numbers of each pair. */
    static Network of(int nodes, int[]... pairs) {
        Ties ties = new Ties(nodes);
        for (int[] pair : pairs) {
            ties.add(pair[0], pair[1], 1);
        }
        return ties.network();
    }

    static Network isolated(int nodes) {
        return new Ties(nodes).network();
    }

    static Network path(int nodes) {
        Ties ties = new Ties(nodes);
        for (int i = 1; i < nodes; i++) {
            ties.add(i - 1, i, 1);
        }
        return ties.network();
    }

    static Network complete(int nodes) {
        Ties ties = new Ties(nodes);
        for (int i = 0; i < nodes; i++) {
            for (int j = i + 1; j < nodes; j++) {
                ties.add(i, j, 1);
            }
        }
        return ties.network();
    }

    /** Each pair tied with that chance; most are not connected for a low one. */
    static Network random(int nodes, double chance, long seed) {
        Random random = new Random(seed);
        Ties ties = new Ties(nodes);
        for (int i = 0; i < nodes; i++) {
            for (int j = i + 1; j < nodes; j++) {
                if (random.nextDouble() < chance) {
                    ties.add(i, j, 0.1 + random.nextDouble());
                }
            }
        }
        return ties.network();
    }
}
