package org.leidenkg.derive;

import java.util.Arrays;
import org.leidenkg.model.Level;

/**
 * The pairs of organisations that share projects, by one sort of numbers: each of a pair and a project. Their count grows
 * with the square of a project's organisations; those of a project of a thousand are half a million.
 */
final class SharedProjects {
    private final Consortia consortia;
    private final int[] sizes;
    private final long[] shared;
    private final int organisationBits;
    private final int projectBits;

    /** Takes a pair, the first before the second in the order of the numbers, with its projects in ascending order. */
    interface Action {
        void accept(int a, int b, int[] projects, double weight);
    }

    private SharedProjects(Consortia consortia, Level level) {
        this.consortia = consortia;
        organisationBits = bits(consortia.organisationCount());
        projectBits = bits(consortia.projectCount());
        sizes = new int[consortia.projectCount()];
        long most = 0;
        for (int project = 0; project < sizes.length; project++) {
            sizes[project] = consortia.members(project, level).length;
            most += sizes[project] * (sizes[project] - 1L) / 2;
        }
        if (most > Integer.MAX_VALUE - 8 || 2 * organisationBits + projectBits >= Long.SIZE) {
            throw new IllegalStateException(
                    "the projects have " + most + " pairs of organisations, too many for one build;"
                            + " take out the projects with the most parties");
        }
        shared = fill((int) most, level);
        Arrays.sort(shared);
    }

    static SharedProjects of(Consortia consortia, Level level) {
        return new SharedProjects(consortia, level);
    }

    /** Bits that a number below this count takes. */
    static int bits(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, count - 1));
    }

    private long[] fill(int most, Level level) {
        long[] filled = new long[most];
        int count = 0;
        for (int project = 0; project < sizes.length; project++) {
            int[] members = consortia.members(project, level);
            for (int i = 0; i < members.length; i++) {
                for (int j = i + 1; j < members.length; j++) {
                    if (!consortia.areOneBody(members[i], members[j])) {
                        long pair = (long) members[i] << organisationBits | members[j];
                        filled[count++] = pair << projectBits | project;
                    }
                }
            }
        }
        return Arrays.copyOf(filled, count);
    }

    /** The pairs in ascending order; the weight is the sum over the projects of 1/(n-1). */
    void forEach(Action action) {
        int from = 0;
        while (from < shared.length) {
            long pair = shared[from] >>> projectBits;
            int to = from;
            while (to < shared.length && shared[to] >>> projectBits == pair) {
                to++;
            }
            int[] projects = new int[to - from];
            double weight = 0;
            for (int i = from; i < to; i++) {
                int project = (int) (shared[i] & ((1L << projectBits) - 1));
                projects[i - from] = project;
                weight += 1.0 / (sizes[project] - 1);
            }
            action.accept(
                    (int) (pair >>> organisationBits), (int) (pair & ((1L << organisationBits) - 1)), projects, weight);
            from = to;
        }
    }
}
