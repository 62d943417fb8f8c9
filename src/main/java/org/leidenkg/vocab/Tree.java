package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The TREE hypermedia specification: pages of a collection, and which members lie behind a link. */
public final class Tree {
    public static final String NS = "https://w3id.org/tree#";

    public static final Node NODE_CLASS = term("Node");
    public static final Node GREATER_THAN_OR_EQUAL_TO_RELATION_CLASS = term("GreaterThanOrEqualToRelation");
    public static final Node LESS_THAN_OR_EQUAL_TO_RELATION_CLASS = term("LessThanOrEqualToRelation");
    public static final Node MEMBER = term("member");
    public static final Node NODE = term("node");
    public static final Node PATH = term("path");
    public static final Node RELATION = term("relation");
    public static final Node VALUE = term("value");
    public static final Node VIEW = term("view");

    private Tree() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
