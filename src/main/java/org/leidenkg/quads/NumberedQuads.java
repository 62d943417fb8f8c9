package org.leidenkg.quads;

import org.apache.jena.graph.Node;

/**
 * The quads of a table as numbers, for work that is done once for each term and not for each quad. Subjects and objects are
 * numbered together from 0, predicates and graphs each by themselves.
 */
public final class NumberedQuads {
    private final SortedQuads quads;
    private final NodeNumbers nodes;
    private final NodeNumbers predicates;
    private final NodeNumbers graphs;

    NumberedQuads(SortedQuads quads, NodeNumbers nodes, NodeNumbers predicates, NodeNumbers graphs) {
        this.quads = quads;
        this.nodes = nodes;
        this.predicates = predicates;
        this.graphs = graphs;
    }

    /** Takes a quad as numbers. */
    @FunctionalInterface
    public interface Action {
        void accept(int graph, int subject, int predicate, int object);
    }

    public int size() {
        return quads.bySubject().length;
    }

    /** How many terms are a subject or an object. */
    public int nodes() {
        return nodes.count();
    }

    public Node node(int number) {
        return nodes.node(number);
    }

    public int predicates() {
        return predicates.count();
    }

    public Node predicate(int number) {
        return predicates.node(number);
    }

    /** The graphs, among them {@code Quad.defaultGraphIRI} if the default graph has triples. */
    public int graphs() {
        return graphs.count();
    }

    public Node graph(int number) {
        return graphs.node(number);
    }

    /** Every quad, by the numbers of subject, predicate, object and graph. */
    public void forEach(Action action) {
        QuadLayout layout = quads.layout();
        for (long packed : quads.bySubject()) {
            action.accept(layout.graph(packed), layout.first(packed), layout.predicate(packed), layout.last(packed));
        }
    }

    /** The number of a term as a subject or object; less than 0 if it is neither. */
    public int findNode(Node node) {
        return nodes.find(node);
    }

    /** The quads in the order of ranks of the nodes, predicates and graphs, each from 0 without gaps. */
    public RankedQuads ranked(int[] nodeRank, int[] predicateRank, int[] graphRank) {
        return new RankedQuads(this, nodeRank, predicateRank, graphRank);
    }
}
