package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The SPARQL 1.1 Service Description (W3C). */
public final class Sd {
    public static final String NS = "http://www.w3.org/ns/sparql-service-description#";

    public static final Node ENDPOINT = term("endpoint");
    public static final Node GRAPH_CLASS = term("Graph");
    public static final Node NAMED_GRAPH_CLASS = term("NamedGraph");
    public static final Node GRAPH = term("graph");
    public static final Node NAME = term("name");
    public static final Node NAMED_GRAPH = term("namedGraph");
    public static final Node RESULT_FORMAT = term("resultFormat");

    private Sd() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
