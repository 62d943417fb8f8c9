package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** SKOS (W3C). */
public final class Skos {
    public static final String NS = "http://www.w3.org/2004/02/skos/core#";

    public static final Node CONCEPT_CLASS = term("Concept");
    public static final Node CONCEPT_SCHEME_CLASS = term("ConceptScheme");
    public static final Node ALT_LABEL = term("altLabel");
    public static final Node BROADER = term("broader");
    public static final Node CLOSE_MATCH = term("closeMatch");
    public static final Node DEFINITION = term("definition");
    public static final Node EXACT_MATCH = term("exactMatch");
    public static final Node HAS_TOP_CONCEPT = term("hasTopConcept");
    public static final Node HIDDEN_LABEL = term("hiddenLabel");
    public static final Node IN_SCHEME = term("inScheme");
    public static final Node NARROWER = term("narrower");
    public static final Node NOTATION = term("notation");
    public static final Node NOTE = term("note");
    public static final Node PREF_LABEL = term("prefLabel");
    public static final Node TOP_CONCEPT_OF = term("topConceptOf");

    private Skos() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
