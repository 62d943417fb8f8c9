package org.leidenkg.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query may hold, up to each limit and not beyond it. */
class QueryCheckTest {
    private static final String DERIVED = "https://w3id.org/leidenkg/graph/derived";
    private static final QueryCheck CHECK = new QueryCheck(() -> Set.of(DERIVED));

    /** The largest query of a kind that may be asked, and what is said of the next. */
    private record Limit(String message, int most, IntFunction<String> query) {
        @Override
        public String toString() {
            return message;
        }
    }

    private static String times(int count, String separator, String part) {
        return IntStream.range(0, count)
                .mapToObj(i -> part.replace("#", "" + i))
                .collect(Collectors.joining(separator));
    }

    static Stream<Limit> limits() {
        return Stream.of(
                new Limit("nested too deeply", 100, n -> "SELECT * " + "{".repeat(n) + "}".repeat(n)),
                new Limit("nested too deeply", 99, n -> "ASK {} #{" + "}{{".repeat(n)),
                new Limit("1000 digits", 1000, n -> "ASK { FILTER (" + "1".repeat(n) + " > 0) }"),
                new Limit(
                        "1000 digits", 500, n -> "ASK { FILTER (" + "9".repeat(n) + "." + "0".repeat(499) + " > 0) }"),
                new Limit("131072 characters", 1 << 17, n -> "ASK {} #" + "x".repeat(n - 8)),
                new Limit("1000 variables", 1000, n -> "ASK { VALUES (" + times(n, " ", "?v#") + ") {} }"),
                new Limit("1000 triple patterns", 1000, n -> "ASK { " + times(n, " . ", "?s <a:p> #") + " }"),
                new Limit("1000 triple patterns", 1000, n -> "ASK { ?s (" + times(n, "/", "<a:p>") + ")* ?o }"),
                new Limit(
                        "1000 triple patterns",
                        999,
                        n -> "ASK { ?s ^(" + times(n, "|", "<a:p>") + ")+ ?o . ?s ?p ?o }"),
                new Limit("1000 groups", 500, n -> "ASK { " + "VALUES ?x { 1 } ".repeat(n) + "FILTER (true) }"),
                new Limit(
                        "1000 groups", 333, n -> "ASK { " + "{ SELECT DISTINCT * {} } ".repeat(n) + "FILTER (true) }"),
                new Limit(
                        "1000 groups",
                        499,
                        n -> "ASK { ?s ?p ?o " + "OPTIONAL { ?s ?p 1 } ".repeat(n) + "FILTER (true) }"),
                new Limit("1000 groups", 333, n -> "ASK { " + "{ ?s ?p ?o FILTER (?o) } ".repeat(n) + "}"),
                new Limit("12 EXISTS", 12, n -> "ASK { " + "FILTER NOT EXISTS { ?s ?p ?o } ".repeat(n) + "}"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void asMuchMayBeAskedAndNoMore(Limit limit) {
        CHECK.check(limit.query().apply(limit.most()), List.of());

        assertRefused(limit.query().apply(limit.most() + 1), limit.message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<http://www.w3.org/2001/XMLSchema#integer>(\"1\") AS ?x) {}",
                "SELECT (<http://www.w3.org/2005/xpath-functions/math#sqrt>(4) AS ?x) {}",
                "SELECT (CONCAT(\"a\") AS ?x) {}",
                "SELECT * FROM <https://w3id.org/leidenkg/graph/derived> { ?s ?p ?o }",
                "SELECT * FROM <urn:x-arq:UnionGraph> FROM NAMED <urn:x-arq:DefaultGraph> { ?s ?p ?o }",
                "ASK { ?s <http://jena.apache.org/text#query> \"water\" }",
                "DESCRIBE <a:b>",
                "SELECT * { ?s ?p ?o } ORDER BY ?s"
            })
    void plainSparqlIsAsked(String query) {
        assertThat(CHECK.check(query, List.of(DERIVED)).getPrefixMapping()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<http://www.w3.org/2005/xpath-functions/math#pow>(9, 9) AS ?x) {}",
                "SELECT (<http://www.w3.org/2005/xpath-functions/math#exp10>(9) AS ?x) {}",
                "SELECT (<java:x.Y>() AS ?x) {}",
                "SELECT * { ?s ?p ?o } ORDER BY <java:x.Y>(?s)",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { ?s <java:x.Y> ?z })",
                "ASK { ?s <java:x.Y> ?o }",
                "ASK { ?s <http://jena.hpl.hp.com/ARQ/property#splitIRI> ?o }",
                "ASK { ?s <http://jena.apache.org/ARQ/list#member> ?o }",
                "ASK { ?s <http://jena.hpl.hp.com/ARQ/list#index> (?i ?o) }"
            })
    void whatRunsCodeIsRefused(String query) {
        assertRefused(query, "EXTENSION_REFUSED");
    }

    @Test
    void otherHostsAreNotAsked() {
        assertRefused("ASK { OPTIONAL { SERVICE <http://x.example/> {} } }", "SERVICE_REFUSED");
    }

    @Test
    void graphsThatThereAreNotAreRefusedWithThoseThatThereAre() {
        assertRefused("ASK FROM <file:///etc/passwd> {}", "UNKNOWN_GRAPH [file:///etc/passwd, " + DERIVED + "]");
        assertRefused("ASK FROM NAMED <a:x> {}", "UNKNOWN_GRAPH [a:x, ");
        assertThatThrownBy(() -> CHECK.check("ASK {}", List.of(DERIVED, "a:y")))
                .hasMessageContaining("UNKNOWN_GRAPH [a:y");
    }

    @Test
    void aMistakeIsToldWithItsPlaceAndNotAtAnyLength() {
        assertRefused("SELECT *\n{ ?s ?p }", "line 2, column 9");
        assertRefused("SELECT ?x ?x1 { ?s ?p ?o } GROUP BY ?y", "BAD_QUERY");
        assertThatThrownBy(() -> CHECK.check("ASK { \"" + "x".repeat(2_000), List.of()))
                .satisfies(refusal ->
                        assertThat(String.valueOf(refusal.getMessage())).hasSizeLessThan(450));
    }

    private static void assertRefused(String query, String message) {
        assertThatThrownBy(() -> CHECK.check(query, List.of())).hasMessageContaining(message);
    }
}
