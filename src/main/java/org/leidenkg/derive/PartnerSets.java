package org.leidenkg.derive;

import java.util.Arrays;

/** The partners of each organisation, by the number of projects that it shares with them: pairs as numbers, sorted once. */
final class PartnerSets {
    private static final int FIRST_ROOM = 1 << 10;

    private final int organisationBits;
    private final int countBits;
    private long[] partners = new long[FIRST_ROOM];
    private int size;

    /** Takes an organisation, a number of projects, and all with whom it shares so many, in ascending order. */
    interface Action {
        void accept(int organisation, int projects, int[] others);
    }

    /** For so many organisations and projects; {@link SharedProjects} has made sure that they fit into a number. */
    PartnerSets(int organisations, int projects) {
        organisationBits = SharedProjects.bits(organisations);
        countBits = SharedProjects.bits(projects);
    }

    /** Each pair once, either way round. */
    void add(int one, int other, int projects) {
        if (size + 2 > partners.length) {
            partners = Arrays.copyOf(partners, partners.length + (partners.length >> 1));
        }
        partners[size++] = packed(one, projects, other);
        partners[size++] = packed(other, projects, one);
    }

    /** The number of projects less one, so that all of them are still a number below their count. */
    private long packed(int organisation, int projects, int other) {
        return ((long) organisation << countBits | (projects - 1)) << organisationBits | other;
    }

    /** Organisations in ascending order, the fewest shared projects first. */
    void forEach(Action action) {
        Arrays.sort(partners, 0, size);
        int from = 0;
        while (from < size) {
            long set = partners[from] >>> organisationBits;
            int to = from;
            while (to < size && partners[to] >>> organisationBits == set) {
                to++;
            }
            int[] others = new int[to - from];
            for (int i = from; i < to; i++) {
                others[i - from] = (int) (partners[i] & ((1L << organisationBits) - 1));
            }
            action.accept((int) (set >>> countBits), (int) (set & ((1L << countBits) - 1)) + 1, others);
            from = to;
        }
    }
}
