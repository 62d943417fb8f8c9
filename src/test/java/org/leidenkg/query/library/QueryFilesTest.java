package org.leidenkg.query.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.SortCondition;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leidenkg.query.RealAgenda;
import org.leidenkg.vocab.Base;

/** What holds for each file of {@code queries/}. */
class QueryFilesTest {
    private static final NamedQueries QUERIES = new NamedQueries(Base.standard());
    private static final Path FOLDER = Path.of("queries");
    private static final Set<String> TAGS = Set.of(
            "certainty",
            "collaboration",
            "names",
            "network",
            "organisations",
            "overview",
            "projects",
            "quality",
            "roles",
            "sectors",
            "sources",
            "themes");

    private static DatasetGraph data = DatasetGraphFactory.create();

    @BeforeAll
    static void load() {
        data = RealAgenda.graph();
    }

    static Stream<NamedQuery> queries() {
        return QUERIES.list().stream();
    }

    static Stream<NamedQuery> selects() {
        return queries().filter(query -> query.form() == NamedQuery.Form.SELECT);
    }

    @Test
    void theIndexNamesTheFilesOfTheFolder() throws IOException {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> paths = Files.list(FOLDER)) {
            paths.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".rq"))
                    .forEach(name -> files.add(name.substring(0, name.length() - 3)));
        }

        assertThat(QUERIES.names()).containsExactlyElementsOf(files);
        assertThat(QUERIES.names()).hasSizeGreaterThanOrEqualTo(32);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void bothParsersTakeIt(NamedQuery query) {
        Query jena = QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11);

        assertThat(jena.isSelectType()).isEqualTo(query.form() == NamedQuery.Form.SELECT);
        assertThat(new SPARQLParser().parseQuery(query.text(), null).getTupleExpr())
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void itSpeaksBothLanguagesAndHasKnownTags(NamedQuery query) {
        assertThat(query.title().nl()).isNotEqualTo(query.title().en());
        assertThat(query.title().nl().length()).isBetween(10, 80);
        assertThat(query.title().en().length()).isBetween(10, 80);
        assertThat(query.description().nl())
                .isNotEqualTo(query.description().en())
                .endsWith(".");
        assertThat(query.description().en()).endsWith(".");
        assertThat(TAGS).containsAll(query.tags());
        assertThat(query.tags()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aThingOfTheAgendaStandsInItAsAParametersDefaultAlone(NamedQuery query) {
        String withoutTables = query.text()
                .replaceAll("VALUES \\?[A-Za-z]+ \\{ [^{}]* }", "")
                .replaceAll("PREFIX [a-z]+: <[^>]*>", "");

        assertThat(withoutTables)
                .doesNotContainPattern("\\b(organisation|project|theme):")
                .doesNotContain("/id/organisation/", "/id/project/", "/id/theme/", "/graph/");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void itAsksForEverythingAndNamesNoGraph(NamedQuery query) {
        Query parsed = QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11);

        assertThat(parsed.hasLimit()).isFalse();
        assertThat(parsed.hasOffset()).isFalse();
        assertThat(parsed.hasDatasetDescription()).isFalse();
        assertThat(parsed.hasValues()).isFalse();
        assertThat(query.text()).doesNotContain("GRAPH", "SERVICE", "GROUP_CONCAT", "SAMPLE", "RAND", "NOW(", "UUID");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void withoutValuesItIsAskedAsItsTextStands(NamedQuery query) {
        assertThat(query.bind(Map.of())).isEqualTo(QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11));
    }

    @ParameterizedTest
    @MethodSource("selects")
    void aColumnOfThingsHasAColumnOfNamesBesideIt(NamedQuery query) {
        List<Binding> rows = rows(query.text());
        List<String> columns = query.variables();

        for (String column : columns) {
            boolean things = rows.stream().anyMatch(row -> {
                var value = row.get(column);
                return value != null && value.isURI() && value.getURI().startsWith(Base.DEFAULT + "id/organisation/");
            });
            if (things) {
                assertThat(columns).contains(column + "Name");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("selects")
    void everyColumnHasAHeadingOfItsOwnInBothLanguages(NamedQuery query) {
        for (String language : List.of("nl", "en")) {
            assertThat(Words.standard().headings(query.variables(), language))
                    .hasSameSizeAs(query.variables())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void noHeadingIsForAColumnThatThereIsNot() {
        Set<String> used = new TreeSet<>();
        selects()
                .forEach(query ->
                        query.variables().forEach(column -> used.add(column.replaceAll("(?<=.)(Name|Title)$", ""))));

        assertThat(used).containsAll(Words.standard().columns());
    }

    @Test
    void everyCodeInAnAnswerAndEveryChoiceHasAWord() {
        List<String> missing = new ArrayList<>();
        for (NamedQuery query : QUERIES.list()) {
            for (QueryParameter parameter : query.parameters()) {
                if (parameter.type() == QueryParameter.Type.STRING) {
                    parameter.choices().stream()
                            .filter(code -> Words.standard()
                                    .find(parameter.name(), code)
                                    .isEmpty())
                            .forEach(code -> missing.add(parameter.name() + " " + code));
                }
            }
        }
        for (String column : List.of("change", "code", "figure", "gap", "match", "register", "severity")) {
            selects()
                    .filter(query -> query.variables().contains(column))
                    .forEach(query -> rows(query.text()).stream()
                            .flatMap(row -> Stream.ofNullable(row.get(column)))
                            .filter(code -> code.getLiteralLanguage().isEmpty())
                            .map(code -> code.getLiteralLexicalForm())
                            .filter(code -> Words.standard().find(column, code).isEmpty())
                            .forEach(code -> missing.add(column + " " + code)));
        }

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("selects")
    void itsOrderLeavesNoTwoRowsAtOnePlace(NamedQuery query) {
        Query parsed = QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11);
        assertThat(parsed.getOrderBy()).isNotEmpty();
        List<String> keys = new ArrayList<>();
        for (SortCondition condition : parsed.getOrderBy()) {
            if (condition.getExpression() instanceof ExprVar variable
                    && query.variables().contains(variable.getVarName())) {
                keys.add(variable.getVarName());
            }
        }
        List<Binding> rows = rows(query.text());

        Set<List<String>> places = new HashSet<>();
        for (Binding row : rows) {
            places.add(keys.stream().map(key -> String.valueOf(row.get(key))).toList());
        }

        assertThat(places).hasSameSizeAs(rows);
    }

    private static List<Binding> rows(String sparql) {
        DatasetGraph union = DatasetGraphFactory.wrap(GraphView.createUnionGraph(data));
        return Txn.calculateRead(data, () -> {
            try (QueryExec execution = QueryExec.dataset(union).query(sparql).build()) {
                List<Binding> rows = new ArrayList<>();
                execution.select().forEachRemaining(rows::add);
                return rows;
            }
        });
    }
}
