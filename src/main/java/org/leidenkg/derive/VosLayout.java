package org.leidenkg.derive;

import java.util.Arrays;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.GradientDescentVOSLayoutAlgorithm;
import nl.cwts.networkanalysis.Layout;
import nl.cwts.networkanalysis.Network;

/**
 * The VOS layout (Van Eck, Waltman, Dekker and Van den Berg 2010) of a connected network, with association strengths and a
 * fixed seed. Attraction is 2, as in VOSviewer; repulsion is -1 and not 1, because organisations that share one project and
 * no other have the same partners, and would stand on one spot. Its cost grows with the square of the organisations, so
 * above {@link #UP_TO} of them it is the communities that are laid out, and members are put in a spiral around the middle
 * of theirs.
 */
final class VosLayout {
    static final int UP_TO = 300;
    private static final int ATTRACTION = 2;
    private static final int REPULSION = -1;
    private static final long SEED = 1;
    /** The better of two starts counts, where that is quick. */
    private static final int SEVERAL_STARTS_UP_TO = 200;

    private static final int STARTS = 2;
    /** Pi times (3 - root 5): each turn of a sunflower's spiral, so that the points lie evenly. */
    private static final double GOLDEN_ANGLE = 2.399963229728653;

    private VosLayout() {}

    /** The places, x and y of each, around (0, 0); the mean distance of two is 1. */
    static double[][] of(Network network, int[] community) {
        if (network.getNNodes() <= UP_TO) {
            return laidOut(network);
        }
        Clustering communities = new Clustering(dense(community));
        double[][] middles = laidOut(network.createReducedNetwork(communities));
        return spirals(middles, communities);
    }

    private static double[][] laidOut(Network network) {
        int n = network.getNNodes();
        if (n < 3) {
            return inLine(n);
        }
        Network normalised = network.createNormalizedNetworkUsingAssociationStrength();
        Random random = new Random(SEED);
        GradientDescentVOSLayoutAlgorithm algorithm =
                new GradientDescentVOSLayoutAlgorithm(ATTRACTION, REPULSION, 0, random);
        Layout best = algorithm.findLayout(normalised);
        double least = algorithm.calcQuality(normalised, best);
        for (int start = 1; start < STARTS && n <= SEVERAL_STARTS_UP_TO; start++) {
            Layout layout = algorithm.findLayout(normalised);
            double quality = algorithm.calcQuality(normalised, layout);
            if (quality < least) {
                best = layout;
                least = quality;
            }
        }
        best.standardize(true);
        double[][] places = new double[n][];
        Arrays.setAll(places, best::getCoordinates);
        return places;
    }

    private static double[][] inLine(int n) {
        double[][] places = new double[n][2];
        for (int i = 0; i < n; i++) {
            places[i][0] = i - (n - 1) / 2.0;
        }
        return places;
    }

    /** The same division with numbers from 0 without gaps. */
    private static int[] dense(int[] community) {
        int[] present = Arrays.stream(community).distinct().sorted().toArray();
        return Arrays.stream(community)
                .map(c -> Arrays.binarySearch(present, c))
                .toArray();
    }

    private static double[][] spirals(double[][] middles, Clustering communities) {
        int n = communities.getNNodes();
        int[] placed = new int[middles.length];
        double[][] places = new double[n][2];
        double step = 0.5 / Math.sqrt(n);
        for (int i = 0; i < n; i++) {
            int own = communities.getCluster(i);
            int turn = placed[own]++;
            double radius = step * Math.sqrt(turn);
            // StrictMath: the same on every machine.
            places[i][0] = middles[own][0] + radius * StrictMath.cos(turn * GOLDEN_ANGLE);
            places[i][1] = middles[own][1] + radius * StrictMath.sin(turn * GOLDEN_ANGLE);
        }
        return places;
    }
}
