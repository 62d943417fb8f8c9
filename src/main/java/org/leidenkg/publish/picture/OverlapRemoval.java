package org.leidenkg.publish.picture;

import java.util.List;

/** Moves dots that lie over one another apart, a little each time and always in the same order. */
final class OverlapRemoval {
    private static final int ROUNDS = 80;
    private static final double GAP = 3;

    private OverlapRemoval() {}

    /**
     * Changes the places in place.
     *
     * @param frame the middles stay within it
     */
    static void apply(List<double[]> places, List<Double> radii, Box frame) {
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            for (int i = 0; i < places.size(); i++) {
                for (int j = i + 1; j < places.size(); j++) {
                    moved |= push(places.get(i), places.get(j), radii.get(i), radii.get(j));
                }
            }
            for (double[] place : places) {
                place[0] = Math.max(frame.left(), Math.min(frame.right(), place[0]));
                place[1] = Math.max(frame.top(), Math.min(frame.bottom(), place[1]));
            }
        }
    }

    /** The larger one gives way less. */
    private static boolean push(double[] one, double[] other, double radius, double otherRadius) {
        double dx = other[0] - one[0];
        double dy = other[1] - one[1];
        double distance = Math.sqrt(dx * dx + dy * dy);
        double wanted = radius + otherRadius + GAP;
        if (distance >= wanted - 0.01) {
            return false;
        }
        if (distance < 0.001) {
            // In one place there is no direction: down and to the right is as good as any.
            dx = 0.6;
            dy = 0.8;
            distance = 1;
        }
        double step = (wanted - distance) / distance;
        double share = otherRadius * otherRadius / (radius * radius + otherRadius * otherRadius);
        one[0] -= dx * step * share;
        one[1] -= dy * step * share;
        other[0] += dx * step * (1 - share);
        other[1] += dy * step * (1 - share);
        return true;
    }
}
