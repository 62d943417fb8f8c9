package org.leidenkg.derive;

import nl.cwts.networkanalysis.Network;
import org.leidenkg.model.network.NetworkPosition.Brokerage;

/**
 * Gould and Fernandez' brokerage (1989): how often an organisation j stands on an open path i - j - k, where i and k do not
 * work with each other, by the sectors of the three.
 *
 * <p>Collaboration has no direction. The convention is that of a network with each tie in both directions, as
 * {@code sna::brokerage} in R reads it: each pair counts once as (i, k) and once as (k, i), so gatekeeper and
 * representative are always equal.
 */
final class Brokers {
    private final int[][] neighbours;
    private final int[] sector;
    private final int sectors;
    /** Of the partners of the organisation in hand the sector, counted from 1; of all others 0. */
    private final int[] partnerSector;

    private Brokers(Network network, int[] sector, int sectors) {
        this.neighbours = network.getNeighborsPerNode();
        this.sector = sector;
        this.sectors = sectors;
        this.partnerSector = new int[network.getNNodes()];
    }

    /** The brokerage of each organisation, the sectors being numbers from 0. */
    static Brokerage[] of(Network network, int[] sector, int sectors) {
        Brokers run = new Brokers(network, sector, sectors);
        Brokerage[] brokerage = new Brokerage[network.getNNodes()];
        for (int j = 0; j < brokerage.length; j++) {
            brokerage[j] = run.roles(run.openPairs(j), sector[j]);
        }
        return brokerage;
    }

    /** The pairs of partners that do not work with each other, by the sector of the first and of the second. */
    private long[][] openPairs(int j) {
        long[] partners = new long[sectors];
        for (int partner : neighbours[j]) {
            partnerSector[partner] = sector[partner] + 1;
            partners[sector[partner]]++;
        }
        long[][] pairs = new long[sectors][sectors];
        for (int a = 0; a < sectors; a++) {
            for (int b = 0; b < sectors; b++) {
                pairs[a][b] = partners[a] * (a == b ? partners[b] - 1 : partners[b]);
            }
        }
        for (int partner : neighbours[j]) {
            closePairs(partner, pairs);
        }
        for (int partner : neighbours[j]) {
            partnerSector[partner] = 0;
        }
        return pairs;
    }

    /** Those of a partner and each after it; they count once in each direction. Counted without a branch, as no processor can guess who is a partner. */
    private void closePairs(int i, long[][] pairs) {
        int[] closed = new int[sectors + 1];
        int[] own = neighbours[i];
        for (int at = own.length - 1; at >= 0 && own[at] > i; at--) {
            closed[partnerSector[own[at]]]++;
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
