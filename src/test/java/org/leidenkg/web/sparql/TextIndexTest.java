package org.leidenkg.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.json;

import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.store.Tdb2Store;
import org.leidenkg.store.TextIndexFiles;
import org.leidenkg.web.Served;
import org.leidenkg.web.server.ServedData;

/** The text index of a release, for those who write SPARQL. */
class TextIndexTest {
    private static final String PREFIXES = "PREFIX text: <http://jena.apache.org/text#>"
            + " PREFIX dct: <http://purl.org/dc/terms/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() {
        var data = SampleGraph.fill(DatasetGraphFactory.createTxnMem());
        Txn.executeRead(data, () -> {
            Tdb2Store.write(data, folder.resolve("store"));
            TextIndexFiles.write(data.getUnionGraph(), folder.resolve("text"));
        });
        served = Served.of(new ServedData.Store(folder.resolve("store"), "stored"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String ask(String query) {
        return served.post("/sparql", "application/sparql-query", PREFIXES + query, "Accept", "text/csv")
                .body();
    }

    @Test
    void thingsAreFoundByAnyOfTheirNamesInAnyCase() {
        assertThat(ask("SELECT ?slug { ?thing text:query \"UNIVERSITEIT\" . ?thing a"
                        + " <http://www.w3.org/ns/org#FormalOrganization> BIND (REPLACE(STR(?thing), \".*/\", \"\") AS ?slug) }"
                        + " ORDER BY ?slug"))
                .isEqualTo("slug\r\nuniversiteit\r\n");
    }

    @Test
    void accentsDoNotCount() {
        assertThat(
                        ask(
                                "SELECT ?name { ?thing text:query \"cafe\" ; skos:prefLabel ?name FILTER (LANG(?name) = \"nl\") }"))
                .isEqualTo("name\r\nGemeente Leiden\r\n");
    }

    @Test
    void thingsAreFoundByWhatIsSaidOfThem() {
        assertThat(ask("SELECT ?name { ?thing text:query (dct:description \"alinea\") ; skos:prefLabel ?name }"))
                .isEqualTo("name\r\nGezonde stad\r\n");
        assertThat(ask("SELECT ?thing { ?thing text:query \"alinea\" }")).isEqualTo("thing\r\n");
    }

    @Test
    void hitComesWithItsScoreAndItsWords() {
        assertThat(ask("SELECT ?words { (?thing ?score ?words) text:query \"universiteit\" . FILTER (?score > 0) }"
                        + " ORDER BY ?words"))
                .isEqualTo("words\r\nUniversiteit\r\nUniversiteit Leiden\r\n");
    }

    @Test
    void wordsThatAreNoQueryAreAProblemOfTheAsker() {
        assertThat(served.post("/sparql", "application/sparql-query", PREFIXES + "SELECT * { ?s text:query \"a AND\" }")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void lookupsAnswerBesideIt() {
        assertThat(json(served.get("/api/v1/projects")).get("total").asInt()).isEqualTo(2);
    }
}
