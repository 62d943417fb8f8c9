package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Linked Data Event Streams (SEMIC). */
public final class Ldes {
    public static final String NS = "https://w3id.org/ldes#";

    public static final Node SPECIFICATION = NodeFactory.createURI("https://w3id.org/ldes/specification");
    public static final Node EVENT_STREAM_CLASS = term("EventStream");
    public static final Node IMMUTABLE = term("immutable");
    public static final Node TIMESTAMP_PATH = term("timestampPath");
    public static final Node VERSION_OF_PATH = term("versionOfPath");
    public static final Node VERSION_CREATE_OBJECT = term("versionCreateObject");
    public static final Node VERSION_UPDATE_OBJECT = term("versionUpdateObject");
    public static final Node VERSION_DELETE_OBJECT = term("versionDeleteObject");

    private Ldes() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
