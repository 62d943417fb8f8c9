package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** SHACL (W3C): the terms for queries and prefixes. */
public final class Sh {
    public static final String NS = "http://www.w3.org/ns/shacl#";

    public static final Node PREFIX_DECLARATION_CLASS = term("PrefixDeclaration");
    public static final Node SPARQL_CONSTRUCT_EXECUTABLE_CLASS = term("SPARQLConstructExecutable");
    public static final Node SPARQL_EXECUTABLE_CLASS = term("SPARQLExecutable");
    public static final Node SPARQL_SELECT_EXECUTABLE_CLASS = term("SPARQLSelectExecutable");
    public static final Node CONSTRUCT = term("construct");
    public static final Node DECLARE = term("declare");
    public static final Node NAMESPACE = term("namespace");
    public static final Node PREFIX = term("prefix");
    public static final Node PREFIXES = term("prefixes");
    public static final Node SELECT = term("select");

    private Sh() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
