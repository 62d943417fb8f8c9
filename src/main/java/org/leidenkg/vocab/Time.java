package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** OWL-Time (W3C). */
public final class Time {
    public static final String NS = "http://www.w3.org/2006/time#";

    public static final Node INSTANT_CLASS = term("Instant");
    public static final Node INTERVAL_CLASS = term("Interval");
    public static final Node HAS_BEGINNING = term("hasBeginning");
    public static final Node HAS_END = term("hasEnd");
    public static final Node IN_XSD_DATE = term("inXSDDate");

    private Time() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
