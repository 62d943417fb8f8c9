package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** PROV-O (W3C). */
public final class Prov {
    public static final String NS = "http://www.w3.org/ns/prov#";

    public static final Node ACTIVITY_CLASS = term("Activity");
    public static final Node ENTITY_CLASS = term("Entity");
    public static final Node SOFTWARE_AGENT_CLASS = term("SoftwareAgent");
    public static final Node GENERATED = term("generated");
    public static final Node USED = term("used");
    public static final Node VALUE = term("value");
    public static final Node WAS_ASSOCIATED_WITH = term("wasAssociatedWith");
    public static final Node WAS_DERIVED_FROM = term("wasDerivedFrom");
    public static final Node WAS_GENERATED_BY = term("wasGeneratedBy");
    public static final Node WAS_QUOTED_FROM = term("wasQuotedFrom");

    private Prov() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
