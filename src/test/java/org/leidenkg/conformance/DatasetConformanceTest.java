package org.leidenkg.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
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
                Optional.empty(),
                folder);
    }

    @TestFactory
    Stream<DynamicTest> descriptionConformsToDcatApNl() {
        return Shapes.tests(
                description(),
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
