package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** SHACL (W3C): the terms for queries, prefixes and pages of shapes. */
public final class Sh {
    public static final String NS = "http://www.w3.org/ns/shacl#";

    public static final Node PREFIX_DECLARATION_CLASS = term("PrefixDeclaration");
    public static final Node SPARQL_CONSTRUCT_EXECUTABLE_CLASS = term("SPARQLConstructExecutable");
    public static final Node SPARQL_EXECUTABLE_CLASS = term("SPARQLExecutable");
    public static final Node SPARQL_SELECT_EXECUTABLE_CLASS = term("SPARQLSelectExecutable");
    public static final Node NODE_SHAPE_CLASS = term("NodeShape");
    public static final Node CONSTRUCT = term("construct");
    public static final Node DECLARE = term("declare");
    public static final Node MESSAGE = term("message");
    public static final Node NAMESPACE = term("namespace");
    public static final Node PATH = term("path");
    public static final Node PREFIX = term("prefix");
    public static final Node PREFIXES = term("prefixes");
    public static final Node PROPERTY = term("property");
    public static final Node SELECT = term("select");
    public static final Node TARGET_CLASS = term("targetClass");
    public static final Node TARGET_OBJECTS_OF = term("targetObjectsOf");

    private Sh() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
