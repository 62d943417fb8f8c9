package org.leidenkg.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TieGraphTest {
    @Test
    void neighboursAreInOrderWhateverTheOrderOfTheTies() {
        TieGraph graph = TieGraph.of(
                4,
                List.of(new TieGraph.Tie(3, 1, 2, 0.5), new TieGraph.Tie(0, 1, 1, 0.25), new TieGraph.Tie(1, 2, 4, 3)));

        assertThat(graph.size()).isEqualTo(4);
        assertThat(graph.ties()).isEqualTo(3);
        assertThat(neighbours(graph, 1)).containsExactly(0, 2, 3);
        assertThat(neighbours(graph, 3)).containsExactly(1);
        assertThat(graph.weight(graph.begin(1) + 2)).isEqualTo(0.5);
        assertThat(graph.strengthRaw(1)).isEqualTo(7);
        assertThat(graph.strength(1)).isEqualTo(3.75);
        assertThat(graph.degree(1)).isEqualTo(3);
    }

    @Test
    void componentsAreNumberedByTheirFirstMembers() {
        TieGraph graph = SampleGraphs.of(6, new int[] {1, 4}, new int[] {4, 2}, new int[] {0, 5});

        assertThat(graph.components()).containsExactly(0, 1, 1, 2, 1, 0);
    }

    @Test
    void aNetworkOfNobodyHasNoComponents() {
        assertThat(SampleGraphs.isolated(0).components()).isEmpty();
    }

    @Test
    void aTieToItselfIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TieGraph.Tie(2, 2, 1, 1))
                .withMessage("organisation 2 is tied to itself");
    }

    @Test
    void theSameTieTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleGraphs.of(3, new int[] {0, 1}, new int[] {1, 0}))
                .withMessage("tie 0 - 1 is there twice");
    }

    private static List<Integer> neighbours(TieGraph graph, int node) {
        return java.util.stream.IntStream.range(graph.begin(node), graph.end(node))
                .map(graph::neighbour)
                .boxed()
                .toList();
    }
}
