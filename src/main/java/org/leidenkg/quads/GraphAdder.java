package org.leidenkg.quads;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Adds to one graph of a dataset triples whose terms were numbered before: where the same terms come in millions of triples,
 * most of the time would be spent in finding them. Numbers are those of this adder only, and each is asked for to be added: a
 * term without a triple is no part of a graph.
 */
public final class GraphAdder {
    private final NodeNumbers terms;
    private final NodeNumbers properties;
    private final Target target;

    /** Takes a triple as numbers. */
    @FunctionalInterface
    interface Target {
        void add(int subject, int property, int value);
    }

    GraphAdder(NodeNumbers terms, NodeNumbers properties, Target target) {
        this.terms = terms;
        this.properties = properties;
        this.target = target;
    }

    /**
     * For a graph of a dataset. A {@link QuadTable} takes the numbers as they are.
     *
     * @param graph its name
     */
    public static GraphAdder of(DatasetGraph data, Node graph) {
        if (data instanceof QuadTable table) {
            return table.adder(graph);
        }
        NodeNumbers terms = new NodeNumbers();
        NodeNumbers properties = new NodeNumbers();
        return new GraphAdder(
                terms, properties, (s, p, o) -> data.add(graph, terms.node(s), properties.node(p), terms.node(o)));
    }

    /** The number of a subject or value, from 0; always the same for the same term. */
    public int term(Node term) {
        return terms.number(term);
    }

    /** The number of a property, from 0. */
    public int property(Node property) {
        return properties.number(property);
    }

    /** Adds a triple, by the numbers that {@link #term} and {@link #property} gave. */
    public void add(int subject, int property, int value) {
        target.add(subject, property, value);
    }
}
