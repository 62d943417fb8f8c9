package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** VoID (W3C). */
public final class VoId {
    public static final String NS = "http://rdfs.org/ns/void#";

    public static final Node DATASET_CLASS = term("Dataset");
    public static final Node SUBSET = term("subset");
    public static final Node TRIPLES = term("triples");
    public static final Node URI_SPACE = term("uriSpace");

    private VoId() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
