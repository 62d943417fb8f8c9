package org.leidenkg.query;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** One row of an answer. */
record Row(String question, Binding binding) {
    Optional<Node> find(String variable) {
        return Optional.ofNullable(binding.get(variable));
    }

    Node node(String variable) {
        return find(variable)
                .orElseThrow(() ->
                        new QueryFault("query " + question + " gave a row without ?" + variable + ": " + binding));
    }

    /** The IRI, or the text of a literal without its language. */
    String text(String variable) {
        return text(node(variable));
    }

    Optional<String> findText(String variable) {
        return find(variable).map(Row::text);
    }

    Tagged tagged(String variable) {
        return tagged(node(variable));
    }

    Optional<Integer> findNumber(String variable) {
        return find(variable).map(known -> number(variable));
    }

    int number(String variable) {
        String value = text(variable);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new QueryFault("query " + question + " gave \"" + value + "\" as ?" + variable + ", not a number", e);
        }
    }

    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    static Tagged tagged(Node node) {
        return new Tagged(text(node), node.isLiteral() ? node.getLiteralLanguage() : "");
    }
}
