package org.leidenkg.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Roaring;
import org.apache.jena.mem2.IndexingStrategy;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.leidenkg.vocab.Base;

/**
 * The statements that a build publishes, under their final IRIs. They are indexed once, as one graph: a large dataset has no
 * room for more, and a view of many graphs would ask each of them for each triple.
 *
 * @param graphs the named graphs, to be read from end to end
 * @param union all of them as one, to be searched
 */
record BuiltData(DatasetGraph graphs, Graph union) {
    /**
     * Takes the named graphs out of a dataset, which is empty afterwards, and puts a base in the place of the default one
     * everywhere.
     */
    static BuiltData take(DatasetGraph derived, Base base) {
        UnaryOperator<Node> term = rewriting(base);
        DatasetGraph graphs = DatasetGraphFactory.createGeneral();
        Graph union = GraphMemFactory.createGraphMem2();
        List<Node> names = Iter.toList(derived.listGraphNodes());
        for (Node name : names) {
            Graph graph = new GraphMem2Roaring(IndexingStrategy.MINIMAL);
            derived.getGraph(name).find().forEachRemaining(t -> {
                Triple triple = base.isStandard()
                        ? t
                        : Triple.create(
                                term.apply(t.getSubject()), term.apply(t.getPredicate()), term.apply(t.getObject()));
                graph.add(triple);
                union.add(triple);
            });
            derived.getGraph(name).clear();
            graphs.addGraph(term.apply(name), graph);
        }
        return new BuiltData(graphs, union);
    }

    /** Rewrites each term once: a large graph has no room for a copy in each triple. */
    private static UnaryOperator<Node> rewriting(Base base) {
        Map<Node, Node> known = new HashMap<>();
        return node -> known.computeIfAbsent(node, base::rewrite);
    }
}
