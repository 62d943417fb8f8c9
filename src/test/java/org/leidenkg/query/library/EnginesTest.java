package org.leidenkg.query.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leidenkg.TestEffort;
import org.leidenkg.query.Answer;
import org.leidenkg.query.Engine;
import org.leidenkg.query.RealAgenda;
import org.leidenkg.vocab.Base;

/**
 * Each question gives the expected answer for the real agenda, the same in four engines. An answer that is not the
 * expected one is written to {@code target/answers}, to look at.
 */
class EnginesTest {
    private static final NamedQueries QUERIES = new NamedQueries(Base.standard());
    private static final Path ANSWERS = Path.of("target", "answers");
    /** Questions over which RDF4J's engine thinks for many seconds: tried with other values only in a thorough run. */
    private static final Set<String> LONG = Set.of("similar-consortia", "chain-between-two-organisations");

    private static final Map<String, Engine> ENGINES = new LinkedHashMap<>();

    /** Values other than the defaults, to try where a parameter has no list of choices. */
    private static final Map<QueryParameter.Type, String> OTHERS = Map.of(
            QueryParameter.Type.ORGANISATION, "hogeschool-leiden",
            QueryParameter.Type.THEME, "cultureel-erfgoed",
            QueryParameter.Type.PROJECT, "studentenwelzijn",
            QueryParameter.Type.INTEGER, "3",
            QueryParameter.Type.STRING, "ul");

    @BeforeAll
    static void start(@TempDir Path folder) {
        DatasetGraph data = RealAgenda.graph();
        ENGINES.put("Jena in memory", Engine.jena(data));
        ENGINES.put("TDB2", Engine.tdb2(data, folder.resolve("tdb2")));
        ENGINES.put("Fuseki over HTTP", Engine.fuseki(data, folder.resolve("fuseki")));
        ENGINES.put("RDF4J", Engine.rdf4j(data));
    }

    @AfterAll
    static void stop() {
        ENGINES.values().forEach(Engine::close);
        ENGINES.clear();
    }

    static Stream<NamedQuery> queries() {
        return QUERIES.list().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void asItStandsEveryEngineGivesTheExpectedRowsInTheExpectedOrder(NamedQuery query) {
        Answer expected = Answer.read("/queries/" + query.name() + ".csv");

        ENGINES.forEach((name, engine) -> {
            Answer answer = engine.ask(query.text());
            if (!answer.equals(expected)) {
                answer.write(ANSWERS.resolve(query.name() + ".csv"));
            }
            assertThat(answer).as(name).isEqualTo(expected);
        });
    }

    static List<Arguments> choices() {
        List<Arguments> all = new ArrayList<>();
        for (NamedQuery query : QUERIES.list()) {
            if (LONG.contains(query.name()) && !TestEffort.isThorough()) {
                continue;
            }
            for (QueryParameter parameter : query.parameters()) {
                if (!query.text().contains("VALUES ?" + parameter.name() + " {")) {
                    continue; // It chooses a part of the network, which no engine measures.
                }
                List<String> choices = parameter.choices().isEmpty()
                        ? List.of(OTHERS.getOrDefault(parameter.type(), ""))
                        : parameter.choices();
                choices.stream()
                        .filter(choice -> !parameter.defaultText().equals(Optional.of(choice)))
                        .forEach(choice -> all.add(Arguments.of(query, parameter.name(), choice)));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("choices")
    void withAnotherValueTheEnginesAgree(NamedQuery query, String parameter, String choice) {
        Node value = query.findParameter(parameter)
                .orElseThrow()
                .read(choice, Base.standard())
                .orElseThrow();
        String sparql = query.text(Map.of(parameter, value));

        Answer jena = engine("Jena in memory").ask(sparql);

        assertThat(engine("RDF4J").ask(sparql)).isEqualTo(jena);
    }

    private static Engine engine(String name) {
        return Objects.requireNonNull(ENGINES.get(name), name);
    }
}
