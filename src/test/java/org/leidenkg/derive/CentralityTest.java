package org.leidenkg.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.cwts.networkanalysis.Network;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentralityTest {
    /** {@code networkx.betweenness_centrality(networkx.karate_club_graph())}, NetworkX 3.6.1. */
    private static final double[] KARATE_BETWEENNESS = {
        0.437635, 0.053937, 0.143657, 0.011909, 0.000631, 0.029987, 0.029987, 0.0, 0.055927, 0.000848, 0.000631, 0.0,
        0.0, 0.045863, 0.0, 0.0, 0.0, 0.0, 0.0, 0.032475, 0.0, 0.0, 0.0, 0.017614, 0.00221, 0.00384, 0.0, 0.022333,
        0.001795, 0.002922, 0.014412, 0.138276, 0.145247, 0.304075
    };

    /** {@code networkx.harmonic_centrality} of it divided by 33. */
    private static final double[] KARATE_HARMONIC = {
        0.70202, 0.580808, 0.636364, 0.535354, 0.444444, 0.459596, 0.459596, 0.497475, 0.560606, 0.472222, 0.444444,
        0.409091, 0.424242, 0.560606, 0.430303, 0.430303, 0.336364, 0.429293, 0.430303, 0.530303, 0.430303, 0.429293,
        0.430303, 0.485859, 0.421717, 0.421717, 0.422727, 0.512626, 0.497475, 0.465657, 0.512626, 0.585859, 0.633838,
        0.704545
    };

    @Test
    void karateClubHasTheValuesOfNetworkX() {
        Centrality paths = Centrality.of(Karate.plain());

        for (int i = 0; i < Karate.MEMBERS; i++) {
            assertThat(paths.betweenness(i)).as("betweenness of %d", i).isCloseTo(KARATE_BETWEENNESS[i], within(1e-6));
            assertThat(paths.harmonicCloseness(i)).as("closeness of %d", i).isCloseTo(KARATE_HARMONIC[i], within(1e-6));
        }
    }

    @Test
    void weightsDoNotMatterForPaths() {
        Centrality paths = Centrality.of(Karate.weighted());

        assertThat(paths.betweenness(0)).isCloseTo(KARATE_BETWEENNESS[0], within(1e-6));
    }

    @Test
    void theMiddleOfAStarIsOnEveryPath() {
        Centrality paths = Centrality.of(SampleGraphs.of(4, new int[] {0, 1}, new int[] {0, 2}, new int[] {0, 3}));

        assertThat(paths.betweenness(0)).isEqualTo(1);
        assertThat(paths.betweenness(1)).isZero();
        assertThat(paths.harmonicCloseness(0)).isEqualTo(1);
        assertThat(paths.harmonicCloseness(1)).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void aCycleOfFourSplitsThePathsBetweenItsTwoWays() {
        Centrality paths = Centrality.of(
                SampleGraphs.of(4, new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3}, new int[] {0, 3}));

        assertThat(paths.betweenness(2)).isCloseTo(1.0 / 6, within(1e-12));
    }

    @Test
    void whoIsOutOfReachCountsForNothing() {
        Centrality paths = Centrality.of(SampleGraphs.of(4, new int[] {0, 1}));

        assertThat(paths.harmonicCloseness(0)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(paths.harmonicCloseness(2)).isZero();
        assertThat(paths.betweenness(2)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void withoutAPairOfOthersThereIsNoBetweenness(int size) {
        Centrality paths = Centrality.of(SampleGraphs.path(size));

        assertThat(paths.betweenness(size - 1)).isZero();
        assertThat(paths.harmonicCloseness(0)).isEqualTo(size - 1);
    }

    @Test
    void aNetworkOfNobodyIsMeasured() {
        assertThat(Centrality.of(SampleGraphs.isolated(0))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void randomNetworksHaveTheValuesOfJGraphT(long seed) {
        Network graph = SampleGraphs.random(40, seed / 40.0, seed);
        BetweennessCentrality<Integer, DefaultEdge> betweenness = new BetweennessCentrality<>(Ties.graph(graph));
        HarmonicCentrality<Integer, DefaultEdge> closeness = new HarmonicCentrality<>(Ties.graph(graph), false, true);

        Centrality paths = Centrality.of(graph);

        for (int i = 0; i < graph.getNNodes(); i++) {
            // JGraphT's own scaling is for directed networks, so its plain counts are divided here by the pairs of
            // others.
            assertThat(paths.betweenness(i)).isCloseTo(betweenness.getVertexScore(i) / (39 * 38 / 2.0), within(1e-9));
            assertThat(paths.harmonicCloseness(i)).isCloseTo(closeness.getVertexScore(i), within(1e-9));
        }
    }

    @Test
    void someSourcesEstimateWhatAllGive() {
        Network graph = SampleGraphs.random(300, 0.03, 7);
        Centrality exact = Centrality.of(graph, 300);

        Centrality estimated = Centrality.of(graph, 150);

        double betweenness = 0;
        double estimatedBetweenness = 0;
        for (int i = 0; i < graph.getNNodes(); i++) {
            assertThat(estimated.harmonicCloseness(i)).isCloseTo(exact.harmonicCloseness(i), within(0.03));
            assertThat(estimated.betweenness(i)).isCloseTo(exact.betweenness(i), within(0.01));
            betweenness += exact.betweenness(i);
            estimatedBetweenness += estimated.betweenness(i);
        }
        assertThat(estimatedBetweenness).isCloseTo(betweenness, within(0.03 * betweenness));
    }

    @Test
    void anEstimateIsTheSameEachTime() {
        Network graph = SampleGraphs.random(100, 0.06, 3);

        Centrality one = Centrality.of(graph, 20);
        Centrality other = Centrality.of(graph, 20);

        for (int i = 0; i < graph.getNNodes(); i++) {
            assertThat(one.betweenness(i)).isEqualTo(other.betweenness(i));
        }
    }

    @Test
    void largeNetworksAreEstimatedFromAFixedNumberOfSources() {
        assertThat(Centrality.sources(2000)).isEqualTo(2000);
        assertThat(Centrality.sources(2001)).isEqualTo(400);
    }
}
