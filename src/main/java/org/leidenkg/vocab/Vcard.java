package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** vCard (W3C). */
public final class Vcard {
    public static final String NS = "http://www.w3.org/2006/vcard/ns#";

    public static final Node KIND_CLASS = term("Kind");
    public static final Node FN = term("fn");
    public static final Node HAS_EMAIL = term("hasEmail");
    public static final Node HAS_URL = term("hasURL");

    private Vcard() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
