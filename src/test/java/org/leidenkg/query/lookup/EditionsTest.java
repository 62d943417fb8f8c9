package org.leidenkg.query.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leidenkg.query.Answer;
import org.leidenkg.query.Engine;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.vocab.Base;

/** What the real agenda has none of: an earlier agenda, and a name that could not be resolved. */
class EditionsTest {
    private static final NamedQueries QUERIES = new NamedQueries(Base.standard());
    private static List<Engine> engines = List.of();

    @BeforeAll
    static void start() {
        DatasetGraph data = RDFDataMgr.loadDatasetGraph("queries/three-editions.trig");
        engines = List.of(Engine.jena(data), Engine.rdf4j(data));
    }

    @AfterAll
    static void stop() {
        engines.forEach(Engine::close);
    }

    @Test
    void eachAgendaIsComparedWithTheOneJustBeforeItOfTheSamePlace() {
        String sparql = QUERIES.find("changes-between-agendas").orElseThrow().text();

        for (Engine engine : engines) {
            assertThat(columns(engine.ask(sparql), "earlierTitle", "change", "projectTitle", "roleName", "partyName"))
                    .containsExactly(
                            List.of("Agenda 2015", "party-new", "Tuin", "Trekker", "School"),
                            List.of("Agenda 2015", "party-new", "Tuin", "Partner", "Museum"),
                            List.of("Agenda 2015", "project-new", "Haven", "", ""),
                            List.of("Agenda 2019", "party-gone", "Tuin", "Partner", "Museum"),
                            List.of("Agenda 2019", "party-new", "Tuin", "Partner", "Fonds"),
                            List.of("Agenda 2019", "project-gone", "Haven", "", ""),
                            List.of("Agenda 2019", "project-new", "Markt", "", ""));
        }
    }

    @Test
    void oneKindOfChangeCanBeAskedFor() {
        String sparql = QUERIES.find("changes-between-agendas")
                .orElseThrow()
                .text(Map.of("change", NodeFactory.createLiteralString("project-gone")));

        for (Engine engine : engines) {
            assertThat(columns(engine.ask(sparql), "earlierTitle", "laterTitle", "projectTitle"))
                    .containsExactly(List.of("Agenda 2019", "Agenda 2023", "Haven"));
        }
    }

    @Test
    void anUnresolvedNameHasItsPlaceAndAnAmbiguousOneIsNone() {
        String sparql = QUERIES.find("unresolved-names").orElseThrow().text();

        for (Engine engine : engines) {
            assertThat(columns(
                            engine.ask(sparql),
                            "name",
                            "withinName",
                            "projectCode",
                            "projectTitle",
                            "roleName",
                            "line",
                            "evidence"))
                    .containsExactly(List.of("XYZ", "School", "7b", "Markt", "Partner", "4", "geen naam lijkt op XYZ"));
        }
    }

    private static List<List<String>> columns(Answer answer, String... names) {
        return answer.rows().stream()
                .map(row -> List.of(names).stream()
                        .map(name -> row.get(answer.columns().indexOf(name)))
                        .toList())
                .toList();
    }
}
