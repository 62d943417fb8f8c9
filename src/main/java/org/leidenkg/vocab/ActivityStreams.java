package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Activity Streams (W3C): what happened to a thing. */
public final class ActivityStreams {
    public static final String NS = "https://www.w3.org/ns/activitystreams#";

    public static final Node CREATE_CLASS = term("Create");
    public static final Node UPDATE_CLASS = term("Update");
    public static final Node DELETE_CLASS = term("Delete");

    private ActivityStreams() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
