package org.leidenkg.derive;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.model.Level;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;

/**
 * Counts what every page of the lookup service says of the whole graph, so that nobody who asks has to walk over it: projects,
 * participations, those of them that are in doubt, and where in its agenda each theme begins.
 */
final class KeyFigures {
    private int projects;
    private int participations;
    private final int doubted;
    private final int onlyIntended;
    /** By IRI. */
    private final Map<String, Integer> firsts = new TreeMap<>();

    private KeyFigures(DatasetGraph data) {
        each(data, RDF.type.asNode()).forEachRemaining(q -> {
            projects += q.getObject().equals(Lkg.PROJECT_CLASS) ? 1 : 0;
            participations += q.getObject().equals(Lkg.PARTICIPATION_CLASS) ? 1 : 0;
        });
        Node stated = Concepts.certainty("stated");
        Node intended = Concepts.certainty("possibly-intended");
        // Few have another doubt, nearly all partners may just be intended.
        Set<Node> otherwise = new HashSet<>();
        each(data, Lkg.CERTAINTY).forEachRemaining(q -> {
            if (!q.getObject().equals(stated) && !q.getObject().equals(intended)) {
                otherwise.add(q.getSubject());
            }
        });
        onlyIntended =
                count(data, Lkg.CERTAINTY, q -> q.getObject().equals(intended) && !otherwise.contains(q.getSubject()));
        doubted = onlyIntended + otherwise.size();
        each(data, Dct.SUBJECT).forEachRemaining(q -> placeFirst(data, q));
    }

    /** Reads what is to be counted; what is derived need not be there yet. */
    static KeyFigures of(DatasetGraph data) {
        return new KeyFigures(data);
    }

    private void placeFirst(DatasetGraph data, Quad subject) {
        if (subject.getObject().isURI()) {
            data.find(subject.getGraph(), subject.getSubject(), Lkg.SEQUENCE, Node.ANY)
                    .forEachRemaining(place -> firsts.merge(
                            subject.getObject().getURI(),
                            Integer.parseInt(place.getObject().getLiteralLexicalForm()),
                            Math::min));
        }
    }

    private static int count(DatasetGraph data, Node property, Predicate<Quad> counts) {
        int count = 0;
        for (Iterator<Quad> all = each(data, property); all.hasNext(); ) {
            count += counts.test(all.next()) ? 1 : 0;
        }
        return count;
    }

    private static Iterator<Quad> each(DatasetGraph data, Node property) {
        return data.find(Node.ANY, Node.ANY, property, Node.ANY);
    }

    /** Adds them to the derived graph: the counts to the networks of both levels, which are about the same participations. */
    void write(DatasetGraph data) {
        for (Level level : Level.values()) {
            Node network = PositionWriter.network(level);
            add(data, network, Lkg.TOTAL_PROJECTS, projects);
            add(data, network, Lkg.TOTAL_PARTICIPATIONS, participations);
            add(data, network, Lkg.DOUBTED_PARTICIPATIONS, doubted);
            add(data, network, Lkg.INTENDED_PARTICIPATIONS, onlyIntended);
        }
        firsts.forEach((theme, place) -> add(data, NodeFactory.createURI(theme), Lkg.FIRST_SEQUENCE, place));
    }

    private static void add(DatasetGraph data, Node thing, Node property, int number) {
        data.add(
                Graphs.DERIVED,
                thing,
                property,
                NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger));
    }
}
