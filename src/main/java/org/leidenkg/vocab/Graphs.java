package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The names of the named graphs. */
public final class Graphs {
    public static final Node ORGANISATIONS = graph("organisations");
    public static final Node ONTOLOGY = graph("ontology");
    public static final Node DERIVED = graph("derived");
    public static final Node CATALOGUE = graph("catalogue");

    private Graphs() {}

    /** The graph of an agenda. */
    public static Node agenda(String slug) {
        return graph(slug);
    }

    /** Whether a slug is free for an agenda: not the name of another graph. */
    public static boolean isFree(String slug) {
        Node graph = graph(slug);
        return !graph.equals(ORGANISATIONS)
                && !graph.equals(ONTOLOGY)
                && !graph.equals(DERIVED)
                && !graph.equals(CATALOGUE);
    }

    private static Node graph(String name) {
        return NodeFactory.createURI(Base.DEFAULT + "graph/" + name);
    }
}
