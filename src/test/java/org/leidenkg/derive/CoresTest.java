package org.leidenkg.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jgrapht.alg.scoring.Coreness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoresTest {
    @Test
    void karateClubHasTheValuesOfNetworkX() {
        // networkx.core_number(networkx.karate_club_graph())
        assertThat(Cores.of(Karate.plain()))
                .containsExactly(
                        4, 4, 4, 4, 3, 3, 3, 4, 4, 2, 3, 1, 2, 4, 2, 2, 2, 2, 2, 3, 2, 2, 2, 3, 3, 3, 2, 3, 3, 3, 4, 3,
                        4, 4);
    }

    @Test
    void aTriangleWithATailHasACoreOfTwo() {
        TieGraph graph = SampleGraphs.of(5, new int[] {0, 1}, new int[] {1, 2}, new int[] {0, 2}, new int[] {2, 3});

        assertThat(Cores.of(graph)).containsExactly(2, 2, 2, 1, 0);
    }

    @Test
    void whereAllWorkTogetherEachHasTheOthersAsCore() {
        assertThat(Cores.of(SampleGraphs.complete(5))).containsExactly(4, 4, 4, 4, 4);
    }

    @Test
    void aNetworkOfNobodyHasNoCores() {
        assertThat(Cores.of(SampleGraphs.isolated(0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void randomNetworksHaveTheValuesOfJGraphT(long seed) {
        TieGraph graph = SampleGraphs.random(60, seed / 30.0, seed);
        Map<Integer, Integer> scores = new Coreness<>(SampleGraphs.forJGraphT(graph)).getScores();

        int[] cores = Cores.of(graph);

        for (int i = 0; i < graph.size(); i++) {
            assertThat(cores[i]).as("core of %d", i).isEqualTo(scores.get(i));
        }
    }
}
