package org.leidenkg.derive;

import java.util.HashMap;
import java.util.Map;

/**
 * The adjusted Rand index (Hubert and Arabie 1985) of two divisions of the same things: 1 when they are the same, 0 on
 * average for divisions by chance.
 */
final class AdjustedRand {
    private AdjustedRand() {}

    static double of(int[] one, int[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(one.length + " things divided against " + other.length);
        }
        Map<Long, Integer> both = new HashMap<>();
        Map<Long, Integer> rows = new HashMap<>();
        Map<Long, Integer> columns = new HashMap<>();
        for (int i = 0; i < one.length; i++) {
            both.merge(((long) one[i] << 32) | other[i], 1, Integer::sum);
            rows.merge((long) one[i], 1, Integer::sum);
            columns.merge((long) other[i], 1, Integer::sum);
        }
        long all = pairs(one.length);
        long inRows = sum(rows);
        long inColumns = sum(columns);
        double expected = all == 0 ? 0 : (double) inRows * inColumns / all;
        double most = (inRows + inColumns) / 2.0;
        // Both put everything together, or both everything apart.
        return most == expected ? 1 : (sum(both) - expected) / (most - expected);
    }

    private static long sum(Map<Long, Integer> sizes) {
        return sizes.values().stream().mapToLong(AdjustedRand::pairs).sum();
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }
}
