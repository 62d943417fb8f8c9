package org.leidenkg.derive;

/**
 * Pushes places apart that are too near to tell one from the other, each pair by equal parts, until all have room or the
 * rounds are over. What stands alone stays where it is.
 */
final class OverlapRemoval {
    private static final double MOST = 0.05;
    private static final int ROUNDS = 60;

    private OverlapRemoval() {}

    /** Changes places, x and y each, in the square from -1 to 1. */
    static void apply(double[][] places) {
        // Less where many must fit: half of what an even spread over the square would give.
        double room = Math.min(MOST, 1 / Math.sqrt(places.length));
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            for (int i = 0; i < places.length; i++) {
                for (int j = i + 1; j < places.length; j++) {
                    moved |= part(places[i], places[j], room);
                }
            }
        }
    }

    private static boolean part(double[] one, double[] other, double room) {
        double dx = other[0] - one[0];
        double dy = other[1] - one[1];
        double distance = Math.sqrt(dx * dx + dy * dy);
        // A hair less, or the last bits of a push would keep it going.
        if (distance >= room * 0.999) {
            return false;
        }
        double push = (room - distance) / 2;
        double ux = distance == 0 ? 1 : dx / distance;
        double uy = distance == 0 ? 0 : dy / distance;
        one[0] -= push * ux;
        one[1] -= push * uy;
        other[0] += push * ux;
        other[1] += push * uy;
        return true;
    }
}
