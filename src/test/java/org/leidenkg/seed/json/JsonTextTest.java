package org.leidenkg.seed.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.seed.json.JsonText.EntryKey;

class JsonTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DOCUMENTS = 300;

    @Test
    void whatIsAddedIsLaidOutAsWhatStandsBeforeIt() {
        JsonText entries = new JsonText("""
                {
                  "list": [
                    { "key": "a" },

                    { "key": "b", "names": ["x",  "y"] }
                  ]
                }
                """);

        assertThat(entries.add(Map.of("key", "c"), "list").text()).isEqualTo("""
                {
                  "list": [
                    { "key": "a" },

                    { "key": "b", "names": ["x",  "y"] },

                    { "key": "c" }
                  ]
                }
                """);
        assertThat(entries.add("z", "list", new EntryKey("b"), "names").text())
                .contains("\"names\": [\"x\",  \"y\", \"z\"] }");
        assertThat(entries.add("x", "list", new EntryKey("a"), "other", "nl").text())
                .contains("{ \"key\": \"a\", \"other\": {")
                .contains("\"nl\": [ \"x\" ]");
        assertThat(entries.add("x", "new").text()).endsWith("""
                  ],
                  "new": [ "x" ]
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a": 1, "b": 2}   | b | {"a": 1}
            {"a": 1, "b": 2}   | a | {"b": 2}
            {"a": 1}           | a | {}
            """)
    void aFieldGoesWithItsComma(String before, String field, String after) {
        assertThat(new JsonText(before).remove(field).text()).isEqualTo(after);
    }

    @Test
    void pathThroughAnEntryThatIsNotThereIsRefused() {
        JsonText entries = new JsonText("{\"list\": [{\"key\": \"a\"}]}");

        assertThat(entries.holds("list", new EntryKey("a"))).isTrue();
        assertThatThrownBy(() -> entries.add("x", "list", new EntryKey("b"), "names"))
                .isExactlyInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entries.remove("names", "list", new EntryKey("a")))
                .isExactlyInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void allElseStaysToTheCharacterInAnyLayout(long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        for (int i = 0; i < DOCUMENTS; i++) {
            String before = new Document(random).write();
            String key = "key " + random.nextInt(3);
            Object value =
                    random.nextBoolean() ? "een “woord” \\ \n" : Map.of("form", "x", "evidence", Map.of("nl", "y"));
            JsonText added = new JsonText(before).add(value, "entries", new EntryKey(key), "names");

            assertKept(before, added.text());
            ObjectNode expected = (ObjectNode) tree(before);
            entry(expected, key).withArray("/names").add(JSON.valueToTree(value));
            assertThat(tree(added.text())).as(before).isEqualTo(expected);
            JsonText removed = added.remove("names", "entries", new EntryKey(key));
            assertKept(removed.text(), added.text());
            entry(expected, key).remove("names");
            assertThat(tree(removed.text())).as(added.text()).isEqualTo(expected);
        }
    }

    /** The longer text is the shorter one with one piece put in, whose lines end as the others do. */
    private static void assertKept(String shorter, String longer) {
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        assertThat(longer).endsWith(shorter.substring(same));
        if (shorter.contains("\r\n")) {
            assertThat(longer).doesNotContainPattern("[^\r]\n");
        }
    }

    private static JsonNode tree(String text) throws JsonProcessingException {
        return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static ObjectNode entry(JsonNode root, String key) {
        for (JsonNode entry : root.get("entries")) {
            if (entry.get("key").asText().equals(key)) {
                return (ObjectNode) entry;
            }
        }
        throw new AssertionError(key);
    }

    /** Three entries with some fields, as three different people would write them. */
    private static final class Document {
        private final Random random;
        private final String line;
        private int depth;

        Document(Random random) {
            this.random = random;
            this.line = random.nextBoolean() ? "\n" : "\r\n";
        }

        String write() {
            List<Supplier<String>> entries = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                String key = "key " + i;
                entries.add(() -> entry(key));
            }
            String text = joined("{", List.of(() -> "\"entries\": " + joined("[", entries, "]")), "}");
            return (random.nextInt(4) == 0 ? "\uFEFF" : "") + text + (random.nextBoolean() ? line : "");
        }

        private String entry(String key) {
            List<Supplier<String>> fields = new ArrayList<>();
            fields.add(() -> "\"key\" :\"" + key + "\"");
            if (random.nextBoolean()) {
                fields.add(
                        () -> "\"note\": {\"nl\": \"een ] en een }, \\\"key\\\": é 🎉\", \"n\": [ 1.5e3, true,null ]}");
            }
            if (random.nextBoolean()) {
                List<Supplier<String>> names = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    names.add(() -> random.nextBoolean() ? "\"naam, [x]\"" : "{\"form\": \"y\"}");
                }
                fields.add(() -> "\"names\":" + joined("[", names, "]"));
            }
            Collections.shuffle(fields, random);
            return joined("{", fields, "}");
        }

        private String joined(String open, List<Supplier<String>> parts, String close) {
            boolean lines = random.nextBoolean();
            String gap = random.nextBoolean() ? " " : "";
            String outer = line + "\t".repeat(depth);
            depth++;
            String inner = line + (random.nextInt(5) == 0 ? line : "") + "\t".repeat(depth);
            String text = open;
            for (int i = 0; i < parts.size(); i++) {
                text += (i > 0 ? "," : "")
                        + (lines ? inner : gap)
                        + parts.get(i).get();
            }
            depth--;
            return text + (lines ? outer : gap) + close;
        }
    }
}
