package org.leidenkg.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.leidenkg.query.library.ResultFormat;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Method;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.ApiOperation.Place;
import org.leidenkg.web.http.ApiOperation.Values;
import org.leidenkg.web.http.Json;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.ProblemAnswer;
import org.leidenkg.web.http.RequestBody;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.Views;
import org.leidenkg.web.sparql.SparqlLimits;

/** {@code /openapi.json}: the API in OpenAPI 3.1, from the routes that are registered. */
public final class OpenApi {
    static final String PATH = "/openapi.json";

    /** The address that the description of the dataset gives for the API as a whole. */
    private static final String API = "/api/v1";

    private final Supplier<List<ApiOperation>> operations;
    private final Answers answers;
    private final Links links;
    private final SparqlLimits limits;

    /** @param operations asked when the description is */
    public OpenApi(Supplier<List<ApiOperation>> operations, Answers answers, Links links, SparqlLimits limits) {
        this.operations = operations;
        this.answers = answers;
        this.links = links;
        this.limits = limits;
    }

    public void register(Routing routing) {
        routing.get(API, context -> context.status(303).header("Location", links.at(PATH)));
        routing.get(PATH, context -> answers.document(context, "openapi", "json", Answers.JSON, this::document));
    }

    private record Document(
            String openapi,
            Info info,
            List<Server> servers,
            Map<String, Map<String, Operation>> paths,
            Components components) {}

    private record Info(String title, String version, String description, Licence license) {}

    private record Licence(String name, String identifier) {}

    private record Server(String url) {}

    private record Components(JsonNode schemas) {}

    /** What can be done at a path by one method of HTTP. */
    record Operation(
            String operationId,
            List<String> tags,
            String summary,
            List<Parameter> parameters,
            Map<String, Response> responses,
            Optional<Body> requestBody) {}

    /** An answer. */
    record Response(
            String description,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Header> headers,
            Map<String, Media> content) {}

    /** A header of an answer. */
    record Header(String description, Values schema) {}

    /** A form of an answer or a body; without a schema for one that others define. */
    record Media(Optional<JsonNode> schema) {
        static final Media FOREIGN = new Media(Optional.empty());

        Media(JsonNode schema) {
            this(Optional.of(schema));
        }
    }

    /** What is sent along. */
    record Body(boolean required, Map<String, Media> content) {}

    /** In one line: it is for programs, and white space would be half of it. */
    private byte[] document() {
        ApiSchemas schemas = new ApiSchemas();
        Map<String, Map<String, Operation>> paths = new LinkedHashMap<>();
        operations
                .get()
                .forEach(one -> paths.computeIfAbsent(one.path(), path -> new LinkedHashMap<>())
                        .put(Views.slug(one.method()), operation(one, schemas)));
        paths.put("/sparql", new SparqlOperations(limits, schemas).byMethod());
        ObjectNode document = Json.MAPPER.valueToTree(new Document(
                "3.1.0",
                new Info(
                        "leidenkg: who works with whom",
                        "1",
                        "Organisations, projects and their collaboration, read from a city's agenda. Lists and answers"
                                + " carry an ETag; what goes wrong is a problem of RFC 9457.",
                        new Licence("CC BY 4.0", "CC-BY-4.0")),
                List.of(new Server(links.root().isEmpty() ? "/" : links.root())),
                paths,
                new Components(schemas.components())));
        SharedComponents.moveFrom(document);
        return Json.line(document).getBytes(StandardCharsets.UTF_8);
    }

    private static Operation operation(ApiOperation operation, ApiSchemas schemas) {
        Map<String, Response> responses = new LinkedHashMap<>();
        Map<String, Media> content = new LinkedHashMap<>();
        operation.mediaTypes().forEach(type -> content.put(type, media(operation, type, schemas)));
        responses.put("200", new Response("The answer.", Map.of(), content));
        Map<String, String> problems = new LinkedHashMap<>();
        if (!operation.parameters().isEmpty()) {
            problems.put("400", "A value that is not possible; what is possible is in the detail.");
        }
        if (operation.parameters().stream().anyMatch(parameter -> parameter.in() == Place.PATH)) {
            problems.put("404", "There is no such thing.");
        }
        boolean form = operation.method() == Method.POST;
        if (form) {
            problems.put("413", "More than fits into one request.");
        }
        problems.put("429", "Too many at once; Retry-After says when to come back.");
        problems.put("503", "It took too long.");
        responses.putAll(problems(problems, schemas));
        return new Operation(
                operation.id(),
                List.of(operation.tag()),
                operation.summary(),
                form ? List.of() : operation.parameters(),
                responses,
                Optional.of(operation).filter(one -> form).map(OpenApi::form));
    }

    private static Body form(ApiOperation operation) {
        ObjectNode form = Json.MAPPER.createObjectNode().put("type", "object");
        ObjectNode fields = form.putObject("properties");
        operation
                .parameters()
                .forEach(one -> fields.putObject(one.name())
                        .put("type", one.schema().type())
                        .put("description", one.description()));
        return new Body(true, Map.of(RequestBody.FORM, new Media(form)));
    }

    private static Media media(ApiOperation operation, String mediaType, ApiSchemas schemas) {
        if (mediaType.equals(Answers.JSON) && operation.answer().isPresent()) {
            return new Media(schemas.reference(operation.answer().get()));
        }
        return mediaType.equals(ResultFormat.JSON.mediaType())
                ? new Media(SparqlOperations.rows(operation.columns(), schemas))
                : Media.FOREIGN;
    }

    /** @param descriptions by status */
    static Map<String, Response> problems(Map<String, String> descriptions, ApiSchemas schemas) {
        Map<String, Response> problems = new LinkedHashMap<>();
        descriptions.forEach((status, description) -> problems.put(
                status,
                new Response(
                        description,
                        Map.of(),
                        Map.of(Answers.PROBLEM, new Media(schemas.reference(ProblemAnswer.class))))));
        return problems;
    }
}
