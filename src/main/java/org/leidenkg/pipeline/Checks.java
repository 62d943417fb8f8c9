package org.leidenkg.pipeline;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.leidenkg.validate.ShapesValidator;
import org.leidenkg.validate.Violation;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.OntologyFiles;

/** What a graph must hold to before it is published. */
final class Checks {
    private static final int SHOWN = 50;

    private Checks() {}

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
