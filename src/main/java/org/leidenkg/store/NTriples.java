package org.leidenkg.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/** NTriples and triples as N-Triples has them. */
final class NTriples {
    private NTriples() {}

    static String written(Node term) {
        return NodeFmtLib.strNT(term);
    }

    static String line(Triple triple) {
        return written(triple.getSubject()) + " " + written(triple.getPredicate()) + " " + written(triple.getObject())
                + " .\n";
    }
}
