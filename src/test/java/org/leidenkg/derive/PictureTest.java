package org.leidenkg.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureTest {
    static TieGraph[] networks() {
        return new TieGraph[] {
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
    void eachHasItsOwnPlaceInTheSquareAndTheSquareIsUsed(TieGraph graph) {
        double[][] places = places(graph);

        assertThat(Arrays.stream(places).map(Arrays::toString).distinct()).hasSize(graph.size());
        assertThat(Arrays.stream(places).flatMapToDouble(Arrays::stream)).allMatch(v -> v >= -1 && v <= 1);
        assertThat(Arrays.stream(places)
                        .flatMapToDouble(Arrays::stream)
                        .map(Math::abs)
                        .max())
                .hasValue(1);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theSameNetworkHasTheSamePlacesEachTime(TieGraph graph) {
        assertThat(places(graph)).isDeepEqualTo(places(graph));
    }

    @Test
    void partnersAreNearerThanStrangers() {
        TieGraph graph = Karate.plain();
        double[][] places = places(graph);
        double partners = 0;
        double strangers = 0;
        for (int i = 0; i < graph.size(); i++) {
            for (int j = 0; j < graph.size(); j++) {
                if (isTied(graph, i, j)) {
                    partners += distance(places, i, j) / (2 * graph.ties());
                } else {
                    strangers += distance(places, i, j) / (34 * 34 - 2 * graph.ties());
                }
            }
        }
        assertThat(partners).isLessThan(0.8 * strangers);
    }

    @Test
    void partsThatAreNotConnectedStandBelowTheLargest() {
        TieGraph graph = SampleGraphs.of(7, new int[] {2, 3}, new int[] {3, 4}, new int[] {2, 4}, new int[] {5, 6});
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

    private static boolean isTied(TieGraph graph, int i, int j) {
        return IntStream.range(graph.begin(i), graph.end(i)).anyMatch(at -> graph.neighbour(at) == j);
    }

    private static double distance(double[][] places, int i, int j) {
        return Math.hypot(places[i][0] - places[j][0], places[i][1] - places[j][1]);
    }

    private static double[][] places(TieGraph graph) {
        Picture picture = Picture.of(graph, Communities.of(graph));
        return IntStream.range(0, graph.size())
                .mapToObj(i -> new double[] {picture.x(i), picture.y(i)})
                .toArray(double[][]::new);
    }
}
