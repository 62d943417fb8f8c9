package org.leidenkg.web.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.SeedsGraph;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.source.PublishedText;
import org.leidenkg.model.source.SourceFile;
import org.leidenkg.model.source.TextPart;
import org.leidenkg.publish.dump.Checksums;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.vocab.Dcat;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Oa;
import org.leidenkg.vocab.Skos;
import org.leidenkg.web.Published;
import org.leidenkg.web.Served;
import org.leidenkg.web.server.ServedData;

class DumpRoutesTest {
    private static final String EARLIER = "1.2.2";
    private static final String FILE = "/dumps/leidenkg.ttl";

    @TempDir
    private static Path folder;

    private static Served served;
    private static String text;
    private static Agenda real;
    private static DumpEdition current;
    private static DumpEdition previous;

    @BeforeAll
    static void start() throws IOException {
        Path now = Published.dumps(Published.data(), Files.createDirectories(folder.resolve("now")));
        DatasetGraph data = Published.data(EARLIER);
        data.add(new Quad(
                Graphs.ORGANISATIONS,
                NodeFactory.createURI(Published.BASE + "id/organisation/universiteit"),
                Skos.NOTE,
                NodeFactory.createLiteralLang("Earlier.", "en")));
        Path before = Published.dumps(data, Files.createDirectories(folder.resolve("before")));
        real = SeedsGraph.agendas(SeedFolder.read(Path.of("seeds"))).get(0).agenda();
        for (PublishedText source : PublishedText.of(real)) {
            Checksums.addText("source-" + source.name(), source.file().bytes(), now);
        }
        DumpEditions editions = Published.editions(before, now);
        current = editions.current().orElseThrow();
        previous = editions.find(EARLIER).orElseThrow();
        text = Files.readString(now.resolve("leidenkg.ttl"));
        served = Served.of(new ServedData.Dataset(SampleGraph.open(), "digest-1"), editions);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "leidenkg.ttl, text/turtle; charset=utf-8",
        "leidenkg.nt, application/n-triples; charset=utf-8",
        "leidenkg.nq, application/n-quads; charset=utf-8",
        "leidenkg.trig, application/trig; charset=utf-8",
        "leidenkg.jsonld, application/ld+json",
        "leidenkg.rdf, application/rdf+xml",
        "leidenkg.nq.gz, application/gzip",
        "leidenkg-organisations.ttl, text/turtle; charset=utf-8",
        "dataset.ttl, text/turtle; charset=utf-8",
        "SHA256SUMS, text/plain; charset=utf-8"
    })
    void fileComesWithItsTypeSizeNameAndDigest(String name, String type) throws IOException {
        HttpResponse<String> head = served.head("/dumps/" + name, "Accept-Encoding", "gzip");
        DumpEdition.DumpedFile file = find(name).orElseThrow();

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Type").replace(";charset", "; charset"))
                .isEqualTo(type);
        assertThat(header(head, "Content-Length"))
                .isEqualTo(Long.toString(Files.size(current.folder().resolve(name))));
        assertThat(header(head, "Content-Disposition")).isEqualTo("attachment; filename=\"" + name + "\"");
        assertThat(header(head, "Content-Encoding")).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo("\"" + file.sha256() + "\"");
        assertThat(header(head, "Repr-Digest")).matches("sha-256=:[A-Za-z0-9+/]{43}=:");
        assertThat(header(head, "Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void wholeFileIsTheFile() {
        assertThat(served.get(FILE).body()).isEqualTo(text);
        assertThat(served.get(FILE, "Accept-Encoding", "gzip").body()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 10",
        "bytes=5-5, 5, 6",
        "bytes=100-, 100, -1",
        "bytes=-7, -7, -1",
        "bytes=10-99999999, 10, -1"
    })
    void oneRangeOfBytesIsSent(String range, int from, int until) {
        HttpResponse<String> part = served.get(FILE, "Range", range);
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        int size = whole.length;
        int first = from < 0 ? size + from : from;
        int end = until < 0 ? size : until;

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes " + first + "-" + (end - 1) + "/" + bytes());
        assertThat(header(part, "Content-Length")).isEqualTo(Integer.toString(end - first));
        assertThat(part.body()).isEqualTo(new String(whole, first, end - first, StandardCharsets.UTF_8));
    }

    private static Optional<DumpEdition.DumpedFile> find(String name) {
        return current.files().stream().filter(file -> file.name().equals(name)).findFirst();
    }

    private static long bytes() {
        return find("leidenkg.ttl").orElseThrow().bytes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,4-5", "bytes=9-1", "bytes=-", "bytes=a-b", "lines=0-1", "bytes", ""})
    void rangeThatCannotBeReadGetsTheWholeFile(String range) {
        HttpResponse<String> whole = served.get(FILE, "Range", range);

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=99999999-", "bytes=-0"})
    void rangeBeyondTheEndIsRefusedWithTheSize(String range) {
        HttpResponse<String> refused = served.get(FILE, "Range", range);

        assertThat(refused.statusCode()).isEqualTo(416);
        assertThat(header(refused, "Content-Range")).isEqualTo("bytes */" + bytes());
    }

    @Test
    void downloadGoesOnOnlyWithTheSameFile() {
        String tag = header(served.head(FILE), "ETag");

        assertThat(served.get(FILE, "Range", "bytes=0-9", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(served.get(FILE, "Range", "bytes=0-9", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(served.get(FILE, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(served.get(FILE, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void earlierReleaseStaysAtItsDigest() {
        String permanent = "/dumps/" + previous.shortDigest() + "/leidenkg.ttl";
        HttpResponse<String> answer = served.get(permanent);

        assertThat(answer.body()).contains("Earlier.");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(served.get("/dumps/" + previous.digest() + "/leidenkg.ttl").body())
                .isEqualTo(answer.body());
        assertThat(served.get(FILE).body()).doesNotContain("Earlier.");
        assertThat(header(served.head(FILE), "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(served.head(FILE), "Link"))
                .contains("</dumps/" + current.shortDigest() + "/leidenkg.ttl>; rel=\"permalink\"");
    }

    @Test
    void versionOfTheDatasetLeadsToItsPageAndItsFiles() {
        HttpResponse<String> version = served.get("/dataset/" + Published.VERSION);

        assertThat(version.statusCode()).isEqualTo(303);
        assertThat(header(version, "Location")).isEqualTo("/doc/dataset/" + Published.VERSION);
        assertThat(served.get("/dumps/" + Published.VERSION + "/leidenkg.ttl").body())
                .isEqualTo(text);
        assertThat(header(served.head("/dumps/" + Published.VERSION + "/leidenkg.ttl"), "Cache-Control"))
                .isEqualTo("no-cache");
        assertThat(json(served.get("/dataset/0.0.1", "Accept", "application/json"))
                        .get("detail")
                        .asText())
                .isEqualTo("There is no version “0.0.1” here. There is: 1.2.3, 1.2.2.");
    }

    @Test
    void listForProgramsHasEveryFileOfEveryRelease() {
        JsonNode list = json(served.get("/dumps/", "Accept", "application/json"));

        assertThat(list.get("editions")).hasSize(2);
        assertThat(list.get("editions").get(0).get("current").asBoolean()).isTrue();
        assertThat(list.get("editions").get(0).get("digest").asText()).isEqualTo(current.digest());
        assertThat(list.get("editions").get(1).get("current").asBoolean()).isFalse();
        JsonNode file = list.get("editions").get(1).get("files").get(0);
        assertThat(file.get("name").asText()).isEqualTo("leidenkg.nt");
        assertThat(file.get("url").asText()).isEqualTo("/dumps/" + previous.shortDigest() + "/leidenkg.nt");
        assertThat(served.get(file.get("url").asText()).statusCode()).isEqualTo(200);
        assertThat(json(served.get("/dumps/" + previous.shortDigest() + "/", "Accept", "application/json"))
                        .get("editions"))
                .hasSize(1);
    }

    @Test
    void listForPeopleLinksToEveryFile() {
        List<String> links = served.links("/dumps/?lang=en");
        String page = served.page("/dumps/?lang=en").body();
        String earlier = "/doc/dataset/" + EARLIER + "?lang=en";

        for (DumpEdition.DumpedFile file : current.files()) {
            assertThat(links).contains("/dumps/" + file.name());
            assertThat(page).contains(file.sha256());
        }
        assertThat(links).contains(earlier);
        assertThat(page).contains("1 January 2026", "2 January 2026");
        assertThat(served.links("/doc/dataset?lang=en")).contains(earlier);
        assertThat(served.page("/doc/dataset?lang=en").body()).contains("2 January 2026");
    }

    @Test
    void unknownFileIsRefusedWithTheFilesThatThereAre() {
        HttpResponse<String> answer = served.get("/dumps/leidenkg.exe");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("detail").asText())
                .startsWith("There is no download called “leidenkg.exe”. There are: leidenkg.nt, leidenkg.nt.gz,");
        assertThat(served.get("/dumps/none/leidenkg.ttl").statusCode()).isEqualTo(404);
        assertThat(served.get("/dumps/" + current.shortDigest() + "/none.ttl").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void anEarlierVersionIsDescribedInEverySyntaxWithItsOwnFilesAndWhatReplacedIt(String type) {
        HttpResponse<String> name = served.get("/dataset/" + EARLIER, "Accept", type);
        Graph graph = Published.parse(served.get(header(name, "Location")));
        Node earlier = NodeFactory.createURI(Published.BASE + "dataset/" + EARLIER);

        assertThat(name.statusCode()).isEqualTo(303);
        assertThat(object(graph, earlier, Dcat.VERSION)).isEqualTo(EARLIER);
        assertThat(object(graph, earlier, Dct.ISSUED)).isEqualTo("2026-01-01");
        assertThat(object(graph, earlier, Dct.IDENTIFIER)).isEqualTo(earlier.getURI());
        assertThat(object(graph, earlier, Dct.IS_REPLACED_BY)).isEqualTo(Published.BASE + "dataset/1.2.3");
        assertThat(object(graph, earlier, Dct.IS_VERSION_OF)).isEqualTo(Published.BASE + "dataset");
        Node packed = NodeFactory.createURI(earlier.getURI() + "#dump-leidenkg.nq.gz");
        assertThat(graph.contains(earlier, Dcat.DISTRIBUTION, packed)).isTrue();
        String download = object(graph, packed, Dcat.DOWNLOAD_URL);
        assertThat(served.head("/" + download.substring(Published.BASE.length()))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String object(Graph graph, Node subject, Node property) {
        Node object = graph.find(subject, property, Node.ANY).next().getObject();
        return object.isURI() ? object.getURI() : object.getLiteralLexicalForm();
    }

    @Test
    void theDatasetSaysWhichVersionsThereAreAndWhenTheyCame() {
        Graph graph = Published.parse(served.get("/data/dataset.ttl"));
        Node dataset = NodeFactory.createURI(Published.BASE + "dataset");

        assertThat(graph.stream(dataset, Dcat.HAS_VERSION, Node.ANY)
                        .map(triple -> triple.getObject().getURI()))
                .containsExactlyInAnyOrder(Published.BASE + "dataset/1.2.2", Published.BASE + "dataset/1.2.3");
        assertThat(object(graph, dataset, Dcat.HAS_CURRENT_VERSION)).isEqualTo(Published.BASE + "dataset/1.2.3");
        assertThat(object(graph, dataset, Dct.ISSUED)).isEqualTo("2026-01-01");
        assertThat(object(graph, dataset, Dct.MODIFIED)).isEqualTo("2026-01-02");
        assertThat(graph.stream(dataset, Dct.BIBLIOGRAPHIC_CITATION, Node.ANY)
                        .map(triple -> triple.getObject().getLiteralLexicalForm()))
                .contains(
                        "leidenkg contributors (2026). Knowledge graph of collaboration projects (Leiden), version 1.2.3"
                                + " of 2 January 2026 [dataset]. https://w3id.org/leidenkg/dataset/1.2.3");
    }

    @Test
    void thePageOfAnEarlierVersionSaysWhatReplacedItAndIsCitedItself() {
        String page = Served.text(served.page("/doc/dataset/" + EARLIER + "?lang=en"));

        assertThat(page)
                .contains("Version 1.2.2", "Published on 1 January 2026.", "This version was replaced by 1.2.3.")
                .contains("version 1.2.2 of 1 January 2026 [dataset]. https://w3id.org/leidenkg/dataset/1.2.2");
        assertThat(Served.text(served.page("/dumps/" + Published.VERSION + "/?lang=en")))
                .contains("The version before was 1.2.2", "This is the current version.");
        assertThat(served.page("/doc/dataset/0.0.1").statusCode()).isEqualTo(404);
        assertThat(served.get("/dumps/" + EARLIER + "/CITATION.cff").body()).startsWith("cff-version: 1.2.0");
    }

    @Test
    void descriptionOfTheDatasetHasItsFiles() {
        HttpResponse<String> well = served.get("/.well-known/void", "Accept", "text/turtle");
        HttpResponse<String> answer = served.get(header(well, "Location"));

        assertThat(well.statusCode()).isEqualTo(303);
        assertThat(header(well, "Location")).isEqualTo("/data/dataset.ttl");
        assertThat(answer.body())
                .contains(
                        "dcat:downloadURL", "<https://w3id.org/leidenkg/dumps/leidenkg.nq.gz>", "void:classPartition");
    }

    @Test
    void serviceWithoutFilesSaysSo() {
        try (Served bare = Served.sample()) {
            assertThat(bare.get("/dumps/?lang=en", "Accept", "text/html").body())
                    .contains("This service has no files");
            assertThat(json(bare.get("/dumps/", "Accept", "application/json")).get("editions"))
                    .isEmpty();
            assertThat(bare.get("/dumps/leidenkg.ttl").statusCode()).isEqualTo(404);
        }
    }

    /** As anyone would check them: with the text and the data, counting code points. */
    @Test
    void everyPositionOfTheAgendaHoldsInItsServedText() {
        HttpResponse<String> answer = served.get("/source/agenda-2023-2027.txt");
        int[] points = answer.body().codePoints().toArray();
        Graph graph = SeedsGraph.union(SeedsGraph.make());
        Node document = NodeFactory.createURI(Published.BASE + "source/agenda-2023-2027.txt");

        assertThat(header(answer, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(graph.contains(
                        document,
                        Lkg.TEXT_DIGEST,
                        NodeFactory.createLiteralString(
                                SourceFile.of("x", answer.body()).sha256())))
                .isTrue();
        assertThat(graph.find(Node.ANY, RDF.type.asNode(), Lkg.PASSAGE_CLASS).toList())
                .hasSizeGreaterThan(400)
                .allSatisfy(passage -> {
                    String iri = passage.getSubject().getURI();
                    int start = Integer.parseInt(value(graph, iri + "#position", Oa.START));
                    int end = Integer.parseInt(value(graph, iri + "#position", Oa.END));
                    String exact = value(graph, iri + "#quote", Oa.EXACT);
                    String prefix = value(graph, iri + "#quote", Oa.PREFIX);
                    String suffix = value(graph, iri + "#quote", Oa.SUFFIX);

                    assertThat(new String(points, start, end - start)).isEqualTo(exact);
                    assertThat(new String(points, 0, start)).endsWith(prefix);
                    assertThat(new String(points, end, points.length - end)).startsWith(suffix);
                    assertThat(answer.body()).containsOnlyOnce(prefix + exact + suffix);
                });
    }

    private static String value(Graph graph, String thing, Node property) {
        return graph.find(NodeFactory.createURI(thing), property, Node.ANY)
                .mapWith(t -> t.getObject().getLiteralLexicalForm())
                .nextOptional()
                .orElse("");
    }

    @Test
    void theServedTextIsThatOfTheAgendaWithoutItsContactPerson() {
        HttpResponse<String> answer = served.get("/source/agenda-2023-2027.txt");
        String contact = real.parts().stream()
                .filter(part -> part.kind() == TextPart.Kind.CONTACT)
                .map(part -> real.source().exact(part.span()))
                .findFirst()
                .orElseThrow();

        assertThat(contact).isNotBlank();
        assertThat(answer.body())
                .doesNotContain(contact)
                .hasSameSizeAs(real.source().text());
        assertThat(answer.body().replace(String.valueOf(Agenda.BLANK), ""))
                .isEqualTo(real.source().text().replace(contact, contact.replaceAll("\\S", "")));
    }

    @Test
    void theTextKeepsItsAddressByTheDigestOfItsRelease() {
        HttpResponse<String> answer = served.get("/source/agenda-2023-2027.txt");
        String permalink = "/dumps/" + current.shortDigest() + "/source-agenda-2023-2027.txt";

        assertThat(header(answer, "Link"))
                .contains(permalink + ">; rel=\"permalink\"")
                .doesNotContain("license");
        assertThat(header(answer, "ETag")).isEqualTo(header(served.get(permalink), "ETag"));
        assertThat(header(served.get(permalink), "Cache-Control")).contains("immutable");
        assertThat(served.get("/source/agenda-1900.txt").statusCode()).isEqualTo(404);
    }
}
