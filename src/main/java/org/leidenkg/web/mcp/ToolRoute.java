package org.leidenkg.web.mcp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.Json;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestProblem;

/**
 * A tool of an assistant, and the route that answers it.
 *
 * @param description what it gives, and an example, for the assistant that chooses among the tools
 * @param asking makes a request of checked arguments
 */
record ToolRoute(
        String name,
        String title,
        String description,
        List<Parameter> parameters,
        Function<Map<String, Object>, Asked> asking) {
    static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private static final Map<String, Object> OUTPUT = Map.of(
            "type",
            "object",
            "required",
            List.of("source", "notes", "answer"),
            "properties",
            Map.of(
                    "source",
                    Map.of(
                            "type",
                            "object",
                            "description",
                            "Version of the dataset; how to cite it; the page where people see the same; the whole answer.",
                            "required",
                            List.of("cite", "page", "api")),
                    "notes",
                    Map.of("type", "array", "description", "What was left out, and where it is."),
                    "answer",
                    Map.of("description", "As the API gives it; text where it is RDF.")));

    ToolRoute {
        parameters = List.copyOf(parameters);
    }

    /**
     * A request to a route.
     *
     * @param path with its query
     * @param page the path where people see the same
     */
    record Asked(String path, String page, String accept) {
        static Asked of(String path, String page, String accept, Map<String, ?> query) {
            String asked = query.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + Links.encoded(String.valueOf(entry.getValue())))
                    .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
            return new Asked(path + asked, page + asked, accept);
        }
    }

    Tool tool() {
        return Tool.builder(name, schema())
                .title(title)
                .description(description)
                .outputSchema(OUTPUT)
                .annotations(ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }

    private Map<String, Object> schema() {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        schema.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        parameters.forEach(parameter -> {
            ObjectNode property = Json.MAPPER.valueToTree(parameter.schema());
            properties.set(parameter.name(), property.put("description", parameter.description()));
        });
        schema.set(
                "required",
                Json.MAPPER.valueToTree(parameters.stream()
                        .filter(Parameter::required)
                        .map(Parameter::name)
                        .toList()));
        return Json.MAPPER.convertValue(schema, FIELDS);
    }

    /** @throws RequestProblem for an argument that there is not, and for one that is missing */
    Asked ask(Map<String, Object> arguments) {
        List<String> known = parameters.stream().map(Parameter::name).toList();
        arguments.keySet().stream()
                .filter(given -> !known.contains(given))
                .findFirst()
                .ifPresent(given -> {
                    throw RequestProblem.of(
                            RequestProblem.Type.UNKNOWN_PARAMETER,
                            RequestProblem.shortened(given),
                            String.join(", ", known));
                });
        parameters.stream()
                .filter(parameter -> parameter.required() && arguments.get(parameter.name()) == null)
                .findFirst()
                .ifPresent(missing -> {
                    throw RequestProblem.of(
                            RequestProblem.Type.BAD_PARAMETER, missing.name(), "", missing.description());
                });
        return asking.apply(arguments);
    }
}
