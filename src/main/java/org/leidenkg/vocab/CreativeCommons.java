package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The licence of the data. */
public final class CreativeCommons {
    public static final Node BY_4 = NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");

    private CreativeCommons() {}
}
