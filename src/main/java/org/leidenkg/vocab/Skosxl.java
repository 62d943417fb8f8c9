package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** SKOS eXtension for Labels (W3C). */
public final class Skosxl {
    public static final String NS = "http://www.w3.org/2008/05/skos-xl#";

    public static final Node LITERAL_FORM = term("literalForm");

    private Skosxl() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
