package org.leidenkg.generate;

import java.util.Arrays;
import java.util.Random;

/** Draws ranks from 0 by Zipf's law with exponent 1: the one of rank r is drawn in proportion to 1/(r + 1). */
final class Zipf {
    private final double[] upTo;

    Zipf(int ranks) {
        upTo = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    int draw(Random random) {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        // Exactly on a border belongs to the next rank, of which the last has none.
        return Math.min(found >= 0 ? found + 1 : -found - 1, upTo.length - 1);
    }
}
