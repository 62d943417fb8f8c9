package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** SPDX (Linux Foundation), as DCAT uses it for checksums. */
public final class Spdx {
    public static final String NS = "http://spdx.org/rdf/terms#";

    public static final Node CHECKSUM_CLASS = term("Checksum");
    public static final Node ALGORITHM = term("algorithm");
    public static final Node ALGORITHM_SHA256 = term("checksumAlgorithm_sha256");
    public static final Node CHECKSUM = term("checksum");
    public static final Node CHECKSUM_VALUE = term("checksumValue");

    private Spdx() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
