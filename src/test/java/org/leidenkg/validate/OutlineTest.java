package org.leidenkg.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.SeedsGraph;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.OntologyFiles;

class OutlineTest {
    private static final Graph SEEDS = withTerms(QualityChecksTest.graph(SeedsGraph.make()));

    private static final List<QualityCheck> CHECKS = OntologyFiles.qualityChecks().entrySet().stream()
            .map(e -> QualityCheck.parse(e.getKey(), e.getValue()))
            .filter(check -> check.over() == QualityCheck.Over.OUTLINE)
            .toList();

    private static Graph withTerms(Graph graph) {
        GraphUtil.addInto(graph, OntologyFiles.borrowedTerms());
        return graph;
    }

    @Test
    void itIsSmall() {
        Graph outline = Outline.of(SEEDS, Base.DEFAULT);

        assertThat(CHECKS).extracting(QualityCheck::name).contains("iri-foreign", "term-undeclared");
        assertThat(outline.size()).isPositive().isLessThan(SEEDS.size() / 5);
        outline.find()
                .forEachRemaining(triple -> assertThat(SEEDS.contains(triple)).isTrue());
    }

    /** Things, terms and values of all kinds, declared or not, described or not, ours or not, said together at random. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void inItTheSameIsFound(long seed) {
        Random random = new Random(seed);
        Graph graph = GraphMemFactory.createGraphMem2();
        GraphUtil.addInto(graph, SEEDS);
        List<Node> nodes = new ArrayList<>();
        SEEDS.find().filterKeep(t -> random.nextInt(2_000) == 0).forEachRemaining(t -> {
            nodes.add(t.getSubject());
            nodes.add(t.getPredicate());
            nodes.add(t.getObject());
        });
        for (String iri : List.of("id/project/", "id/", "ontology#", "")) {
            for (int i = 0; i < 5; i++) {
                nodes.add(NodeFactory.createURI(Base.DEFAULT + iri + "new" + i));
                nodes.add(NodeFactory.createURI("https://example.org/" + iri + "new" + i));
            }
        }
        nodes.add(RDF.type.asNode());
        nodes.add(OWL.Class.asNode());
        nodes.add(OWL.ObjectProperty.asNode());
        for (int i = 0; i < 200; i++) {
            Node subject = nodes.get(random.nextInt(nodes.size()));
            Node property = random.nextBoolean() ? RDF.type.asNode() : nodes.get(random.nextInt(nodes.size()));
            if (subject.isURI() && property.isURI()) {
                graph.add(subject, property, nodes.get(random.nextInt(nodes.size())));
            }
        }

        Graph outline = Outline.of(graph, Base.DEFAULT);
        int faults = 0;

        for (QualityCheck check : CHECKS) {
            List<QualityFinding> found = check.find(graph);
            faults += found.size();
            assertThat(new HashSet<>(check.find(outline))).as(check.name()).isEqualTo(new HashSet<>(found));
        }
        assertThat(faults).isGreaterThan(20);
    }
}
