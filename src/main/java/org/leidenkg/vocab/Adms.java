package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** ADMS (SEMIC). */
public final class Adms {
    public static final String NS = "http://www.w3.org/ns/adms#";

    public static final Node IDENTIFIER_CLASS = term("Identifier");
    public static final Node IDENTIFIER = term("identifier");

    private Adms() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
