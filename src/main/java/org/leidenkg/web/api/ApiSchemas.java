package org.leidenkg.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.leidenkg.query.library.NamedQuery;
import org.leidenkg.query.library.ResultFormat;
import org.leidenkg.query.library.Words;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.JsonWriter;

/**
 * What the answers of the API look like, as JSON Schema 2020-12: {@code api-schemas.json}, and for each question of the
 * library what follows from its columns.
 */
final class ApiSchemas {
    private static final String FILE = "/org/leidenkg/web/api-schemas.json";
    private static final String COMPONENTS = "#/components/schemas/";

    private final JsonNode file;

    private ApiSchemas(JsonNode file) {
        this.file = file;
    }

    static ApiSchemas read() {
        try (InputStream in = ApiSchemas.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + FILE);
            }
            return new ApiSchemas(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new IllegalStateException("the program cannot read its file " + FILE, e);
        }
    }

    /** All schemas that others refer to. */
    void components(JsonWriter json) {
        file.get("schemas").properties().forEach(schema -> json.tree(schema.getKey(), schema.getValue()));
    }

    /** A reference to one of the components. */
    static void reference(JsonWriter schema, String component) {
        schema.field("$ref", COMPONENTS + component);
    }

    /** The schema of an answer in a media type. */
    void answer(JsonWriter schema, String operation, Optional<NamedQuery> query, String mediaType) {
        Optional<String> component =
                Optional.ofNullable(file.get("answers").get(operation)).map(JsonNode::asText);
        if (mediaType.equals(Answers.JSON) && component.isPresent()) {
            reference(schema, component.get());
        } else if (mediaType.equals(ResultFormat.JSON.mediaType()) && query.isPresent()) {
            rows(schema, query.get());
        } else if (mediaType.equals(ResultFormat.JSON.mediaType())) {
            reference(schema, "SparqlResults");
        } else {
            schema.field("type", mediaType.endsWith("json") ? "object" : "string");
        }
    }

    /** Rows with these columns and no other; a column may have no value in a row. */
    private static void rows(JsonWriter schema, NamedQuery query) {
        schema.field("type", "object").texts("required", List.of("head", "results"));
        schema.object("properties", properties -> {
            properties.object(
                    "head",
                    head -> head.field("type", "object")
                            .texts("required", List.of("vars"))
                            .object(
                                    "properties",
                                    one -> one.object("vars", vars -> vars.texts("const", query.variables()))));
            properties.object(
                    "results",
                    results -> results.field("type", "object")
                            .texts("required", List.of("bindings"))
                            .object(
                                    "properties",
                                    one -> one.object(
                                            "bindings",
                                            bindings -> bindings.field("type", "array")
                                                    .object("items", row -> row(row, query)))));
        });
    }

    private static void row(JsonWriter row, NamedQuery query) {
        row.field("type", "object").flag("additionalProperties", false);
        row.object("properties", columns -> {
            for (String column : query.variables()) {
                columns.object(column, one -> {
                    one.field(
                            "description",
                            Words.standard().heading(column, query.variables()).en());
                    reference(one, "SparqlTerm");
                });
            }
        });
    }
}
