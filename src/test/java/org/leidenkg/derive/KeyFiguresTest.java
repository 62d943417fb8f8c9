package org.leidenkg.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.leidenkg.SeedsGraph;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;

class KeyFiguresTest {
    private static final DatasetGraph REAL = SeedsGraph.make();
    private static final Node AGENDA = Graphs.agenda("agenda-test");

    private static int figure(DatasetGraph data, String network, Node property) {
        Node thing = NodeFactory.createURI(Base.DEFAULT + "id/network/" + network);
        return Integer.parseInt(data.find(Graphs.DERIVED, thing, property, Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm());
    }

    @Test
    void theRealAgendasFiguresAreThoseOfAWalkOverIt() {
        Map<Node, Set<Node>> certainties = new HashMap<>();
        REAL.find(Node.ANY, Node.ANY, Lkg.CERTAINTY, Node.ANY)
                .forEachRemaining(q -> certainties
                        .computeIfAbsent(q.getSubject(), k -> new HashSet<>())
                        .add(q.getObject()));
        certainties.values().forEach(known -> known.remove(Concepts.certainty("stated")));
        long doubted =
                certainties.values().stream().filter(known -> !known.isEmpty()).count();
        long intended = certainties.values().stream()
                .filter(known -> known.equals(Set.of(Concepts.certainty("possibly-intended"))))
                .count();

        for (String network : new String[] {"as-named", "rolled-up"}) {
            assertThat(figure(REAL, network, Lkg.TOTAL_PROJECTS)).isEqualTo(things(REAL, Lkg.PROJECT_CLASS));
            assertThat(figure(REAL, network, Lkg.TOTAL_PARTICIPATIONS))
                    .isEqualTo(things(REAL, Lkg.PARTICIPATION_CLASS))
                    .isGreaterThan(200);
            assertThat(figure(REAL, network, Lkg.DOUBTED_PARTICIPATIONS)).isEqualTo((int) doubted);
            assertThat(figure(REAL, network, Lkg.INTENDED_PARTICIPATIONS))
                    .isEqualTo((int) intended)
                    .isLessThan((int) doubted);
        }
    }

    private static int things(DatasetGraph data, Node type) {
        return (int) data.stream(Node.ANY, Node.ANY, RDF.type.asNode(), type).count();
    }

    @Test
    void eachThemeBeginsWhereTheFirstOfItsProjectsStands() {
        Map<Node, Integer> firsts = new HashMap<>();
        REAL.find(Node.ANY, Node.ANY, Dct.SUBJECT, Node.ANY)
                .forEachRemaining(subject -> REAL.find(Node.ANY, subject.getSubject(), Lkg.SEQUENCE, Node.ANY)
                        .forEachRemaining(place -> firsts.merge(
                                subject.getObject(),
                                Integer.valueOf(place.getObject().getLiteralLexicalForm()),
                                Math::min)));
        Map<Node, Integer> written = new HashMap<>();
        REAL.find(Graphs.DERIVED, Node.ANY, Lkg.FIRST_SEQUENCE, Node.ANY)
                .forEachRemaining(q -> written.put(
                        q.getSubject(), Integer.valueOf(q.getObject().getLiteralLexicalForm())));

        assertThat(written).isEqualTo(firsts).hasSizeGreaterThan(3);
    }

    @Test
    void whoeverIsInAnotherDoubtIsNotOnlyIntended() {
        DatasetGraph data = DatasetGraphFactory.create();
        certain(data, "a", "stated");
        certain(data, "b", "possibly-intended");
        certain(data, "c", "possibly-intended", "doubtful");
        certain(data, "d", "doubtful", "probable");
        certain(data, "e", "stated", "possibly-intended");

        KeyFigures.of(data).write(data);

        assertThat(figure(data, "as-named", Lkg.DOUBTED_PARTICIPATIONS)).isEqualTo(4);
        assertThat(figure(data, "as-named", Lkg.INTENDED_PARTICIPATIONS)).isEqualTo(2);
        assertThat(figure(data, "as-named", Lkg.TOTAL_PARTICIPATIONS)).isEqualTo(5);
        assertThat(figure(data, "as-named", Lkg.TOTAL_PROJECTS)).isZero();
    }

    private static void certain(DatasetGraph data, String participation, String... certainties) {
        Node thing = NodeFactory.createURI(Base.DEFAULT + "id/participation/" + participation);
        data.add(AGENDA, thing, RDF.type.asNode(), Lkg.PARTICIPATION_CLASS);
        for (String certainty : certainties) {
            data.add(AGENDA, thing, Lkg.CERTAINTY, Concepts.certainty(certainty));
        }
    }
}
