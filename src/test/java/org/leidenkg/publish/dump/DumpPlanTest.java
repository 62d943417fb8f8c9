package org.leidenkg.publish.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

class DumpPlanTest {
    private static List<String> names(int size) {
        return DumpPlan.of(size, List.of(NodeFactory.createURI("https://example.org/graph/one"))).stream()
                .map(DumpPlan::name)
                .toList();
    }

    @Test
    void aDatasetOfUsualSizeIsDumpedInEverySyntaxAndByGraph() {
        assertThat(names(DumpPlan.ALL_FORMATS_UP_TO))
                .contains("leidenkg.nt", "leidenkg.nq", "leidenkg.ttl", "leidenkg.jsonld", "leidenkg-one.ttl");
    }

    @Test
    void aVeryLargeOneIsDumpedInPackedQuadsOnly() {
        assertThat(DumpPlan.of(DumpPlan.ALL_FORMATS_UP_TO + 1, List.of()))
                .containsExactly(new DumpPlan("leidenkg.nq", DumpFormat.N_QUADS, Optional.empty(), true));
    }
}
