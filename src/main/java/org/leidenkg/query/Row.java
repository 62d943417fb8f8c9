package org.leidenkg.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.jspecify.annotations.Nullable;
import org.leidenkg.query.answer.Tagged;

/** One row of an answer, with its terms: a row of an embedded store looks each of them up whenever it is asked. */
public final class Row {
    private final String question;
    private final List<Var> variables;
    private final @Nullable Node[] values;

    /** @param variables those of the question */
    public Row(String question, List<Var> variables, Binding binding) {
        this.question = question;
        this.variables = variables;
        this.values = new Node[variables.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = binding.get(variables.get(at));
        }
    }

    private @Nullable Node get(String variable) {
        for (int at = 0; at < values.length; at++) {
            if (variables.get(at).getVarName().equals(variable)) {
                return values[at];
            }
        }
        return null;
    }

    /** The same for those who read rows of any question. */
    Binding binding() {
        BindingBuilder builder = Binding.builder();
        for (int at = 0; at < values.length; at++) {
            Node value = values[at];
            if (value != null) {
                builder.add(variables.get(at), value);
            }
        }
        return builder.build();
    }

    public Optional<Node> find(String variable) {
        return Optional.ofNullable(get(variable));
    }

    public Node node(String variable) {
        Node value = get(variable);
        if (value == null) {
            throw new QueryFault("query " + question + " gave a row without ?" + variable + ": "
                    + Arrays.toString(values) + " for " + variables);
        }
        return value;
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

    public Optional<Integer> findNumber(String variable) {
        return find(variable).map(known -> number(variable));
    }

    public int number(String variable) {
        String value = text(variable);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new QueryFault("query " + question + " gave \"" + value + "\" as ?" + variable + ", not a number", e);
        }
    }

    public static String text(Node node) {
        if (node.isURI()) {
            return node.getURI();
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    public static Tagged tagged(Node node) {
        return new Tagged(text(node), node.isLiteral() ? node.getLiteralLanguage() : "");
    }
}
