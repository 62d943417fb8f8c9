package org.leidenkg.web.reconcile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.resolve.ReadingExplainer;

/**
 * A value in the JSON of a request; one that cannot be is a {@link RequestProblem} that names its place and what can be.
 *
 * @param place such as "queries.q0.limit"
 */
record JsonPlace(String place, JsonNode node) {
    private static final int DEEPEST = 10;
    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static JsonPlace read(String name, String json) {
        try {
            return new JsonPlace(name, STRICT.readTree(json));
        } catch (JsonProcessingException e) {
            throw RequestParameters.bad(name, json, "a JSON object, at most " + DEEPEST + " levels deep");
        }
    }

    RequestProblem bad(String allowed) {
        return RequestParameters.bad(place, node.toString(), allowed);
    }

    /** One of these, by its key. */
    <T> T choice(T[] choices, Function<T, String> key) {
        String text = text();
        return Stream.of(choices)
                .filter(one -> key.apply(one).equals(text))
                .findFirst()
                .orElseThrow(() -> bad(Stream.of(choices).map(key).collect(Collectors.joining(", "))));
    }

    private void requireAtMost(int most) {
        if (node.size() > most) {
            throw RequestProblem.of(
                    RequestProblem.Type.BATCH_TOO_LARGE, place, Integer.toString(most), Integer.toString(node.size()));
        }
    }

    /** What stands under each name. */
    Map<String, JsonPlace> fields() {
        if (!node.isObject()) {
            throw bad("a JSON object");
        }
        Map<String, JsonPlace> fields = new LinkedHashMap<>();
        node.properties()
                .forEach(field ->
                        fields.put(field.getKey(), new JsonPlace(place + "." + field.getKey(), field.getValue())));
        return fields;
    }

    /** The same where only so many can stand. */
    Map<String, JsonPlace> fields(int most) {
        Map<String, JsonPlace> fields = fields();
        requireAtMost(most);
        return fields;
    }

    /** The same where only these names can stand. */
    Map<String, JsonPlace> fields(List<String> names) {
        Map<String, JsonPlace> fields = fields();
        if (!names.containsAll(fields.keySet())) {
            throw bad(String.join(", ", names));
        }
        return fields;
    }

    Optional<JsonPlace> find(String name) {
        return Optional.ofNullable(fields().get(name));
    }

    JsonPlace get(String name) {
        return find(name).orElseThrow(() -> bad("with \"" + name + "\""));
    }

    String text() {
        if (!node.isTextual() || node.textValue().length() > ReadingExplainer.LONGEST_TEXT) {
            throw bad("a text of at most " + ReadingExplainer.LONGEST_TEXT + " characters");
        }
        return node.textValue().strip();
    }

    int number(int most) {
        double number = node.isTextual() ? parsed() : node.asDouble(-1);
        if (!(number >= 0)) {
            throw bad("0 … " + most);
        }
        return (int) Math.min(most, number);
    }

    private double parsed() {
        try {
            return Double.parseDouble(node.textValue());
        } catch (NumberFormatException e) {
            throw bad("a number");
        }
    }

    /** The items of an array. */
    List<JsonPlace> items(int most) {
        if (!node.isArray()) {
            throw bad("a JSON array");
        }
        requireAtMost(most);
        List<JsonPlace> items = new ArrayList<>();
        node.forEach(item -> items.add(new JsonPlace(place + "[" + items.size() + "]", item)));
        return items;
    }

    /** The items of an array, or the one value that stands in its place. */
    List<JsonPlace> oneOrMore(int most) {
        return node.isArray() ? items(most) : List.of(this);
    }
}
