package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** DCAT (W3C). */
public final class Dcat {
    public static final String NS = "http://www.w3.org/ns/dcat#";

    public static final Node DATASET_CLASS = term("Dataset");
    public static final Node VERSION = term("version");

    private Dcat() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
