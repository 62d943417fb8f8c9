package org.leidenkg.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.leidenkg.vocab.Base;

/** Puts another base in the place of the default one, everywhere. */
final class Rebase {
    private Rebase() {}

    static DatasetGraph rewrite(DatasetGraph data, Base base) {
        if (base.isStandard()) {
            return data;
        }
        // Each term is rewritten once: a large graph has no room for a copy in each triple.
        Map<Node, Node> known = new HashMap<>();
        UnaryOperator<Node> term = node -> known.computeIfAbsent(node, base::rewrite);
        DatasetGraph rewritten = DatasetGraphFactory.create();
        data.find()
                .forEachRemaining(q -> rewritten.add(
                        term.apply(q.getGraph()),
                        term.apply(q.getSubject()),
                        term.apply(q.getPredicate()),
                        term.apply(q.getObject())));
        return rewritten;
    }
}
