package org.leidenkg.query.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.leidenkg.model.LocalText;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Lkg;

/**
 * A thing that a named query lets its user choose.
 *
 * @param name the variable it stands for, without the question mark; any name for one that chooses a part of the network
 * @param label what it is, for people
 * @param defaultText what it is when the user says nothing; none means that the query does without
 * @param choices the only values allowed; empty where any value of the type will do
 */
public record QueryParameter(
        String name, Type type, LocalText label, Optional<String> defaultText, List<String> choices) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,8})([.][0-9]{1,6})?");
    private static final int LONGEST = 200;

    /** What kind of value it takes. */
    public enum Type {
        ORGANISATION("id/organisation/"),
        THEME("id/theme/"),
        PROJECT("id/project/"),
        ROLE(""),
        LEVEL(""),
        INTEGER(""),
        DECIMAL(""),
        STRING("");

        private final String path;

        Type(String path) {
            this.path = path;
        }

        /** The word in the decorators. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Type> find(String key) {
            return Arrays.stream(values())
                    .filter(type -> type.key().equals(key))
                    .findFirst();
        }
    }

    public QueryParameter {
        choices = List.copyOf(choices);
        if (!name.matches("[a-z][A-Za-z]*(-[a-z]+)*")) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a parameter");
        }
        for (String choice : choices) {
            assertValue(name, type, choice, List.of());
        }
        if (defaultText.isPresent()) {
            assertValue(name, type, defaultText.get(), choices);
        }
    }

    private static void assertValue(String name, Type type, String text, List<String> choices) {
        if (node(type, text).isEmpty() || !(choices.isEmpty() || choices.contains(text))) {
            throw new IllegalArgumentException(
                    "the parameter " + name + " cannot be \"" + text + "\", as it says itself");
        }
    }

    /**
     * The value that a user's text stands for: an organisation, theme or project by slug or IRI, a role or level by key
     * or IRI, a number, or the text itself. Empty when it is none of these or no choice offered; whether a thing
     * of that slug is in the graph is not asked.
     *
     * @param base the base of the IRIs, in the text and in the value
     */
    public Optional<Node> read(String text, Base base) {
        if (isOfPart() && (text.startsWith("-") || (name.equals(ParameterTables.LIMIT) && text.equals("0")))) {
            return Optional.empty();
        }
        if (type == Type.STRING || type == Type.INTEGER || type == Type.DECIMAL) {
            return choices.isEmpty() || choices.contains(text) ? node(type, text) : Optional.empty();
        }
        // Under the default base throughout, so that the constants hold; the base comes last.
        Optional<Node> direct = choices.isEmpty() || choices.contains(text) ? node(type, text) : Optional.empty();
        return direct.map(base::rewrite).or(() -> byIri(text, base));
    }

    /** Whether it says which part of an answer is given. */
    private boolean isOfPart() {
        return name.equals(ParameterTables.LIMIT) || name.equals(ParameterTables.OFFSET);
    }

    private Optional<Node> byIri(String text, Base base) {
        if (!choices.isEmpty()) {
            return choices.stream()
                    .flatMap(choice -> node(type, choice).stream())
                    .map(base::rewrite)
                    .filter(node -> node.getURI().equals(text))
                    .findFirst();
        }
        String start = base.iri() + type.path;
        return !type.path.isEmpty() && text.startsWith(start)
                ? node(type, text.substring(start.length())).map(base::rewrite)
                : Optional.empty();
    }

    /** The value when the user says nothing. */
    public Optional<Node> defaultValue(Base base) {
        return defaultText.flatMap(text -> read(text, base));
    }

    private static Optional<Node> node(Type type, String text) {
        return switch (type) {
            case ORGANISATION, THEME, PROJECT -> slug(text).map(slug -> iri(type.path + slug));
            case LEVEL -> slug(text).map(Concepts::level);
            case ROLE ->
                switch (text) {
                    case "lead" -> Optional.of(Lkg.LEAD);
                    case "partner" -> Optional.of(Lkg.PARTNER);
                    default -> Optional.empty();
                };
            case INTEGER ->
                Optional.of(text)
                        .filter(t -> NUMBER.matcher(t).matches())
                        .map(t -> NodeFactory.createLiteralDT(t, XSDDatatype.XSDinteger));
            case DECIMAL ->
                Optional.of(text.replace(',', '.'))
                        .filter(t -> DECIMAL.matcher(t).matches())
                        .map(t -> NodeFactory.createLiteralDT(t, XSDDatatype.XSDdecimal));
            case STRING -> Optional.of(text).filter(QueryParameter::isPlain).map(NodeFactory::createLiteralString);
        };
    }

    /** Some text, without control characters and halves of surrogate pairs, which no result format could carry. */
    private static boolean isPlain(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private static Optional<String> slug(String text) {
        return SLUG.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Node iri(String path) {
        return NodeFactory.createURI(Base.DEFAULT + path);
    }
}
