package org.leidenkg.web.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.library.NamedQuery;
import org.leidenkg.query.library.QueryParameter;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.JsonWriter;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.MemoizedSupplier;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.question.QueryApiRoutes;
import org.leidenkg.web.question.QueryFormats;
import org.leidenkg.web.sparql.SparqlLimits;
import org.leidenkg.web.sparql.SparqlRoutes;
import org.leidenkg.web.sparql.SparqlService;

/** {@code /openapi.json}: the API in OpenAPI 3.1, from {@link ApiTable} and the decorators of the library's questions. */
public final class OpenApi {
    static final String PATH = "/openapi.json";

    /** The address that the description of the dataset gives for the API as a whole. */
    private static final String API = "/api/v1";

    private final Supplier<ApiSchemas> schemas = new MemoizedSupplier<>(ApiSchemas::read);
    private final NamedQueries library;
    private final Answers answers;
    private final Links links;
    private final SparqlLimits limits;

    public OpenApi(NamedQueries library, Answers answers, Links links, SparqlLimits limits) {
        this.library = library;
        this.answers = answers;
        this.links = links;
        this.limits = limits;
    }

    public void register(Routing routing) {
        routing.get(API, context -> context.status(303).header("Location", links.at(PATH)));
        routing.get(PATH, context -> answers.json(context, "openapi", this::document));
    }

    private void document(JsonWriter json) {
        json.field("openapi", "3.1.0");
        json.object(
                "info",
                info -> info.field("title", "leidenkg: who works with whom")
                        .field("version", "1")
                        .field(
                                "description",
                                "Organisations, projects and their collaboration, read from a city's agenda. Lists and answers"
                                        + " carry an ETag; what goes wrong is a problem of RFC 9457.")
                        .object(
                                "license",
                                licence -> licence.field("name", "CC BY 4.0").field("identifier", "CC-BY-4.0")));
        json.objects(
                "servers",
                List.of(links.root().isEmpty() ? "/" : links.root()),
                (server, url) -> server.field("url", url));
        json.object("paths", this::paths);
        json.object("components", components -> components.object("schemas", schemas.get()::components));
    }

    private void paths(JsonWriter paths) {
        List<ApiTable.Operation> all = new ArrayList<>(ApiTable.operations());
        for (ApiTable.Operation operation : all) {
            paths.object(
                    operation.path(), path -> path.object("get", get -> operation(get, operation, Optional.empty())));
        }
        for (NamedQuery query : library.list()) {
            ApiTable.Operation operation = operation(query);
            paths.object(
                    operation.path(), path -> path.object("get", get -> operation(get, operation, Optional.of(query))));
        }
        paths.object(SparqlRoutes.PATH, this::sparql);
    }

    /** A question of the library. */
    private static ApiTable.Operation operation(NamedQuery query) {
        List<ApiTable.Parameter> parameters =
                query.parameters().stream().map(OpenApi::parameter).collect(Collectors.toCollection(ArrayList::new));
        QueryFormats formats = new QueryFormats(query.form());
        parameters.add(ApiTable.Parameter.choice(
                "format",
                "The form of the answer, in the place of Accept; also as an ending of the path, such as .csv.",
                List.copyOf(formats.all().keySet())));
        if (query.form() == NamedQuery.Form.SELECT) {
            parameters.add(ApiTable.Parameter.choice(
                    "lang",
                    "The language of names, and of headings in CSV, which then begins with a byte order mark, in the place"
                            + " of Accept-Language; without either the columns are those of the query, and names are"
                            + " Dutch.",
                    List.of("nl", "en")));
            parameters.add(ApiTable.Parameter.number(
                    "page", "Number of the page, from 1; without page and size all rows come.", 1));
            parameters.add(ApiTable.Parameter.number("size", "Rows on a page, at most 200.", 100));
        }
        return new ApiTable.Operation(
                QueryApiRoutes.PATH + "/" + query.name(),
                camel(query.name()),
                "queries",
                query.title().en() + " " + query.description().en(),
                parameters,
                List.copyOf(formats.all().values()));
    }

    private static ApiTable.Parameter parameter(QueryParameter parameter) {
        boolean number = parameter.type() == QueryParameter.Type.INTEGER;
        String how = switch (parameter.type()) {
            case ORGANISATION -> ", by slug, IRI, abbreviation or name.";
            case THEME, PROJECT -> ", by slug, IRI or name.";
            default -> ".";
        };
        return new ApiTable.Parameter(
                parameter.name(),
                ApiTable.Place.QUERY,
                number ? "integer" : "string",
                parameter.label().en() + how,
                false,
                parameter.choices(),
                parameter.defaultText());
    }

    private static String camel(String name) {
        String[] words = name.split("-", -1);
        return "query"
                + Arrays.stream(words)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private void operation(JsonWriter json, ApiTable.Operation operation, Optional<NamedQuery> query) {
        json.field("operationId", operation.id());
        json.texts("tags", List.of(operation.tag()));
        json.field("summary", operation.summary());
        json.objects("parameters", operation.parameters(), OpenApi::parameter);
        json.object("responses", responses -> {
            responses.object(
                    "200",
                    ok -> ok.field("description", "The answer.")
                            .object(
                                    "content",
                                    content -> content(content, operation.id(), query, operation.mediaTypes())));
            boolean inPath = operation.parameters().stream().anyMatch(p -> p.place() == ApiTable.Place.PATH);
            if (!operation.parameters().isEmpty()) {
                problem(responses, "400", "A value that is not possible; what is possible is in the detail.");
            }
            if (inPath) {
                problem(responses, "404", "There is no such thing.");
            }
            problem(responses, "429", "Too many at once; Retry-After says when to come back.");
            problem(responses, "503", "It took too long.");
        });
    }

    private static void parameter(JsonWriter json, ApiTable.Parameter parameter) {
        json.field("name", parameter.name());
        json.field("in", parameter.place().name().toLowerCase(Locale.ROOT));
        json.field("description", parameter.description());
        json.flag("required", parameter.required());
        json.object("schema", schema -> {
            schema.field("type", parameter.type());
            if (!parameter.choices().isEmpty()) {
                schema.texts("enum", parameter.choices());
            }
            usual(schema, parameter);
        });
    }

    private static void usual(JsonWriter schema, ApiTable.Parameter parameter) {
        if (parameter.type().equals("integer")) {
            parameter.usual().map(Long::valueOf).ifPresent(usual -> schema.field("default", usual.longValue()));
        } else {
            schema.field("default", parameter.usual());
        }
    }

    private void content(JsonWriter json, String operation, Optional<NamedQuery> query, List<String> mediaTypes) {
        for (String mediaType : mediaTypes) {
            json.object(
                    mediaType,
                    media -> media.object(
                            "schema", schema -> schemas.get().answer(schema, operation, query, mediaType)));
        }
    }

    private static void problem(JsonWriter responses, String status, String description) {
        responses.object(
                status,
                response -> response.field("description", description)
                        .object(
                                "content",
                                content -> content.object(
                                        Answers.PROBLEM,
                                        media -> media.object(
                                                "schema", schema -> ApiSchemas.reference(schema, "Problem")))));
    }

    private void sparql(JsonWriter path) {
        path.object("get", get -> {
            get.field("operationId", "sparqlGet");
            sparqlAnswers(get);
            get.objects(
                    "parameters",
                    List.of(
                            ApiTable.Parameter.needed("query", "A query in SPARQL 1.1."),
                            ApiTable.Parameter.text("default-graph-uri", "A graph of the data for the default graph."),
                            ApiTable.Parameter.text("named-graph-uri", "A graph of the data for the named graphs."),
                            ApiTable.Parameter.choice(
                                    "format",
                                    "The form of the answer, in the place of Accept.",
                                    List.of("json", "xml", "csv", "tsv", "turtle"))),
                    OpenApi::parameter);
        });
        path.object("post", post -> {
            post.field("operationId", "sparqlPost");
            sparqlAnswers(post);
            post.object(
                    "requestBody",
                    body -> body.flag("required", true).object("content", content -> {
                        content.object(
                                SparqlRoutes.QUERY_BODY, one -> one.object("schema", s -> s.field("type", "string")));
                        content.object(
                                SparqlRoutes.FORM,
                                one -> one.object(
                                        "schema",
                                        s -> s.field("type", "object")
                                                .texts("required", List.of("query"))
                                                .object(
                                                        "properties",
                                                        p -> p.object("query", q -> q.field("type", "string")))));
                    }));
        });
    }

    private void sparqlAnswers(JsonWriter operation) {
        operation.texts("tags", List.of("sparql"));
        operation.field(
                "summary",
                "SPARQL 1.1 Protocol, queries only. A query may take "
                        + limits.timeout().toSeconds()
                        + " seconds, an answer has at most " + limits.rows() + " rows, and " + limits.atOnce()
                        + " queries run at once.");
        Map<String, String> problems = new LinkedHashMap<>();
        problems.put(
                "400", "No query, one that cannot be parsed (with line and column), or a graph that is not there.");
        problems.put("403", "An update, SERVICE, or an extension of the engine.");
        problems.put("406", "A form that there is not.");
        problems.put("413", "A request of more than a million bytes.");
        problems.put("429", "Too many queries at once; Retry-After says when to come back.");
        problems.put("503", "The query took too long.");
        operation.object("responses", responses -> {
            responses.object(
                    "200",
                    ok -> ok.field("description", "Rows, a truth value, or a graph.")
                            .object("headers", headers -> {
                                header(
                                        headers,
                                        SparqlService.LIMIT_HEADER,
                                        "integer",
                                        "Most rows or triples of any answer.");
                                header(
                                        headers,
                                        SparqlService.TRUNCATED_HEADER,
                                        "boolean",
                                        "Whether this one was cut there.");
                            })
                            .object(
                                    "content",
                                    content ->
                                            content(content, "sparql", Optional.empty(), ApiTable.sparqlMediaTypes())));
            problems.forEach((status, description) -> problem(responses, status, description));
        });
    }

    private static void header(JsonWriter headers, String name, String type, String description) {
        headers.object(name, one -> one.field("description", description).object("schema", s -> s.field("type", type)));
    }
}
