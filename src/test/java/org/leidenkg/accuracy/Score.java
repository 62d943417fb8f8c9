package org.leidenkg.accuracy;

import java.util.ArrayList;
import java.util.List;

/**
 * What was read against what is true.
 *
 * @param right how many things were read as they are
 * @param missing what is true but was not read, once for each time
 * @param invented what was read but is not true, once for each time
 */
record Score(int right, List<String> missing, List<String> invented) {
    Score {
        missing = List.copyOf(missing);
        invented = List.copyOf(invented);
    }

    static Score of(List<String> truth, List<String> read) {
        List<String> missing = new ArrayList<>(truth);
        List<String> invented = new ArrayList<>();
        int right = 0;
        for (String thing : read) {
            if (missing.remove(thing)) {
                right++;
            } else {
                invented.add(thing);
            }
        }
        return new Score(right, missing, invented);
    }

    Score plus(Score other) {
        List<String> allMissing = new ArrayList<>(missing);
        allMissing.addAll(other.missing);
        List<String> allInvented = new ArrayList<>(invented);
        allInvented.addAll(other.invented);
        return new Score(right + other.right, allMissing, allInvented);
    }

    static Score nothing() {
        return new Score(0, List.of(), List.of());
    }

    /** The share of what was read that is true; 1 where nothing was read. */
    double precision() {
        return share(right, invented.size());
    }

    /** The share of what is true that was read; 1 where nothing is. */
    double recall() {
        return share(right, missing.size());
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private static double share(int part, int rest) {
        return part + rest == 0 ? 1 : (double) part / (part + rest);
    }
}
