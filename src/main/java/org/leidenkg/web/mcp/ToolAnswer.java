package org.leidenkg.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leidenkg.web.http.Json;

/**
 * What an assistant gets: the answer of the API, with what it needs to cite it.
 *
 * @param notes what was left out, and where it is
 */
record ToolAnswer(Source source, List<String> notes, JsonNode answer) {
    /** Some ten thousand tokens: an assistant has room for several such answers. */
    static final int LONGEST = 40_000;

    private static final int MOST_ITEMS = 256;

    /**
     * Where an answer comes from.
     *
     * @param cite the version of the dataset in one line, with its lasting address
     * @param page where people see the same
     * @param api the whole answer
     */
    record Source(Optional<String> version, String cite, String page, String api) {}

    /** An answer that is too long keeps the first items of its lists, or the beginning of its text. */
    static ToolAnswer of(JsonNode answer, Source source) {
        if (answer.isTextual() && answer.textValue().length() > LONGEST) {
            String note = "Only the first " + LONGEST + " of "
                    + answer.textValue().length() + " characters are given; all are at " + source.api();
            return new ToolAnswer(
                    source, List.of(note), TextNode.valueOf(answer.textValue().substring(0, LONGEST)));
        }
        Map<String, Integer> sizes = new TreeMap<>();
        int most = MOST_ITEMS;
        while (most > 1 && Json.line(answer).length() > LONGEST) {
            most /= 2;
            shorten(answer, "", most, sizes);
        }
        String kept = " is shortened to the first " + most + " of ";
        return new ToolAnswer(
                source,
                sizes.entrySet().stream()
                        .map(list -> list.getKey() + kept + list.getValue() + "; all are at " + source.api())
                        .toList(),
                answer);
    }

    /** @param sizes how long the longest list of each name was */
    private static void shorten(JsonNode tree, String name, int most, Map<String, Integer> sizes) {
        if (tree instanceof ArrayNode list && list.size() > most) {
            sizes.merge(name, list.size(), Math::max);
            while (list.size() > most) {
                list.remove(most);
            }
        }
        if (tree.isArray()) {
            tree.forEach(item -> shorten(item, name, most, sizes));
        } else {
            tree.properties().forEach(field -> shorten(field.getValue(), field.getKey(), most, sizes));
        }
    }
}
