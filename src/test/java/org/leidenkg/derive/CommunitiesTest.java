package org.leidenkg.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Network;
import org.junit.jupiter.api.Test;

class CommunitiesTest {
    @Test
    void karateClubReachesTheBestModularityThereIs() {
        // Brandes and others, "On modularity clustering", IEEE TKDE 20, 2008: 0.4198 with four communities.
        Communities communities = Communities.of(Karate.plain());

        assertThat(communities.modularity()).isCloseTo(0.4197896, within(1e-7));
        assertThat(communities.count()).isEqualTo(4);
        assertThat(communities.stability()).isBetween(0.9, 1.0);
    }

    @Test
    void twoTrianglesWithOneTieBetweenThemAreTwoCommunities() {
        Network graph = SampleGraphs.of(
                6,
                new int[] {0, 1},
                new int[] {0, 2},
                new int[] {1, 2},
                new int[] {2, 3},
                new int[] {3, 4},
                new int[] {3, 5},
                new int[] {4, 5});

        Communities communities = Communities.of(graph);

        assertThat(numbers(communities, 6)).containsExactly(1, 1, 1, 2, 2, 2);
        // Each has 3 of the 7 ties inside and half of all ends: 6/7 - 1/2.
        assertThat(communities.modularity()).isCloseTo(6.0 / 7 - 0.5, within(1e-12));
        assertThat(communities.stability()).isEqualTo(1);
    }

    @Test
    void theLargestComesFirstAndThoseWithoutPartnersAreByThemselves() {
        Network graph = SampleGraphs.of(6, new int[] {1, 2}, new int[] {3, 4}, new int[] {4, 5}, new int[] {3, 5});

        assertThat(numbers(Communities.of(graph), 6)).containsExactly(3, 2, 2, 1, 1, 1);
    }

    @Test
    void withoutTiesEachIsByItself() {
        Communities communities = Communities.of(SampleGraphs.isolated(3));

        assertThat(numbers(communities, 3)).containsExactly(1, 2, 3);
        assertThat(communities.modularity()).isZero();
        assertThat(communities.stability()).isEqualTo(1);
    }

    @Test
    void aNetworkOfNobodyHasNoCommunities() {
        assertThat(Communities.of(SampleGraphs.isolated(0)).count()).isZero();
    }

    @Test
    void chanceNetworksHaveUnstableCommunities() {
        assertThat(Communities.of(SampleGraphs.random(120, 0.2, 5)).stability()).isLessThan(0.5);
    }

    @Test
    void theSameNetworkHasTheSameCommunitiesEachTime() {
        Network graph = SampleGraphs.random(80, 0.08, 9);

        assertThat(numbers(Communities.of(graph), 80)).isEqualTo(numbers(Communities.of(graph), 80));
    }

    @Test
    void aHundredThousandTiesTakeTheLibrarysOwnArrays() {
        // The library's jar holds the classes of fastutil that it uses; a missing one would show here.
        Network graph = SampleGraphs.random(500, 0.8, 1);

        assertThat(Arrays.stream(numbers(Communities.of(graph), 500)).min()).hasValue(1);
    }

    private static int[] numbers(Communities communities, int size) {
        return IntStream.range(0, size).map(communities::number).toArray();
    }
}
