package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** FOAF. */
public final class Foaf {
    public static final String NS = "http://xmlns.com/foaf/0.1/";

    public static final Node AGENT_CLASS = term("Agent");
    public static final Node PROJECT_CLASS = term("Project");
    public static final Node DOCUMENT_CLASS = term("Document");
    public static final Node HOMEPAGE = term("homepage");
    public static final Node NAME = term("name");
    public static final Node PAGE = term("page");
    public static final Node PRIMARY_TOPIC = term("primaryTopic");

    private Foaf() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
