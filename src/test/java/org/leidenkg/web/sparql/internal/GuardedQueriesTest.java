package org.leidenkg.web.sparql.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the limits do to a query, up to each and beyond it, and whether it ends when it is stopped. */
class GuardedQueriesTest {
    private static final DatasetGraph DATA =
            RDFParser.fromString("""
                    <a:1> <a:p> <a:2> , <a:3> . <a:2> <a:p> <a:1> ; <a:q> <a:3> . <a:3> <a:r> "x" .
                    """, Lang.TURTLE).toDatasetGraph();

    @AfterEach
    void clear() {
        Cancellation.clear();
    }

    private static List<Binding> rows(String query, boolean guarded) {
        var builder = QueryExec.newBuilder().dataset(DATA).query(QueryFactory.create(query));
        if (guarded) {
            builder.set(ARQConstants.sysOptimizerFactory, GuardedQueryOperation.GUARDED);
        }
        try (QueryExec execution = builder.build()) {
            return execution.select().stream().toList();
        }
    }

    /** The value of an expression over texts "x…" of lengths, each named by its length, such as ?t10; empty for an error. */
    private static String value(String expression) {
        Stream<String> texts = Stream.of(1, 1000, 1001, 10_000, 10_001, 50_000, 50_001)
                .map(n -> "BIND (\"" + "x".repeat(n) + "\" AS ?t" + n + ") ");
        Stream<String> numbers = Stream.of(511, 512, 1024)
                .map(n ->
                        "BIND (1" + "0".repeat(n) + " AS ?i" + n + ") BIND (0." + "0".repeat(n) + "1 AS ?d" + n + ") ");
        String query = "SELECT (" + expression + " AS ?value) { VALUES ?nl { \"nl\" } "
                + String.join("", Stream.concat(texts, numbers).toList()) + "}";
        Node value = rows(query, true).get(0).get("value");
        return value == null ? "" : value.getLiteralLexicalForm();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            STRLEN(CONCAT(?t50000, ?t50000))            | 100000
            STRLEN(CONCAT(?t50000, ?t50001))            | ``
            STRLEN(LCASE(?t10000))                      | 10000
            STRLEN(LCASE(?t10001))                      | ``
            STRLEN(UCASE(?t10001))                      | ``
            CONTAINS(?t10000, ?t10000)                  | true
            CONTAINS(?t10001, ?t10000)                  | ``
            STRBEFORE(?t10001, ?t10000)                 | ``
            STRAFTER(?t10001, ?t10000)                  | ``
            STRBEFORE("axb", ?t1)                       | a
            STRLEN(REPLACE(?t50000, "^x", ?t50000))     | 99999
            STRLEN(REPLACE(?t50000, "x", "xx"))         | ``
            STRLEN(REPLACE(?t10000, "(x+)", "$1$1"))    | 20000
            STRLEN(REPLACE(?t50001, "(x+)", "$1"))      | ``
            REPLACE("aXa", ?t1, "y", "i")               | aya
            REPLACE("aXa", ?t1, "y")                    | aXa
            REGEX("aXa", ?t1, "i")                      | true
            REGEX("aXa", ?t1)                           | false
            REGEX(<a:b>, ?t1)                           | ``
            STRLEN(STR(<http://www.w3.org/2001/XMLSchema#string>(?t1000))) | 1000
            STRLEN(STR(<http://www.w3.org/2001/XMLSchema#string>(?t1001))) | ``
            STRLEN(STR(STRDT(?t1000, <a:type>)))        | 1000
            STRLEN(STR(STRDT(?t1001, <a:type>)))        | ``
            LANG(STRLANG("a", ?nl))                     | nl
            LANG(STRLANG("a", CONCAT(?nl, " x")))       | ``
            STRLEN(STR(?i511 * ?i511))                  | 1023
            STRLEN(STR(?i512 * ?i512))                  | ``
            STRLEN(STR(?i1024 + 1))                     | ``
            STRLEN(STR(?i1024 - 1))                     | ``
            STRLEN(STR(?i1024 / 1))                     | ``
            ?d1024 * ?d1024 < 1                         | true
            ?d1024 * ?d1024 * ?d1024 * ?d512 < 1        | ``
            EXISTS { ?a ?b ?c FILTER (REGEX(?t1, "X", "i") && CONCAT(?t1, ?t1) = "xx" && REPLACE(?t1, "x", "y") = "y") } | true
            EXISTS { ?a ?b ?c FILTER (CONTAINS(?t1, ?t1) && STRLEN(?t1) = 1 && LANG(STRLANG(?t1, ?nl)) = "nl") }        | true
            !BOUND(?none)                               | true
            """)
    void expressionsHaveAValueUpToTheirLimit(String expression, String value) {
        assertThat(value(expression)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a:p>*",
                "<a:p>+",
                "<a:p>?",
                "^<a:p>",
                "(<a:p>/<a:q>)",
                "(<a:p>|<a:q>)",
                "!<a:p>",
                "(!(<a:p>|^<a:q>))+",
                "(<a:p>|^<a:q>)*",
                "(<a:p>/<a:q>?)+",
                "((<a:p>*)*)?"
            })
    void pathsLeadWhereTheyLed(String path) {
        String query = "SELECT * { ?s " + path + " ?o }";

        assertThat(rows(query, true)).isNotEmpty().containsExactlyInAnyOrderElementsOf(rows(query, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s <a:p>+ ?o }",
                "SELECT * { ?s (!<a:p>)+ ?o }",
                "SELECT * { ?s (<a:none>|<a:none>)* ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY ?o",
                "SELECT (STRLEN(?o) AS ?n) { ?s <a:r> ?o }",
                "SELECT (CONTAINS(?o, \"x\") AS ?n) { ?s <a:r> ?o }"
            })
    void whatIsStoppedEnds(String query) {
        Cancellation.set(new AtomicBoolean());
        assertThat(rows(query, true)).isNotEmpty();

        Cancellation.set(new AtomicBoolean(true));
        assertThatThrownBy(() -> rows(query, true)).isInstanceOf(QueryCancelledException.class);
    }

    @Test
    void aPatternIsLookedAfterWhileItIsTried() {
        Cancellation.set(new AtomicBoolean(true));
        CharSequence text = new Cancellation.Watched("x".repeat(20_000));

        assertThat(text.subSequence(0, 3)).hasToString("xxx").hasSize(3);
        assertThatThrownBy(() -> text.chars().forEach(c -> {})).isInstanceOf(QueryCancelledException.class);
    }

    @Test
    void oneTextOfAllThereIsEndsAtItsLimit() {
        Node length = rows(joined("?t", "-", "1111"), true).get(0).get("n");

        assertThat(length).isEqualTo(NodeFactory.createLiteralDT("999999", XSDDatatype.XSDinteger));
        assertThat(rows(joined("DISTINCT ?t", "-----", "1111"), true)).hasSize(1);
        assertThat(rows("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", true)).hasSize(1);
        assertThatThrownBy(() -> rows(joined("?t", "--", "1111"), true)).isInstanceOf(TooMuchTextException.class);
        assertThatThrownBy(() -> rows(joined("DISTINCT ?t", "--", "1234"), true))
                .isInstanceOf(TooMuchTextException.class);
    }

    /** The length of one text of four of a quarter of a million characters each, less the sign between them. */
    private static String joined(String texts, String separator, String firstLetters) {
        String all = firstLetters
                .chars()
                .mapToObj(c -> "\"" + (char) c + "x".repeat(249_998) + "\"")
                .collect(Collectors.joining(" "));
        return "SELECT (STRLEN(GROUP_CONCAT(" + texts + "; separator=\"" + separator + "\")) AS ?n) { VALUES ?t { "
                + all + " } }";
    }
}
