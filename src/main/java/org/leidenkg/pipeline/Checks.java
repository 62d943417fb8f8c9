package org.leidenkg.pipeline;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.leidenkg.validate.ShapesValidator;
import org.leidenkg.validate.Violation;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.OntologyFiles;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Skos;

/** What a graph must hold to before it is published. */
final class Checks {
    private static final int SHOWN = 50;

    private Checks() {}

    /** Whether every organisation's type is a concept of the ontology's schemes. */
    static boolean typesAreKnown(DatasetGraph data) {
        return data.stream(Node.ANY, Node.ANY, Org.CLASSIFICATION, Node.ANY)
                .map(Quad::getObject)
                .distinct()
                .allMatch(type -> data.contains(Graphs.ONTOLOGY, type, Skos.IN_SCHEME, Node.ANY));
    }

    /** What is wrong, one message a violation, in a fixed order; a long list is cut and says so. */
    static List<String> violations(DatasetGraph data, Base base) {
        Graph shapes = GraphFactory.createDefaultGraph();
        OntologyFiles.shapes()
                .find()
                .forEachRemaining(t -> shapes.add(
                        base.rewrite(t.getSubject()), base.rewrite(t.getPredicate()), base.rewrite(t.getObject())));
        List<Violation> violations = ShapesValidator.of(shapes).validate(ShapesValidator.union(data));
        List<String> messages = violations.stream()
                .limit(SHOWN)
                .map(v -> v.describe("en"))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        if (violations.size() > SHOWN) {
            messages.add("… and " + (violations.size() - SHOWN) + " more violations");
        }
        return messages;
    }
}
