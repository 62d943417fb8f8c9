package org.leidenkg.quads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class GraphAdderTest {
    private static final Node GRAPH = node("graph");

    /** Some triples by their numbers and some by their terms, in turns: a table and any other dataset come to hold the same. */
    @Test
    void numberedTriplesAreThoseOfTheirTerms() {
        QuadTable table = new QuadTable();
        DatasetGraph jena = DatasetGraphFactory.create();
        DatasetGraph expected = DatasetGraphFactory.create();
        GraphAdder intoTable = GraphAdder.of(table, GRAPH);
        GraphAdder intoJena = GraphAdder.of(jena, GRAPH);
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            Node subject = node("s" + random.nextInt(900));
            Node property = node("p" + random.nextInt(7));
            Node value = random.nextBoolean()
                    ? node("s" + random.nextInt(900))
                    : NodeFactory.createLiteralString("value " + random.nextInt(50));
            expected.add(GRAPH, subject, property, value);
            if (i % 3 == 0) {
                table.add(GRAPH, subject, property, value);
                jena.add(GRAPH, subject, property, value);
            } else {
                intoTable.add(intoTable.term(subject), intoTable.property(property), intoTable.term(value));
                intoJena.add(intoJena.term(subject), intoJena.property(property), intoJena.term(value));
            }
        }
        assertThat(quads(table)).isEqualTo(quads(expected));
        assertThat(quads(jena)).isEqualTo(quads(expected));
    }

    @Test
    void whoAddsNothingMakesNoGraph() {
        QuadTable table = new QuadTable();
        GraphAdder.of(table, GRAPH);

        assertThat(table.listGraphNodes()).isExhausted();
    }

    private static Set<Quad> quads(DatasetGraph data) {
        Set<Quad> quads = new LinkedHashSet<>();
        for (Iterator<Quad> all = data.find(); all.hasNext(); ) {
            quads.add(all.next());
        }
        return quads;
    }

    private static Node node(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }
}
