package org.leidenkg.query.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leidenkg.vocab.Base;

class NamedQueriesTest {
    private final NamedQueries queries = new NamedQueries(Base.standard());

    @Test
    void theyAreListedInTheOrderOfTheirNames() {
        assertThat(queries.names()).isSorted().doesNotHaveDuplicates();
        assertThat(queries.list()).extracting(NamedQuery::name).isEqualTo(queries.names());
    }

    @Test
    void oneIsFoundByItsNameAndReadOnce() {
        NamedQuery found = queries.find("who-leads").orElseThrow();

        assertThat(found.title().en()).isEqualTo("Who leads and who joins?");
        assertThat(queries.find("who-leads")).containsSame(found);
    }

    @ParameterizedTest
    @CsvSource({"who-led", "index", "../pom", "lookup/partners", "WHO-LEADS"})
    void anotherNameFindsNothing(String name) {
        assertThat(queries.find(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "who-work-with-whom, who-works-with-whom",
        "Who-Leads, who-leads",
        "partners-organisation, partners-of-an-organisation",
        "brokres, brokers",
        "missing-link, missing-links",
        "between-agendas-changes, changes-between-agendas"
    })
    void aMistypedNameHasANearestOne(String typed, String meant) {
        assertThat(queries.nearest(typed)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"zzz", "''", "x", "42"})
    void aNameLikeNoneHasNoNearest(String typed) {
        assertThat(queries.nearest(typed)).isEmpty();
    }

    @Test
    void formAndPrefixesAreThoseOfTheParsedQuery() {
        for (NamedQuery query : new NamedQueries(Base.standard()).list()) {
            Query parsed = query.bind(Map.of());

            assertThat(query.prefixes())
                    .as(query.name())
                    .isEqualTo(parsed.getPrefixMapping().getNsPrefixMap());
            assertThat(query.form() == NamedQuery.Form.SELECT).as(query.name()).isEqualTo(parsed.isSelectType());
        }
    }

    @Test
    void underAnotherBaseNoQuerySpeaksOfTheDefaultOne() {
        for (NamedQuery query : new NamedQueries(new Base("https://kennis.example/")).list()) {
            assertThat(query.text()).doesNotContain("w3id.org/leidenkg");
            assertThat(query.text(query.defaults())).isEqualTo(query.text());
        }
    }
}
