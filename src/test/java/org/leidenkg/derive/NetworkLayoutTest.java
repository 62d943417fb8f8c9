package org.leidenkg.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkLayoutTest {
    static Network[] networks() {
        return new Network[] {
            Karate.weighted(),
            SampleGraphs.random(60, 0.03, 4),
            SampleGraphs.random(VosLayout.UP_TO + 100, 0.01, 4),
            SampleGraphs.isolated(30),
            SampleGraphs.path(2),
            SampleGraphs.complete(3),
            SampleGraphs.of(4, new int[] {0, 1}, new int[] {0, 2}, new int[] {0, 3})
        };
    }

    @ParameterizedTest
    @MethodSource("networks")
    void eachHasItsOwnPlaceInTheSquareAndTheSquareIsUsed(Network graph) {
        double[][] places = places(graph);

        assertThat(Arrays.stream(places).map(Arrays::toString).distinct()).hasSize(graph.getNNodes());
        assertThat(Arrays.stream(places).flatMapToDouble(Arrays::stream)).allMatch(v -> v >= -1 && v <= 1);
        assertThat(Arrays.stream(places)
                        .flatMapToDouble(Arrays::stream)
                        .map(Math::abs)
                        .max())
                .hasValue(1);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theSameNetworkHasTheSamePlacesEachTime(Network graph) {
        assertThat(places(graph)).isDeepEqualTo(places(graph));
    }

    @Test
    void partnersAreNearerThanStrangers() {
        Network graph = Karate.plain();
        double[][] places = places(graph);
        double partners = 0;
        double strangers = 0;
        for (int i = 0; i < graph.getNNodes(); i++) {
            for (int j = 0; j < graph.getNNodes(); j++) {
                if (isTied(graph, i, j)) {
                    partners += distance(places, i, j) / (2 * graph.getNEdges());
                } else {
                    strangers += distance(places, i, j) / (34 * 34 - 2 * graph.getNEdges());
                }
            }
        }
        assertThat(partners).isLessThan(0.8 * strangers);
    }

    @Test
    void partsThatAreNotConnectedStandBelowTheLargest() {
        Network graph = SampleGraphs.of(7, new int[] {2, 3}, new int[] {3, 4}, new int[] {2, 4}, new int[] {5, 6});
        double[][] places = places(graph);

        double lowestOfTheLargest =
                IntStream.of(2, 3, 4).mapToDouble(i -> places[i][1]).min().orElseThrow();
        assertThat(IntStream.of(0, 1, 5, 6).mapToDouble(i -> places[i][1])).allMatch(y -> y < lowestOfTheLargest);
    }

    @Test
    void oneAloneStandsInTheMiddle() {
        assertThat(places(SampleGraphs.isolated(1))).isDeepEqualTo(new double[][] {{0, 0}});
    }

    @Test
    void aNetworkOfNobodyHasAnEmptyPicture() {
        assertThat(places(SampleGraphs.isolated(0))).isEmpty();
    }

    private static boolean isTied(Network graph, int i, int j) {
        return IntStream.of(graph.getNeighbors(i)).anyMatch(neighbour -> neighbour == j);
    }

    private static double distance(double[][] places, int i, int j) {
        return Math.hypot(places[i][0] - places[j][0], places[i][1] - places[j][1]);
    }

    private static double[][] places(Network graph) {
        return NetworkLayout.layOut(graph, Communities.of(graph).numbers());
    }
}
