package org.leidenkg.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.leidenkg.web.http.Json;

/** Parameters and responses that several operations have alike: each stands once, in the components, and they refer to it. */
final class SharedComponents {
    private final ObjectNode components;
    private final Map<JsonNode, String> references = new HashMap<>();

    /**
     * A parameter or response of an operation.
     *
     * @param section of the components that it belongs to
     * @param name that it has there, if no other has it
     */
    private record Part(String section, String name, JsonNode value, Consumer<JsonNode> replace) {}

    private SharedComponents(ObjectNode components) {
        this.components = components;
    }

    /** Changes a description of an API, which has components. */
    static void moveFrom(ObjectNode document) {
        List<Part> parts = new ArrayList<>();
        document.get("paths").forEach(path -> path.forEach(operation -> add(operation, parts)));
        Map<JsonNode, Long> uses = parts.stream().collect(Collectors.groupingBy(Part::value, Collectors.counting()));
        SharedComponents shared = new SharedComponents((ObjectNode) document.get("components"));
        parts.stream()
                .filter(part -> uses.getOrDefault(part.value, 0L) > 1)
                .forEach(part ->
                        part.replace.accept(Json.MAPPER.createObjectNode().put("$ref", shared.reference(part))));
    }

    private static void add(JsonNode operation, List<Part> parts) {
        ArrayNode parameters = (ArrayNode) operation.get("parameters");
        for (int place = 0; place < parameters.size(); place++) {
            int here = place;
            JsonNode value = parameters.get(place);
            parts.add(new Part("parameters", value.get("name").asText(), value, to -> parameters.set(here, to)));
        }
        ObjectNode responses = (ObjectNode) operation.get("responses");
        responses
                .properties()
                .forEach(one -> parts.add(
                        new Part("responses", one.getKey(), one.getValue(), to -> responses.set(one.getKey(), to))));
    }

    private String reference(Part part) {
        return references.computeIfAbsent(part.value, value -> {
            ObjectNode section = components.withObjectProperty(part.section);
            String name = part.name;
            for (int other = 2; section.has(name); other++) {
                name = part.name + "-" + other;
            }
            section.set(name, value);
            return "#/components/" + part.section + "/" + name;
        });
    }
}
