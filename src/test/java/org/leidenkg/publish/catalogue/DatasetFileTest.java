package org.leidenkg.publish.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.leidenkg.publish.Examples.iri;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.model.DatasetInfo;
import org.leidenkg.publish.Examples;
import org.leidenkg.publish.dump.DumpFile;
import org.leidenkg.publish.dump.Dumps;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Dcat;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Prefixes;
import org.leidenkg.vocab.Skos;
import org.leidenkg.vocab.Spdx;
import org.leidenkg.vocab.VoId;

class DatasetFileTest {
    private static final Node DATASET = iri(Base.DEFAULT + "dataset");

    @TempDir
    Path folder;

    @Test
    void everyDumpIsADistributionWithItsSizeAndChecksum() {
        List<DumpFile> dumps = release("1.0", Optional.empty());
        Graph file = read();

        assertThat(file.stream(DATASET, Dcat.DISTRIBUTION, Node.ANY)).hasSameSizeAs(dumps);
        for (DumpFile dump : dumps) {
            Node d = iri(Base.DEFAULT + "dataset#dump-" + dump.name());
            assertThat(object(file, d, Dcat.DOWNLOAD_URL)).isEqualTo(iri(Base.DEFAULT + "dumps/" + dump.name()));
            assertThat(object(file, d, Dct.HAS_VERSION)).isEqualTo(iri(Base.DEFAULT + "dumps/1.0/" + dump.name()));
            assertThat(object(file, d, Dcat.BYTE_SIZE).getLiteralLexicalForm()).isEqualTo(Long.toString(dump.bytes()));
            assertThat(object(file, object(file, d, Spdx.CHECKSUM), Spdx.CHECKSUM_VALUE)
                            .getLiteralLexicalForm())
                    .isEqualTo(dump.sha256());
            assertThat(object(file, d, Dcat.MEDIA_TYPE).getURI()).endsWith("/" + dump.mediaType());
            assertThat(file.contains(d, Dcat.COMPRESS_FORMAT, Node.ANY))
                    .isEqualTo(dump.name().endsWith(".gz"));
        }
    }

    @Test
    void aFileWithOneGraphIsADumpOfThatGraph() {
        release("1.0", Optional.empty());
        Node download = iri(Base.DEFAULT + "dumps/leidenkg-agenda.ttl");

        assertThat(read().stream(Node.ANY, VoId.DATA_DUMP, download).map(t -> t.getSubject()))
                .containsExactly(iri(Base.DEFAULT + "graph/agenda"));
    }

    @Test
    void theFileHoldsTheWholeCatalogueGraph() {
        DatasetGraph data = data("1.0");
        write(data, Base.standard(), Optional.empty());
        Graph file = read();

        assertThat(data.getGraph(Graphs.CATALOGUE).stream()).allMatch(file::contains);
    }

    @Test
    void checksumsCoverTheFileAsWell() throws IOException, GeneralSecurityException {
        release("1.0", Optional.empty());
        Map<String, String> sums = Files.readAllLines(folder.resolve("SHA256SUMS")).stream()
                .collect(Collectors.toMap(line -> line.substring(66), line -> line.substring(0, 64)));

        assertThat(sums).hasSize(19).containsKey("dataset.ttl");
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(sum.getKey())));
            assertThat(HexFormat.of().formatHex(digest)).as(sum.getKey()).isEqualTo(sum.getValue());
        }
    }

    @Test
    void theFirstReleaseHasNoPreviousVersion() {
        release("1.0", Optional.empty());

        assertThat(read().contains(DATASET, Dcat.PREVIOUS_VERSION, Node.ANY)).isFalse();
    }

    @Test
    void theVersionBeforeIsNamed() {
        release("1.1", Optional.of("1.0"));

        assertThat(object(read(), DATASET, Dcat.PREVIOUS_VERSION)).isEqualTo(iri(Base.DEFAULT + "dataset/1.0"));
    }

    @Test
    void underAnotherBaseNothingIsLeftOfTheDefaultOne() throws IOException {
        Base base = new Base("https://data.example.org/graaf/");
        DatasetGraph data = DatasetGraphFactory.create();
        data("1.0")
                .find()
                .forEachRemaining(q -> data.add(new Quad(
                        base.rewrite(q.getGraph()),
                        base.rewrite(q.getSubject()),
                        base.rewrite(q.getPredicate()),
                        base.rewrite(q.getObject()))));
        write(data, base, Optional.empty());

        assertThat(Files.readString(folder.resolve("dataset.ttl")))
                .doesNotContain(Base.DEFAULT)
                .contains("<https://data.example.org/graaf/dataset#dump-leidenkg.nt.gz>");
    }

    @Test
    void ofTheThingsOfOthersOnlyThoseThatAreUsedAreTold() {
        release("1.0", Optional.empty());

        assertThat(read().stream(Node.ANY, RDF.type.asNode(), Skos.CONCEPT_CLASS)
                        .map(t -> t.getSubject().getURI().replaceAll(".*/", "")))
                .containsExactlyInAnyOrder("GOVE", "TECH");
    }

    @Test
    void everyThemeThatADatasetCanHaveHasItsNames() {
        Graph authorities = RDFParser.source("src/main/resources/org/leidenkg/publish/authorities.ttl")
                .base(Base.DEFAULT)
                .toGraph();
        for (String theme : DatasetInfo.KNOWN_THEMES) {
            Node concept =
                    NodeFactory.createURI("http://publications.europa.eu/resource/authority/data-theme/" + theme);
            assertThat(authorities.stream(concept, Skos.PREF_LABEL, Node.ANY)
                            .map(t -> t.getObject().getLiteralLanguage()))
                    .as(theme)
                    .containsExactlyInAnyOrder("nl", "en");
        }
    }

    @Test
    void aDatasetWithoutCatalogueIsAFault() {
        assertThatIllegalStateException()
                .isThrownBy(() -> write(Examples.dataset(Examples.small()), Base.standard(), Optional.empty()))
                .withMessage("the dataset has no catalogue graph " + Base.DEFAULT + "graph/catalogue");
    }

    private static DatasetGraph data(String version) {
        DatasetGraph data = Examples.dataset(Examples.small());
        DatasetDescription.describe(data, DatasetInfo.standard(), version);
        return data;
    }

    private List<DumpFile> release(String version, Optional<String> before) {
        return write(data(version), Base.standard(), before);
    }

    private List<DumpFile> write(DatasetGraph data, Base base, Optional<String> before) {
        List<DumpFile> dumps = Dumps.write(data, Prefixes.of(base), folder);
        DatasetFile.write(data, base, dumps, before, folder);
        return dumps;
    }

    private Graph read() {
        return RDFDataMgr.loadGraph(folder.resolve("dataset.ttl").toString());
    }

    private static Node object(Graph graph, Node subject, Node property) {
        List<Node> objects = graph.stream(subject, property, Node.ANY)
                .map(t -> t.getObject())
                .toList();
        assertThat(objects).as(subject + " " + property).hasSize(1);
        return objects.get(0);
    }
}
