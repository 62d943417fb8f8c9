package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The Organization Ontology (W3C). */
public final class Org {
    public static final String NS = "http://www.w3.org/ns/org#";

    public static final Node FORMAL_ORGANIZATION_CLASS = term("FormalOrganization");
    public static final Node MEMBERSHIP_CLASS = term("Membership");
    public static final Node ORGANIZATION_CLASS = term("Organization");
    public static final Node ORGANIZATIONAL_COLLABORATION_CLASS = term("OrganizationalCollaboration");
    public static final Node ORGANIZATIONAL_UNIT_CLASS = term("OrganizationalUnit");
    public static final Node CLASSIFICATION = term("classification");
    public static final Node MEMBER = term("member");
    public static final Node MEMBER_DURING = term("memberDuring");
    public static final Node ROLE = term("role");
    public static final Node SUB_ORGANIZATION_OF = term("subOrganizationOf");
    public static final Node UNIT_OF = term("unitOf");

    private Org() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
