package org.leidenkg.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.reconcile.ReconciliationAnswers.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leidenkg.web.SeedsService;
import org.leidenkg.web.Served;
import org.leidenkg.web.reconcile.ReconciliationAnswers;

/**
 * Answers of {@code /reconcile} conform to our own digest of the Reconciliation Service API 0.2 and, where they are given, to its
 * schemas; its examples of requests are taken or refused as they should be.
 */
class ReconciliationConformanceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OFFICIAL = "reconciliation-0.2/";

    @RegisterExtension
    private static final SeedsService SERVICE = new SeedsService();

    @TestFactory
    Stream<DynamicTest> everyAnswerConforms() {
        Optional<Path> folder = Shapes.folder();
        return ReconciliationAnswers.all().stream()
                .map(one -> DynamicTest.dynamicTest(one.path(), () -> {
                    JsonNode answer = Served.json(SERVICE.served().get(one.path()));
                    assertThat(faults(own(one.own()), answer)).isEmpty();
                    if (folder.isPresent()) {
                        Path schema = folder.get().resolve(OFFICIAL + "schemas/" + one.official() + ".json");
                        assertThat(faults(read(schema), answer)).isEmpty();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> examplesOfQueriesAreTakenOrRefused() throws IOException {
        Optional<Path> folder = Shapes.folder();
        if (folder.isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest(
                    "-Dleidenkg.conformance=DIR was not given",
                    () -> assertThat(System.getProperty("leidenkg.conformance", ""))
                            .isBlank()));
        }
        Path examples = folder.get().resolve(OFFICIAL + "examples/reconciliation-query-batch");
        try (Stream<Path> files = Files.walk(examples)) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            return all.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        var answer = SERVICE.served()
                                .post(
                                        "/reconcile",
                                        "application/x-www-form-urlencoded",
                                        "queries=" + encoded(Files.readString(file)));
                        assertThat(answer.statusCode())
                                .isEqualTo(file.toString().contains("/valid/") ? 200 : 400);
                    }));
        }
    }

    private static JsonNode own(String name) {
        JsonNode all = read(Path.of("src/test/resources/conformance/reconciliation.json"));
        return JSON.createObjectNode()
                .put("$ref", "#/$defs/" + name)
                .setAll((com.fasterxml.jackson.databind.node.ObjectNode) all);
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the official schemas refer to by address, apart from types, is not about these answers. */
    private static Set<ValidationMessage> faults(JsonNode schema, JsonNode answer) {
        JsonNode types = Shapes.folder()
                .map(folder -> read(folder.resolve(OFFICIAL + "schemas/type.json")))
                .orElseGet(JSON::createObjectNode);
        return JsonSchemaFactory.getInstance(
                        VersionFlag.V202012,
                        factory -> factory.schemaLoaders(
                                loaders -> loaders.schemas(iri -> iri.endsWith("type.json") ? types.toString() : "{}")))
                .getSchema(schema)
                .validate(answer);
    }
}
