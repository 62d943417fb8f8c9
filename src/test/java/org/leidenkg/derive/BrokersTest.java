package org.leidenkg.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.network.NetworkPosition.Brokerage;

class BrokersTest {
    /** The open path 0 - 1 - 2, with 1 as the broker. */
    private static Brokerage between(int first, int broker, int last) {
        return Brokers.of(SampleGraphs.path(3), new int[] {first, broker, last}, 3)[1];
    }

    @Test
    void allOfOneSectorIsACoordinator() {
        assertThat(between(0, 0, 0)).isEqualTo(new Brokerage(2, 0, 0, 0, 0));
    }

    @Test
    void fromItsOwnSectorToAnotherIsARepresentativeAndBackAGatekeeper() {
        assertThat(between(0, 0, 1)).isEqualTo(new Brokerage(0, 1, 1, 0, 0));
        assertThat(between(1, 0, 0)).isEqualTo(new Brokerage(0, 1, 1, 0, 0));
    }

    @Test
    void betweenTwoOfAnotherSectorIsAConsultant() {
        assertThat(between(1, 0, 1)).isEqualTo(new Brokerage(0, 0, 0, 2, 0));
    }

    @Test
    void threeSectorsIsALiaison() {
        assertThat(between(0, 1, 2)).isEqualTo(new Brokerage(0, 0, 0, 0, 2));
    }

    @Test
    void whoWorkWithEachOtherNeedNoBroker() {
        Brokerage[] brokerage = Brokers.of(SampleGraphs.complete(4), new int[] {0, 1, 2, 0}, 3);

        assertThat(brokerage).containsOnly(Brokerage.NONE);
    }

    @Test
    void karateClubHasTheValuesOfTheDefinition() {
        // Counted in Python over all ordered pairs of partners, with the two clubs as the groups.
        Brokerage[] brokerage = Brokers.of(Karate.plain(), Karate.clubs(), 2);

        assertThat(brokerage[0]).isEqualTo(new Brokerage(174, 15, 15, 0, 0));
        assertThat(brokerage[2]).isEqualTo(new Brokerage(10, 23, 23, 12, 0));
        assertThat(brokerage[8]).isEqualTo(new Brokerage(0, 5, 5, 0, 0));
        assertThat(brokerage[33]).isEqualTo(new Brokerage(156, 40, 40, 6, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomNetworksHaveTheValuesOfTheDefinition(long seed) {
        Network graph = SampleGraphs.random(30, 0.05 + seed / 20.0, seed);
        int[] sector = new int[graph.getNNodes()];
        java.util.Arrays.setAll(sector, i -> (i * 7 + i / 3) % 5);

        Brokerage[] brokerage = Brokers.of(graph, sector, 5);

        for (int j = 0; j < graph.getNNodes(); j++) {
            assertThat(brokerage[j]).as("brokerage of %d", j).isEqualTo(byDefinition(graph, sector, j));
        }
    }

    @Test
    void aNetworkOfNobodyHasNoBrokers() {
        assertThat(Brokers.of(SampleGraphs.isolated(0), new int[0], 0)).isEmpty();
        assertThat(Brokers.of(SampleGraphs.isolated(1), new int[1], 1)).containsExactly(Brokerage.NONE);
    }

    private static Brokerage byDefinition(Network graph, int[] sector, int j) {
        long[] roles = new long[5];
        for (int i = 0; i < graph.getNNodes(); i++) {
            for (int k = 0; k < graph.getNNodes(); k++) {
                if (i != k && tied(graph, i, j) && tied(graph, j, k) && !tied(graph, i, k)) {
                    roles[role(sector[i], sector[j], sector[k])]++;
                }
            }
        }
        return new Brokerage(roles[0], roles[1], roles[2], roles[3], roles[4]);
    }

    private static int role(int i, int j, int k) {
        if (i == j && j == k) {
            return 0;
        }
        if (j == k) {
            return 1;
        }
        if (i == j) {
            return 2;
        }
        return i == k ? 3 : 4;
    }

    private static boolean tied(Network graph, int a, int b) {
        return IntStream.of(graph.getNeighbors(a)).anyMatch(neighbour -> neighbour == b);
    }
}
