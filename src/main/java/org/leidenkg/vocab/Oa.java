package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The Web Annotation Vocabulary (W3C). */
public final class Oa {
    public static final String NS = "http://www.w3.org/ns/oa#";

    public static final Node SPECIFIC_RESOURCE_CLASS = term("SpecificResource");
    public static final Node FRAGMENT_SELECTOR_CLASS = term("FragmentSelector");
    public static final Node TEXT_POSITION_SELECTOR_CLASS = term("TextPositionSelector");
    public static final Node TEXT_QUOTE_SELECTOR_CLASS = term("TextQuoteSelector");
    public static final Node END = term("end");
    public static final Node EXACT = term("exact");
    public static final Node HAS_SELECTOR = term("hasSelector");
    public static final Node HAS_SOURCE = term("hasSource");
    public static final Node PREFIX = term("prefix");
    public static final Node START = term("start");
    public static final Node SUFFIX = term("suffix");

    private Oa() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
