package org.leidenkg.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.SeedsGraph;
import org.leidenkg.model.DatasetInfo;
import org.leidenkg.publish.catalogue.DatasetDescription;
import org.leidenkg.publish.catalogue.DatasetFile;
import org.leidenkg.publish.dump.Dumps;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.library.QueryExamples;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.OntologyFiles;
import org.leidenkg.vocab.Prefixes;
import org.leidenkg.web.dump.DatasetDocuments;
import org.leidenkg.web.dump.DumpEdition;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.FileCheck;

/** {@code dataset.ttl} conforms to DCAT-AP-NL 3.0, and the whole graph with its catalogue to our own shapes. */
class DatasetConformanceTest {
    private static final String OFFICIAL = "dcat-ap-nl-3.0/";

    @TempDir
    static Path folder;

    private static final DatasetGraph DATA = SeedsGraph.make();

    @BeforeAll
    static void writeDescription() {
        QueryExamples.describe(DATA, new NamedQueries(Base.standard()));
        DatasetDescription.describe(DATA, DatasetInfo.standard(), "1.0.0");
        DatasetFile.write(
                DATA,
                Base.standard(),
                Dumps.write(DATA, Prefixes.of(Base.standard()), folder),
                Optional.of("0.9"),
                folder);
    }

    @TestFactory
    Stream<DynamicTest> descriptionConformsToDcatApNl() {
        return conforms(description());
    }

    /** As the service tells it, with what was published before. */
    private static DatasetDocuments published() {
        return new DatasetDocuments(DumpEditions.of(inOrder(), "1.0.0", FileCheck.NONE), Base.DEFAULT);
    }

    private static List<DumpEdition> inOrder() {
        Path any = folder.resolve("dataset.ttl");
        return Stream.of("0.8", "0.9", "1.0.0")
                .map(name -> new DumpEdition(name, LocalDate.of(2026, 3, 9), "0".repeat(64), Map.of(), folder, any))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> publishedDatasetConformsToDcatApNl() {
        return conforms(graph(published().dataset().orElseThrow()));
    }

    /** No service answers from an earlier version. */
    @Test
    void anEarlierVersionLacksNothingButAService() {
        Graph version = graph(published().version(inOrder().get(1)));

        assertThat(Shapes.faults(version, RDFDataMgr.loadGraph("src/test/resources/conformance/dataset.ttl")))
                .isNotEmpty()
                .allMatch(fault -> fault.contains("accessService"));
    }

    private static Graph graph(List<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        return graph;
    }

    private static Stream<DynamicTest> conforms(Graph description) {
        return Shapes.tests(
                description,
                "dataset.ttl",
                OFFICIAL + "dcat-ap-nl-SHACL.ttl",
                OFFICIAL + "dcat-ap-nl-SHACL-aanbevolen.ttl",
                OFFICIAL + "dcat-ap-nl-SHACL-klassebereik.ttl",
                OFFICIAL + "dcat-ap-SHACL.ttl");
    }

    @Test
    void theDigestNoticesWhatIsMissing() {
        Graph description = description();
        description.remove(Node.ANY, DCTerms.publisher.asNode(), Node.ANY);

        assertThat(Shapes.faults(description, RDFDataMgr.loadGraph("src/test/resources/conformance/dataset.ttl")))
                .hasSize(4)
                .allMatch(f -> f.contains("publisher"));
    }

    @Test
    void theGraphWithItsCatalogueConformsToOurOwnShapes() {
        assertThat(Shapes.faults(SeedsGraph.union(DATA), OntologyFiles.shapes()))
                .isEmpty();
    }

    private static Graph description() {
        return RDFDataMgr.loadGraph(folder.resolve("dataset.ttl").toString());
    }
}
