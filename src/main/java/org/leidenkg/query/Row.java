package org.leidenkg.query;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.leidenkg.query.answer.Tagged;

/** One row of an answer. */
public record Row(Binding binding) {
    private Optional<Node> find(String variable) {
        return Optional.ofNullable(binding.get(variable));
    }

    /** The term; a {@link QueryFault} when there is none. */
    public Node node(String variable) {
        return find(variable).orElseThrow(() -> new QueryFault("a row has no ?" + variable + ": " + binding));
    }

    /** The IRI, or the text of a literal without its language. */
    public String text(String variable) {
        return text(node(variable));
    }

    public Optional<String> findText(String variable) {
        return find(variable).map(Row::text);
    }

    public Tagged tagged(String variable) {
        return tagged(node(variable));
    }

    public int number(String variable) {
        return Integer.parseInt(text(variable));
    }

    /** The IRI, or the text of a literal without its language. */
    public static String text(Node node) {
        if (node.isURI()) {
            return node.getURI();
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    static Tagged tagged(Node node) {
        return new Tagged(text(node), node.isLiteral() ? node.getLiteralLanguage() : "");
    }
}
