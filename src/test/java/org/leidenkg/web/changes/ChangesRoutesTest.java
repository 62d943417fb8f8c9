package org.leidenkg.web.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.text;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.publish.diff.DumpChanges;
import org.leidenkg.publish.feed.FeedEntry;
import org.leidenkg.publish.feed.FeedWriter;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Dcat;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Ldes;
import org.leidenkg.vocab.Skos;
import org.leidenkg.web.Published;
import org.leidenkg.web.Served;
import org.leidenkg.web.dump.DumpEdition;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.FileCheck;
import org.leidenkg.web.server.ServedData;

/** Three versions: in the second a project has another title and another is gone, in the third both are as they were. */
class ChangesRoutesTest {
    private static final String TRIG = "application/trig";
    private static final String GONE = Base.DEFAULT + "id/project/gezonde-stad";
    private static final String RENAMED = Base.DEFAULT + "id/project/rijk-stad";

    @TempDir
    private static Path folder;

    private static final List<DumpEdition> EDITIONS = new ArrayList<>();
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        publish(Published.data("v1"));
        DatasetGraph second = Published.data("v2");
        second.deleteAny(Node.ANY, NodeFactory.createURI(GONE), Node.ANY, Node.ANY);
        Quad title = second.find(Node.ANY, NodeFactory.createURI(RENAMED), Skos.PREF_LABEL, Node.ANY)
                .next();
        second.delete(title);
        second.add(new Quad(
                title.getGraph(),
                title.getSubject(),
                title.getPredicate(),
                NodeFactory.createLiteralLang("Arme stad", "nl")));
        publish(second);
        publish(Published.data("v3"));
        served = Served.of(
                new ServedData.Dataset(SampleGraph.open(), "digest-1"),
                DumpEditions.of(EDITIONS, "v3", FileCheck.NONE));
    }

    private static void publish(DatasetGraph data) throws IOException {
        int number = EDITIONS.size() + 1;
        Path release = folder.resolve(Integer.toString(number));
        Path dumps = Files.createDirectories(release.resolve("dumps"));
        Published.dumps(data, dumps);
        Path quads = dumps.resolve("leidenkg.nq");
        Optional<Path> before =
                Optional.of(folder.resolve(number - 1 + "/dumps/leidenkg.nq")).filter(Files::exists);
        FeedEntry entry = new FeedEntry(
                number,
                "v" + number,
                before.map(any -> "v" + (number - 1)),
                "2026-01-01T00:00:0" + number + "Z",
                0,
                before.map(old -> DumpChanges.between(old, quads)));
        FeedWriter.write(entry, before, quads, Base.standard(), Files.createDirectory(release.resolve("changes")));
        EDITIONS.add(new DumpEdition(
                "v" + number,
                LocalDate.of(2026, 1, number),
                Integer.toString(number).repeat(64),
                Map.of("projects", 2L),
                dumps,
                Files.writeString(dumps.resolve("CITATION.cff"), "cff-version: 1.2.0\n")));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Graph dump(int number) {
        return RDFDataMgr.loadGraph(
                folder.resolve(number + "/dumps/leidenkg.nt").toString());
    }

    @ParameterizedTest
    @CsvSource({"application/trig, TriG", "application/n-quads, N-Quads"})
    void aClientThatFollowsTheFeedEndsWithTheTriplesOfTheNewestDump(String mediaType, String language) {
        FeedClient client = new FeedClient(served, mediaType, RDFLanguages.nameToLang(language));

        Graph state = client.follow("/changes");

        assertThat(client.pages()).isEqualTo(4);
        assertThat(state.size()).isGreaterThan(500);
        assertThat(state.isIsomorphicWith(dump(3))).isTrue();
        assertThat(state.isIsomorphicWith(dump(2))).isFalse();
    }

    @Test
    void whatWasPublishedIsKeptForAYear() {
        HttpResponse<String> members = served.get("/changes/2", "Accept", TRIG);
        String tag = header(members, "ETag");

        assertThat(header(members, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(members.body())
                .contains("ldes:immutable  true", "as:Delete", "as:Update")
                .doesNotContain("as:Create");
        assertThat(header(members, "Link"))
                .contains("</changes>; rel=\"collection\"")
                .contains("</changes/2?format=nq>; rel=\"alternate\"; type=\"application/n-quads\"")
                .contains("rel=\"license\"");
        assertThat(header(members, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(served.get("/changes/2", "Accept", TRIG, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(served.get("/changes/2", "Accept", "application/n-quads", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theFirstPageChangesWithTheData() {
        HttpResponse<String> root = served.get("/changes", "Accept", TRIG);

        assertThat(header(root, "Cache-Control")).isEqualTo("no-cache");
        assertThat(served.get("/changes", "Accept", TRIG, "If-None-Match", header(root, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(header(served.page("/changes"), "Content-Type")).startsWith("text/html");
        assertThat(served.get("/changes", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void peopleSeeWhatBecameOfHowMany() {
        assertThat(text(served.page("/changes?lang=en")))
                .contains("v2 2 January 2026 1 changed, 1 removed the same")
                .contains("v1 1 January 2026 2 in all");
        assertThat(served.links("/changes?lang=en")).contains("/changes/2?lang=en");
        assertThat(text(served.page("/changes"))).contains("1 gewijzigd, 1 weg");
    }

    @Test
    void peopleSeeWhatChangedByName() {
        assertThat(text(served.page("/changes/2?lang=en")))
                .contains("Changes in version v2", "Compared with version v1.", "Removed 1")
                .contains("Arme stad It was called Rijke stad");
        assertThat(served.links("/changes/2?lang=en"))
                .contains("/doc/dataset/v1?lang=en", "/doc/project/rijk-stad?lang=en");
        assertThat(text(served.page("/changes/1"))).contains("Met deze versie begint de lijst: alles daarin is nieuw.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/changes/4",
                "/changes/0",
                "/changes/x",
                "/changes/1/1",
                "/changes/1/0",
                "/changes/1/9",
                "/changes/1/x"
            })
    void whatIsNotThereIsSaid(String path) {
        HttpResponse<String> answer = served.get(path, "Accept", TRIG);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing at " + path + ".");
    }

    @Test
    void theFeedIsAServiceOfTheCatalogue() {
        Graph description = Published.parse(served.get("/data/dataset.ttl"));
        Node feed = NodeFactory.createURI(Base.DEFAULT + "dataset#changes");

        assertThat(description.contains(NodeFactory.createURI(Base.DEFAULT + "dataset#catalogue"), Dcat.SERVICE, feed))
                .isTrue();
        assertThat(description.contains(feed, Dct.CONFORMS_TO, Ldes.SPECIFICATION))
                .isTrue();
        assertThat(description.contains(feed, Dcat.ENDPOINT_URL, NodeFactory.createURI(Base.DEFAULT + "changes")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/doc/dataset", "/dumps/", "/dumps/v2/"})
    void theDatasetAndItsVersionsLeadToTheChanges(String path) {
        assertThat(served.links(path)).contains("/changes");
    }
}
