package org.leidenkg.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.publish.dump.DocumentSyntax;
import org.leidenkg.query.library.ResultFormat;
import org.leidenkg.web.api.OpenApi.Body;
import org.leidenkg.web.api.OpenApi.Header;
import org.leidenkg.web.api.OpenApi.Media;
import org.leidenkg.web.api.OpenApi.Operation;
import org.leidenkg.web.api.OpenApi.Response;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.ApiOperation.Values;
import org.leidenkg.web.http.Json;
import org.leidenkg.web.http.RequestBody;
import org.leidenkg.web.sparql.SparqlLimits;
import org.leidenkg.web.sparql.SparqlRoutes;
import org.leidenkg.web.sparql.SparqlService;

/** How the description of the API tells of {@code /sparql} and of rows. */
record SparqlOperations(SparqlLimits limits, ApiSchemas schemas) {
    /** Rows with these columns and no other; a column may have no value in a row. */
    static ObjectNode rows(Map<String, String> columns, ApiSchemas schemas) {
        ObjectNode own = Json.MAPPER.createObjectNode();
        own.putArray("required").add("results");
        ObjectNode parts = own.putObject("properties");
        parts.withObject("/head").putArray("required").add("vars");
        parts.withObject("/head/properties/vars").set("const", Json.MAPPER.valueToTree(columns.keySet()));
        ObjectNode row = parts.withObject("/results/properties/bindings/items").put("additionalProperties", false);
        ObjectNode cells = row.putObject("properties");
        columns.forEach((column, heading) -> cells.putObject(column).put("description", heading));
        ObjectNode rows = Json.MAPPER.createObjectNode();
        rows.putArray("allOf").add(schemas.reference(SparqlResults.class)).add(own);
        return rows;
    }

    private static ObjectNode object(String... required) {
        ObjectNode object = Json.MAPPER.createObjectNode().put("type", "object");
        return object.set("required", Json.MAPPER.valueToTree(required));
    }

    Map<String, Operation> byMethod() {
        Map<String, Operation> methods = new LinkedHashMap<>();
        methods.put("get", operation("sparqlGet", parameters(), Optional.empty()));
        methods.put("post", operation("sparqlPost", List.of(), Optional.of(body())));
        return methods;
    }

    private Operation operation(String id, List<Parameter> parameters, Optional<Body> body) {
        return new Operation(
                id,
                List.of("sparql"),
                "SPARQL 1.1 Protocol, queries only. A query may take "
                        + limits.timeout().toSeconds()
                        + " seconds, an answer has at most " + limits.rows() + " rows, and " + limits.atOnce()
                        + " queries run at once.",
                parameters,
                responses(),
                body);
    }

    private static List<Parameter> parameters() {
        return List.of(
                Parameter.needed("query", "A query in SPARQL 1.1."),
                Parameter.text("default-graph-uri", "A graph of the data for the default graph."),
                Parameter.text("named-graph-uri", "A graph of the data for the named graphs."),
                Parameter.choice(
                        "format",
                        "The form of the answer, in the place of Accept.",
                        List.of("json", "xml", "csv", "tsv", "turtle")));
    }

    private static Body body() {
        JsonNode text = Json.MAPPER.createObjectNode().put("type", "string");
        ObjectNode form = object("query");
        form.putObject("properties").set("query", text);
        Map<String, Media> content = new LinkedHashMap<>();
        content.put(SparqlRoutes.QUERY_BODY, new Media(text));
        content.put(RequestBody.FORM, new Media(form));
        return new Body(true, content);
    }

    private Map<String, Response> responses() {
        Map<String, Header> headers = new LinkedHashMap<>();
        headers.put(
                SparqlService.LIMIT_HEADER,
                new Header("Most rows or triples of any answer.", new Values("integer", List.of(), Optional.empty())));
        headers.put(
                SparqlService.TRUNCATED_HEADER,
                new Header("Whether this one was cut there.", new Values("boolean", List.of(), Optional.empty())));
        Map<String, Media> content = new LinkedHashMap<>();
        Stream.concat(
                        Arrays.stream(ResultFormat.values()).map(ResultFormat::mediaType),
                        Arrays.stream(DocumentSyntax.values()).map(DocumentSyntax::mediaType))
                .forEach(type -> content.put(
                        type,
                        type.equals(ResultFormat.JSON.mediaType())
                                ? new Media(schemas.reference(SparqlResults.class))
                                : Media.FOREIGN));
        Map<String, Response> responses = new LinkedHashMap<>();
        responses.put("200", new Response("Rows, a truth value, or a graph.", headers, content));
        Map<String, String> problems = new LinkedHashMap<>();
        problems.put(
                "400", "No query, one that cannot be parsed (with line and column), or a graph that is not there.");
        problems.put("403", "An update, SERVICE, or an extension of the engine.");
        problems.put("406", "A form that there is not.");
        problems.put("413", "A request of more than a million bytes.");
        problems.put("429", "Too many queries at once; Retry-After says when to come back.");
        problems.put("503", "The query took too long.");
        responses.putAll(OpenApi.problems(problems, schemas));
        return responses;
    }
}
