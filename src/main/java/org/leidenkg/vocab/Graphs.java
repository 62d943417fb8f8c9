package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The names of the named graphs. */
public final class Graphs {
    private static final String PLACE = "graph/";

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

    /** The base that the name of a graph begins with. */
    public static Base base(Node graph) {
        String name = graph.getURI();
        return new Base(name.substring(0, name.lastIndexOf(PLACE)));
    }

    private static Node graph(String name) {
        return NodeFactory.createURI(Base.DEFAULT + PLACE + name);
    }
}
