package org.leidenkg.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.javalin.http.Context;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leidenkg.query.QueryFault;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.library.NamedQuery;
import org.leidenkg.query.library.QueryParameter;
import org.leidenkg.query.library.ResultFormat;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.between.BetweenRoutes;
import org.leidenkg.web.dump.DatasetFacts;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.ApiOperation.Place;
import org.leidenkg.web.http.ApiOperation.Values;
import org.leidenkg.web.http.Json;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.Problems;
import org.leidenkg.web.http.RequestId;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.mcp.ToolRoute.Asked;
import org.leidenkg.web.page.Citation;
import org.leidenkg.web.page.Messages;
import org.leidenkg.web.question.QueryApiRoutes;
import org.leidenkg.web.question.QueryRequest;
import org.leidenkg.web.sparql.SparqlRoutes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an assistant can call: operations of the API, questions of the library, and SPARQL. Each call is passed on to its route
 * within the server, so that all limits, checks and problems are those of the route.
 */
public final class McpTools {
    /** Attribute: the request that a tool is called by. */
    static final String CONTEXT = "org.leidenkg.web.mcp";

    private static final Logger LOG = LoggerFactory.getLogger(McpTools.class);
    private static final String RESULTS = ResultFormat.JSON.mediaType() + ", text/turtle;q=0.9";

    private final Lookup lookup;
    private final NamedQueries library;
    private final Supplier<List<ApiOperation>> operations;
    private final Supplier<DatasetFacts> facts;
    private final Links links;
    private final String base;

    /** @param operations of the API, asked when the tools are listed first */
    public McpTools(
            Lookup lookup,
            NamedQueries library,
            Supplier<List<ApiOperation>> operations,
            Supplier<DatasetFacts> facts,
            Links links,
            String base) {
        this.lookup = lookup;
        this.library = library;
        this.operations = operations;
        this.facts = facts;
        this.links = links;
        this.base = base;
    }

    List<SyncToolSpecification> specifications() {
        return Stream.concat(lookups(), Stream.of(question(), sparql()))
                .map(route -> new SyncToolSpecification(
                        route.tool(),
                        (transport, request) -> call(
                                (Context) Objects.requireNonNull(transport.get(CONTEXT)),
                                route,
                                Optional.ofNullable(request.arguments()).orElse(Map.of()))))
                .toList();
    }

    private Stream<ToolRoute> lookups() {
        return Stream.of(
                of("find", "Find by name or words", "search", "/", """
                        Finds organisations, units, projects and themes by any name or abbreviation, and projects by words of \
                        their descriptions, the best first, also with slips. The slugs are what other tools take. \
                        Examples: {"q": "HsL"}, {"q": "energietransitie", "kind": "project"}"""),
                of("organisation", "One organisation", "organisation", "/doc/organisation/{slug}", """
                        An organisation: names, type, identifiers, units, numbers of projects and partners, and each part that \
                        it takes in a project, with role, certainty, and the words and lines of the agenda. \
                        Example: {"organisation": "Naturalis"}"""),
                of("project", "One project", "project", "/doc/project/{slug}", """
                        A project: title, description, themes, and its parties with role and certainty, the words and lines of \
                        the agenda that say so, and what is unclear. Take the slug that find gives. \
                        Example: {"project": "aanpak-laaggeletterdheid"}"""),
                of("partners", "Partners of an organisation", "partners", "/doc/organisation/{slug}", """
                        With whom an organisation works: its partners, those with the most shared projects first, with these \
                        projects and the roles of both. For the lines of the agenda ask project. \
                        Example: {"organisation": "HsL", "role": "lead", "size": 20}"""),
                of("between", "Between two organisations", "path", BetweenRoutes.PATH, """
                        What two organisations share: projects and common partners; or else the shortest chains from one to \
                        the other. Example: {"from": "LUMC", "to": "Naturalis"}"""));
    }

    /** @param page where people see the same */
    private ToolRoute of(String name, String title, String id, String page, String description) {
        ApiOperation operation = operations.get().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the API has no operation " + id));
        if (!operation.parameters().contains(ApiOperation.SLUG)) {
            return new ToolRoute(
                    name,
                    title,
                    description,
                    operation.parameters(),
                    given -> Asked.of(operation.path(), page, Answers.JSON, given));
        }
        QueryParameter.Type type = page.contains(QueryParameter.Type.PROJECT.key())
                ? QueryParameter.Type.PROJECT
                : QueryParameter.Type.ORGANISATION;
        Parameter thing = Parameter.needed(type.key(), "By slug, IRI, abbreviation, code or name.");
        List<Parameter> parameters = operation.parameters().stream()
                .map(parameter -> parameter.equals(ApiOperation.SLUG) ? thing : parameter)
                .toList();
        return new ToolRoute(name, title, description, parameters, given -> {
            Map<String, Object> others = new LinkedHashMap<>(given);
            String slug = slug(type, String.valueOf(others.remove(type.key())));
            return Asked.of(
                    operation.path().replace("{slug}", slug), page.replace("{slug}", slug), Answers.JSON, others);
        });
    }

    private String slug(QueryParameter.Type type, String text) {
        String iri = QueryRequest.thing(type.key(), type, text, lookup.parameterReader());
        return Links.encoded(iri.substring(iri.lastIndexOf('/') + 1));
    }

    private ToolRoute question() {
        String questions = library.list().stream()
                .map(query -> "\n" + query.name()
                        + query.parameters().stream()
                                .map(QueryParameter::name)
                                .collect(Collectors.joining(", ", " (", "): "))
                        + query.title().en())
                .collect(Collectors.joining());
        List<String> names = library.list().stream().map(NamedQuery::name).toList();
        return new ToolRoute(
                "question",
                "A ready question",
                "Asks a ready question of the library; its columns ending in Name hold names. Parameters may be left out, and"
                        + " organisations, projects and themes be given by name; page and size (at most 200) go among them."
                        + " Example: {\"name\": \"partners-of-an-organisation\", \"parameters\": {\"organisation\":"
                        + " \"HsL\"}}. The questions, with their parameters:" + questions,
                List.of(
                        new Parameter(
                                "name",
                                Place.QUERY,
                                "The question.",
                                true,
                                new Values("string", names, Optional.empty())),
                        new Parameter(
                                "parameters",
                                Place.QUERY,
                                "Their values by name.",
                                false,
                                new Values("object", List.of(), Optional.empty()))),
                given -> {
                    String name = Links.encoded(String.valueOf(given.get("name")));
                    Map<String, ?> parameters = given.get("parameters") instanceof Map<?, ?> map
                            ? Json.MAPPER.convertValue(map, ToolRoute.FIELDS)
                            : Map.of();
                    return Asked.of(QueryApiRoutes.PATH + "/" + name, "/queries/" + name, RESULTS, parameters);
                });
    }

    private ToolRoute sparql() {
        return new ToolRoute(
                "sparql",
                "SPARQL",
                """
                Asks a query in SPARQL 1.1 (SELECT, ASK, CONSTRUCT, DESCRIBE; no updates, no other hosts), with limits of time \
                and rows. Prefer a ready question. The default graph is the union of all. Example: {"query": "PREFIX lkg: \
                <%1$sontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?name (COUNT(?project) AS ?n) \
                WHERE { ?project lkg:participant ?org . ?org skos:prefLabel ?name } GROUP BY ?name ORDER BY DESC(?n) LIMIT \
                10"}. The terms: <%1$sontology>""".formatted(base),
                List.of(Parameter.needed("query", "The query, with its prefixes.")),
                given -> Asked.of(SparqlRoutes.PATH, SparqlRoutes.PATH, RESULTS, given));
    }

    private CallToolResult call(Context context, ToolRoute route, Map<String, Object> arguments) {
        try {
            Asked asked = route.ask(arguments);
            ApiResponse response = new ApiResponse(context.res());
            context.req()
                    .getServletContext()
                    .getRequestDispatcher(asked.path())
                    .forward(new ApiRequest(context.req(), asked.accept()), response);
            JsonNode answer = String.valueOf(response.getContentType()).contains("json")
                    ? Json.MAPPER.readTree(response.text())
                    : TextNode.valueOf(response.text());
            return response.getStatus() < 400
                    ? answer(ToolAnswer.of(answer, source(context, asked)))
                    : fault(answer.path("title").asText(), answer.path("detail").asText());
        } catch (RequestProblem problem) {
            return fault(problem);
        } catch (QueryFault e) {
            LOG.warn("the tool {} (request {}): {}", route.name(), RequestId.of(context.req()), e.getMessage());
            return fault(RequestProblem.of(Problems.typeOf(e)));
        } catch (ServletException | IOException | RuntimeException e) {
            LOG.error("the tool {} (request {})", route.name(), RequestId.of(context.req()), e);
            return fault(RequestProblem.of(RequestProblem.Type.INTERNAL));
        }
    }

    private ToolAnswer.Source source(Context context, Asked asked) {
        Citation citation = Citation.of(facts.get(), base);
        Links reached = links.reached(context);
        return new ToolAnswer.Source(
                citation.version(), citation.words(Language.EN), reached.at(asked.page()), reached.at(asked.path()));
    }

    private static CallToolResult answer(ToolAnswer answer) {
        return CallToolResult.builder()
                .addTextContent(Json.line(answer))
                .structuredContent(Json.MAPPER.valueToTree(answer))
                .build();
    }

    private static CallToolResult fault(RequestProblem problem) {
        Messages words = Messages.in(Language.EN);
        return fault(problem.title(words), problem.detail(words));
    }

    /** What is wrong and what to do; for the assistant, which may try again. */
    private static CallToolResult fault(String title, String detail) {
        return CallToolResult.builder()
                .addTextContent(title + ". " + detail)
                .isError(true)
                .build();
    }
}
