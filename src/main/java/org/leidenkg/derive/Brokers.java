package org.leidenkg.derive;

import org.leidenkg.model.NetworkPosition.Brokerage;

/**
 * Gould and Fernandez' brokerage (1989): how often an organisation j stands on an open path i - j - k, where i and k do not
 * work with each other, by the sectors of the three.
 *
 * <p>Collaboration has no direction. The convention is that of a network with each tie in both directions, as
 * {@code sna::brokerage} in R reads it: each pair counts once as (i, k) and once as (k, i), so gatekeeper and
 * representative are always equal.
 */
final class Brokers {
    private final TieGraph graph;
    private final int[] sector;
    private final int sectors;
    /** Of the partners of the organisation in hand the sector, counted from 1; of all others 0. */
    private final int[] partnerSector;

    private Brokers(TieGraph graph, int[] sector, int sectors) {
        this.graph = graph;
        this.sector = sector;
        this.sectors = sectors;
        this.partnerSector = new int[graph.size()];
    }

    /** The brokerage of each organisation, the sectors being numbers from 0. */
    static Brokerage[] of(TieGraph graph, int[] sector, int sectors) {
        Brokers run = new Brokers(graph, sector, sectors);
        Brokerage[] brokerage = new Brokerage[graph.size()];
        for (int j = 0; j < graph.size(); j++) {
            brokerage[j] = run.roles(run.openPairs(j), sector[j]);
        }
        return brokerage;
    }

    /** The pairs of partners that do not work with each other, by the sector of the first and of the second. */
    private long[][] openPairs(int j) {
        long[] partners = new long[sectors];
        for (int at = graph.begin(j); at < graph.end(j); at++) {
            int own = sector[graph.neighbour(at)];
            partnerSector[graph.neighbour(at)] = own + 1;
            partners[own]++;
        }
        long[][] pairs = new long[sectors][sectors];
        for (int a = 0; a < sectors; a++) {
            for (int b = 0; b < sectors; b++) {
                pairs[a][b] = partners[a] * (a == b ? partners[b] - 1 : partners[b]);
            }
        }
        for (int at = graph.begin(j); at < graph.end(j); at++) {
            closePairs(graph.neighbour(at), pairs);
        }
        for (int at = graph.begin(j); at < graph.end(j); at++) {
            partnerSector[graph.neighbour(at)] = 0;
        }
        return pairs;
    }

    /** Those of a partner and each after it; they count once in each direction. Counted without a branch, as no processor can guess who is a partner. */
    private void closePairs(int i, long[][] pairs) {
        int[] closed = new int[sectors + 1];
        int begin = graph.begin(i);
        for (int via = graph.end(i) - 1; via >= begin && graph.neighbour(via) > i; via--) {
            closed[partnerSector[graph.neighbour(via)]]++;
        }
        for (int other = 0; other < sectors; other++) {
            pairs[sector[i]][other] -= closed[other + 1];
            pairs[other][sector[i]] -= closed[other + 1];
        }
    }

    private Brokerage roles(long[][] pairs, int own) {
        long gatekeeper = 0;
        long representative = 0;
        long consultant = 0;
        long liaison = 0;
        for (int a = 0; a < sectors; a++) {
            for (int b = 0; b < sectors; b++) {
                if (a == b && a != own) {
                    consultant += pairs[a][b];
                } else if (a != own && b == own) {
                    gatekeeper += pairs[a][b];
                } else if (a == own && b != own) {
                    representative += pairs[a][b];
                } else if (a != own) {
                    liaison += pairs[a][b];
                }
            }
        }
        return new Brokerage(pairs[own][own], gatekeeper, representative, consultant, liaison);
    }
}
