package org.leidenkg.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.junit.jupiter.api.DynamicTest;

/**
 * Shapes to validate against. The folder of the official ones is the system property {@code leidenkg.conformance}, as
 * {@code -Dleidenkg.conformance=DIR} on Maven's command line.
 */
final class Shapes {
    private Shapes() {}

    /**
     * One test with our own digest of the rules and one for each official file, or one that says that these were not
     * given.
     */
    static Stream<DynamicTest> tests(Graph data, String own, String... official) {
        Stream<DynamicTest> ours = Stream.of(DynamicTest.dynamicTest(
                "our own digest of the rules", () -> assertConforms(data, "src/test/resources/conformance/" + own)));
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            return Stream.concat(
                    ours,
                    Stream.of(DynamicTest.dynamicTest(
                            "only our own digest: -Dleidenkg.conformance=DIR was not given",
                            () -> assertThat(System.getProperty("leidenkg.conformance", ""))
                                    .isBlank())));
        }
        return Stream.concat(
                ours,
                Stream.of(official)
                        .map(file -> DynamicTest.dynamicTest(
                                file,
                                () -> assertConforms(
                                        data, folder.get().resolve(file).toString()))));
    }

    /** The folder of the official files, if it is given. */
    static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("leidenkg.conformance"))
                .filter(f -> !f.isBlank())
                .map(Path::of);
    }

    /** No violation and no warning; what is of severity Info is no fault. */
    private static void assertConforms(Graph data, String file) {
        Graph shapes = RDFDataMgr.loadGraph(file);
        assertThat(shapes.isEmpty()).isFalse();
        assertThat(faults(data, shapes)).as(file).isEmpty();
    }

    static List<String> faults(Graph data, Graph shapes) {
        return ShaclValidator.get().validate(shapes, data).getEntries().stream()
                .filter(e -> !e.severity().level().getLocalName().equals("Info"))
                .map(Shapes::line)
                .distinct()
                .sorted()
                .toList();
    }

    private static String line(ReportEntry e) {
        Node value = e.value();
        return e.severity().level().getLocalName() + " " + e.focusNode() + " " + e.resultPath() + " "
                + (value == null ? "" : value + " ") + e.message();
    }
}
