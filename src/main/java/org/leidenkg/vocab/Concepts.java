package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The concepts of the schemes in {@code ontology/}, by scheme and key. */
public final class Concepts {
    private Concepts() {}

    public static Node organisationType(String key) {
        return concept("organisation-type", key);
    }

    public static Node certainty(String key) {
        return concept("certainty", key);
    }

    public static Node resolutionMethod(String key) {
        return concept("resolution-method", key);
    }

    public static Node relation(String key) {
        return concept("relation", key);
    }

    public static Node basis(String key) {
        return concept("basis", key);
    }

    public static Node level(String key) {
        return concept("level", key);
    }

    /** A scheme itself. */
    public static Node scheme(String key) {
        return concept("scheme", key);
    }

    /** Who gives out the identifiers of a register; not a concept, but found alike. */
    public static Node register(String key) {
        return concept("agent", key);
    }

    private static Node concept(String scheme, String key) {
        return NodeFactory.createURI(Base.DEFAULT + "id/" + scheme + "/" + key);
    }
}
