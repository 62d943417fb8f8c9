package org.leidenkg.quads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** Compared with Jena's own dataset in memory, of which it must be no other than in size. */
class QuadTableTest {
    private static final int TERMS = 12;

    private final QuadTable table = new QuadTable();
    private final DatasetGraph jena = DatasetGraphFactory.create();
    private final Random random = new Random(5);

    private static Node iri(String name) {
        return NodeFactory.createURI("https://example.org/" + name);
    }

    private Node term() {
        int n = random.nextInt(TERMS);
        return n % 4 == 0 ? NodeFactory.createLiteralLang("woord " + n, "nl") : iri("thing" + n);
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            Node graph = random.nextInt(4) == 0 ? Quad.defaultGraphIRI : iri("graph" + random.nextInt(3));
            Quad quad = new Quad(graph, iri("thing" + random.nextInt(TERMS)), iri("p" + random.nextInt(4)), term());
            table.add(quad);
            jena.add(quad);
        }
    }

    private static List<Node> orAny(List<Node> nodes) {
        List<Node> all = new ArrayList<>(nodes);
        all.add(Node.ANY);
        all.add(iri("not here"));
        return all;
    }

    private void compareEveryPattern() {
        List<Node> things = new ArrayList<>();
        for (int i = 0; i < TERMS; i++) {
            things.add(iri("thing" + i));
        }
        List<Node> values = new ArrayList<>(things);
        values.add(NodeFactory.createLiteralLang("woord 4", "nl"));
        for (Node g : orAny(List.of(iri("graph0"), iri("graph1"), Quad.defaultGraphIRI))) {
            for (Node p : orAny(List.of(iri("p0"), iri("p3")))) {
                for (Node s : orAny(things)) {
                    for (Node o : orAny(values)) {
                        assertThat(quads(table, g, s, p, o))
                                .containsExactlyInAnyOrderElementsOf(quads(jena, g, s, p, o));
                    }
                }
            }
        }
    }

    private static List<Quad> quads(DatasetGraph data, Node g, Node s, Node p, Node o) {
        List<Quad> quads = new ArrayList<>();
        data.find(g, s, p, o).forEachRemaining(quads::add);
        return quads;
    }

    @Test
    void everyPatternFindsWhatJenaFindsAlsoAfterMoreIsAdded() {
        compareEveryPattern();
        add(300);
        compareEveryPattern();
        add(40);
        compareEveryPattern();
    }

    @Test
    void theUnionHasEachTripleOnce() {
        add(300);
        List<Triple> once = jena.stream().map(Quad::asTriple).distinct().toList();

        assertThat(table.union().stream().toList()).containsExactlyInAnyOrderElementsOf(once);
        assertThat(table.union().size()).isEqualTo(once.size());
        for (Node object : List.of(iri("thing1"), iri("thing2"))) {
            assertThat(table.union().stream(Node.ANY, Node.ANY, object).toList())
                    .containsExactlyInAnyOrderElementsOf(once.stream()
                            .filter(t -> t.getObject().equals(object))
                            .toList());
        }
        assertThat(once).allMatch(table.union()::contains);
    }

    @Test
    void graphsAreListedAndNumbersTellTheSameQuads() {
        add(300);
        List<Quad> numbered = new ArrayList<>();
        NumberedQuads numbers = table.numbered();
        numbers.forEach((g, s, p, o) ->
                numbered.add(new Quad(numbers.graph(g), numbers.node(s), numbers.predicate(p), numbers.node(o))));

        assertThat(numbered)
                .hasSize(numbers.size())
                .containsExactlyInAnyOrderElementsOf(jena.stream().toList());
        assertThat(table.listGraphNodes())
                .toIterable()
                .containsExactlyInAnyOrder(iri("graph0"), iri("graph1"), iri("graph2"));
        assertThat(table.getGraph(iri("graph1")).stream().toList())
                .containsExactlyInAnyOrderElementsOf(
                        jena.getGraph(iri("graph1")).stream().toList());
        assertThat(table.getDefaultGraph().stream().toList())
                .containsExactlyInAnyOrderElementsOf(
                        jena.getDefaultGraph().stream().toList());
    }

    @Test
    void manyTermsAndQuadsKeepTheirNumbers() {
        for (int i = 0; i < 200_000; i++) {
            table.add(iri("g"), iri("s" + i), iri("p" + i % 50), iri("s" + i * 7 % 200_000));
        }

        assertThat(table.numbered().size()).isEqualTo(200_000);
        assertThat(table.contains(iri("g"), iri("s99"), iri("p49"), iri("s693")))
                .isTrue();
        assertThat(quads(table, Node.ANY, Node.ANY, Node.ANY, iri("s693"))).hasSize(1);
    }

    @Test
    void nothingIsEverTakenAway() {
        add(1);
        Quad first = table.find().next();

        assertThatThrownBy(() -> table.delete(first))
                .isExactlyInstanceOf(DeleteDeniedException.class)
                .hasMessage("a build only adds");
    }
}
