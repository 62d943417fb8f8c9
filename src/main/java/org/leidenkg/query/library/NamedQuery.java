package org.leidenkg.query.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.util.FmtUtils;
import org.leidenkg.model.LocalText;
import org.leidenkg.text.FoldedText;
import org.leidenkg.vocab.Base;

/**
 * A question of the library, in SPARQL 1.1.
 *
 * <p>A parameter is a variable with a table of its own in the query, {@code VALUES ?name { default }}. One without a default
 * is open: the line of its table is a comment, {@code # VALUES ?name { … }}. So the text runs as it stands, in any engine;
 * {@link #bind} puts another value in the table's place. The parameters {@code limit} and {@code offset} stand in the clauses
 * of these names instead: such a question gives a part of a large answer.
 */
public final class NamedQuery {
    /** What the answer is: rows, or a graph. */
    public enum Form {
        SELECT,
        CONSTRUCT
    }

    private static final Pattern TABLE = Pattern.compile("(?:# )?((?:\\{ )?VALUES) \\?([A-Za-z]+) \\{ [^{}]* }");
    private static final Pattern OPEN = Pattern.compile("# ((?:\\{ )?VALUES \\?[A-Za-z]+) \\{ … }");
    private static final Pattern PART = Pattern.compile("\\b(LIMIT|OFFSET) [0-9]+");

    private final String name;
    private final Base base;
    private final Decorators decorators;
    private final String text;
    /** With a table of {@code UNDEF} for each open parameter; {@link #bind} takes those out that stay open. */
    private final Query query;

    private NamedQuery(String name, Base base, Decorators decorators) {
        this.name = name;
        this.base = base;
        this.decorators = decorators;
        this.text = base.rewrite(decorators.text());
        this.query = QueryFactory.create(OPEN.matcher(text).replaceAll("$1 { UNDEF }"), Syntax.syntaxSPARQL_11);
        if (!query.isSelectType() && !query.isConstructType()) {
            throw new IllegalArgumentException("the query is neither SELECT nor CONSTRUCT");
        }
        Set<String> tables = ParameterTables.names(query);
        Map<String, Node> held = defaults();
        if (decorators.measures()) {
            held.keySet().retainAll(tables);
        }
        ParameterTables.assertThatTheyHold(query, held);
        if (!variables().containsAll(decorators.chart())) {
            throw new IllegalArgumentException(
                    "the chart is of " + decorators.chart() + ", not all of which are columns");
        }
    }

    /**
     * Reads a query file, which is written under the default base.
     *
     * @throws IllegalArgumentException when its decorators are not well written, it is no SELECT or CONSTRUCT of SPARQL 1.1, or
     *     its decorators and its text do not agree
     */
    static NamedQuery read(String name, String file, Base base) {
        try {
            return new NamedQuery(name, base, Decorators.read(file));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the query \"" + name + "\" is not well written: " + e.getMessage(), e);
        }
    }

    public String name() {
        return name;
    }

    /** The question in a few words. */
    public LocalText title() {
        return decorators.title();
    }

    /** What the answer holds and how to read it. */
    public LocalText description() {
        return decorators.description();
    }

    public Audience audience() {
        return decorators.audience();
    }

    /**
     * The columns that a chart of the answer is of: names and their numbers, or names, other names and the numbers of the
     * pairs. None where a chart says nothing.
     */
    public List<String> chart() {
        return decorators.chart();
    }

    /** Whether it reads the measures of the network, so that it can be asked of a part of it, too. */
    boolean isOfMeasures() {
        return decorators.measures();
    }

    /** Whether its name, title or description in a language has all words of a text, as a part of its own at least. */
    public boolean speaksOf(String words, String language) {
        String own = FoldedText.of(
                        name + " " + title().in(language) + " " + description().in(language))
                .text();
        return FoldedText.of(words).words().stream().allMatch(own::contains);
    }

    public List<String> tags() {
        return decorators.tags();
    }

    public List<QueryParameter> parameters() {
        return decorators.parameters();
    }

    public Optional<QueryParameter> findParameter(String parameter) {
        return parameters().stream().filter(p -> p.name().equals(parameter)).findFirst();
    }

    public Form form() {
        return query.isSelectType() ? Form.SELECT : Form.CONSTRUCT;
    }

    /** The columns of the answer in their order; none when the answer is a graph. */
    public List<String> variables() {
        return query.isSelectType() ? List.copyOf(query.getResultVars()) : List.of();
    }

    /** The SPARQL text with the defaults, without the decorators. */
    public String text() {
        return text;
    }

    /** The namespaces that the text declares, by prefix. */
    Map<String, String> prefixes() {
        return query.getPrefixMapping().getNsPrefixMap();
    }

    /** The value of each parameter that has one when the user says nothing. */
    public Map<String, Node> defaults() {
        Map<String, Node> defaults = new LinkedHashMap<>();
        parameters().forEach(p -> defaults.put(p.name(), p.defaultValue(base).orElse(Node.ANY)));
        return defaults;
    }

    /**
     * The query with values for its parameters; the others keep their defaults. A value takes the place of another in
     * the parsed query, so nothing in it can be taken for SPARQL. {@link Node#ANY} leaves a parameter open.
     *
     * @throws IllegalArgumentException when there is no such parameter, or the value is no IRI or literal
     */
    public Query bind(Map<String, Node> values) {
        assertGood(values);
        return ParameterTables.fill(query, values);
    }

    /**
     * The SPARQL text with values for its parameters, to show and to edit: the same query as {@link #bind} gives, with
     * the comments and the layout of the file.
     */
    public String text(Map<String, Node> values) {
        assertGood(values);
        String parts = PART.matcher(text).replaceAll(clause -> {
            Node value = values.get(clause.group(1).toLowerCase(Locale.ROOT));
            return value == null ? clause.group() : clause.group(1) + " " + value.getLiteralLexicalForm();
        });
        return TABLE.matcher(parts)
                .replaceAll(table -> Matcher.quoteReplacement(
                        values.containsKey(table.group(2))
                                ? table(table.group(1), table.group(2), values.getOrDefault(table.group(2), Node.ANY))
                                : table.group()));
    }

    private String table(String opening, String parameter, Node value) {
        String start = opening + " ?" + parameter + " { ";
        return value.equals(Node.ANY) ? "# " + start + "… }" : start + written(value) + " }";
    }

    /**
     * The offset of what may come after an answer that is a part: when it is as large as was asked for, in projects where the
     * first column has these, and otherwise in rows.
     */
    public OptionalInt next(Map<String, Node> values, ResultTable answer) {
        Map<String, Node> all = new LinkedHashMap<>(defaults());
        all.putAll(values);
        Node limit = all.get(ParameterTables.LIMIT);
        Node offset = all.get(ParameterTables.OFFSET);
        if (limit == null || offset == null) {
            return OptionalInt.empty();
        }
        int most = Integer.parseInt(limit.getLiteralLexicalForm());
        boolean ofProjects = variables().get(0).equals("project");
        long size = ofProjects
                ? IntStream.range(0, answer.rows().size())
                        .mapToObj(row -> answer.find(row, "project"))
                        .distinct()
                        .count()
                : answer.rows().size();
        return size < most
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(offset.getLiteralLexicalForm()) + most);
    }

    /** Read back: what the text says is what was meant, or nothing is said. The whole query would take twenty times as long. */
    private String written(Node value) {
        String written = FmtUtils.stringForNode(value, query.getPrefixMapping());
        Query read = new Query();
        read.setPrefixMapping(query.getPrefixMapping());
        QueryFactory.parse(read, "SELECT * { } VALUES ?value { " + written + " }", null, Syntax.syntaxSPARQL_11);
        if (read.getValuesData().size() != 1
                || !value.equals(read.getValuesData().get(0).get("value"))) {
            throw new IllegalStateException("the query \"" + name + "\" with " + value + " does not say what it asks");
        }
        return written;
    }

    private void assertGood(Map<String, Node> values) {
        List<String> unknown = new ArrayList<>(values.keySet());
        parameters().forEach(p -> unknown.remove(p.name()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the query \"" + name + "\" has no parameter " + unknown);
        }
        values.forEach((parameter, value) -> {
            if (!value.isURI() && !value.isLiteral() && !value.equals(Node.ANY)) {
                throw new IllegalArgumentException(
                        "the parameter " + parameter + " of the query \"" + name + "\" cannot be " + value);
            }
        });
    }
}
