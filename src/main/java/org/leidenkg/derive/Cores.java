package org.leidenkg.derive;

/**
 * Core numbers: the largest k for which an organisation is in a part of the network where each has at least k ties to
 * others of that part (Seidman 1983), by the algorithm of Batagelj and Zaversnik (2003), in time linear in the ties.
 */
final class Cores {
    private final TieGraph graph;
    /** Ties to organisations that are not peeled off yet; at the end the core number. */
    private final int[] left;
    /** The organisations in ascending order of {@link #left}, where each is in it, and where each value begins. */
    private final int[] order;

    private final int[] place;
    private final int[] begin;

    private Cores(TieGraph graph) {
        this.graph = graph;
        int n = graph.size();
        left = new int[n];
        order = new int[n];
        place = new int[n];
        int most = 0;
        for (int i = 0; i < n; i++) {
            left[i] = graph.degree(i);
            most = Math.max(most, left[i]);
        }
        begin = new int[most + 2];
        for (int i = 0; i < n; i++) {
            begin[left[i] + 1]++;
        }
        for (int d = 0; d <= most; d++) {
            begin[d + 1] += begin[d];
        }
        int[] next = begin.clone();
        for (int i = 0; i < n; i++) {
            place[i] = next[left[i]]++;
            order[place[i]] = i;
        }
    }

    /** The core number of each organisation. */
    static int[] of(TieGraph graph) {
        Cores run = new Cores(graph);
        for (int i = 0; i < graph.size(); i++) {
            run.peel(run.order[i]);
        }
        return run.left;
    }

    private void peel(int node) {
        for (int at = graph.begin(node); at < graph.end(node); at++) {
            int other = graph.neighbour(at);
            if (left[other] > left[node]) {
                // To the front of those with as many ties, whose range then begins after it.
                int front = begin[left[other]]++;
                int swapped = order[front];
                order[place[other]] = swapped;
                place[swapped] = place[other];
                order[front] = other;
                place[other] = front;
                left[other]--;
            }
        }
    }
}
