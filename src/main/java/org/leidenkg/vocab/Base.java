package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The base of all IRIs of the graph. Everything is written with the default base, in code, ontology, shapes and queries
 * alike; a build or service with another base rewrites it in one place, by putting the one in the place of the other
 * ({@code docs/adr/0004-write-with-one-base.md}).
 */
public record Base(String iri) {
    public static final String DEFAULT = "https://w3id.org/leidenkg/";

    public Base {
        boolean good = iri.matches("https?://[^\\s<>\"{}|^`\\\\#?]+/");
        if (!good) {
            throw new IllegalArgumentException(
                    "the base \"" + iri + "\" is no absolute http(s) IRI that ends in a slash, such as " + DEFAULT);
        }
    }

    public static Base standard() {
        return new Base(DEFAULT);
    }

    public boolean isStandard() {
        return iri.equals(DEFAULT);
    }

    /** A text with this base in the place of the default one. */
    public String rewrite(String text) {
        return isStandard() ? text : text.replace(DEFAULT, iri);
    }

    /** A node with this base in the place of the default one, in IRIs and in the text of literals. */
    public Node rewrite(Node node) {
        if (isStandard()) {
            return node;
        }
        if (node.isURI()) {
            return node.getURI().startsWith(DEFAULT) ? NodeFactory.createURI(rewrite(node.getURI())) : node;
        }
        if (node.isLiteral() && node.getLiteralLexicalForm().contains(DEFAULT)) {
            String text = rewrite(node.getLiteralLexicalForm());
            return node.getLiteralLanguage().isEmpty()
                    ? NodeFactory.createLiteralDT(text, node.getLiteralDatatype())
                    : NodeFactory.createLiteralLang(text, node.getLiteralLanguage());
        }
        return node;
    }
}
