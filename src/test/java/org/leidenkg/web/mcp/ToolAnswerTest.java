package org.leidenkg.web.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToolAnswerTest {
    private static final ToolAnswer.Source SOURCE =
            new ToolAnswer.Source(Optional.empty(), "cite", "page", "http://here.example/api");

    private static ToolAnswer answer(Object value) {
        return ToolAnswer.of(new ObjectMapper().valueToTree(value), SOURCE);
    }

    @Test
    void shortAnswerStaysAsItIs() {
        ToolAnswer answer = answer(Map.of("items", Collections.nCopies(1_000, "x")));

        assertThat(answer.notes()).isEmpty();
        assertThat(answer.answer().get("items")).hasSize(1_000);
    }

    @Test
    void longListKeepsItsBeginningAndSaysWhereTheRestIs() {
        Map<String, Object> item = Map.of("text", "x".repeat(200), "few", List.of(1, 2, 3));
        ToolAnswer answer = answer(Map.of("total", 500, "items", Collections.nCopies(500, item)));

        JsonNode items = answer.answer().get("items");
        assertThat(items.toString()).hasSizeLessThanOrEqualTo(ToolAnswer.LONGEST);
        assertThat(items).hasSize(128);
        assertThat(items.get(0).get("few")).hasSize(3);
        assertThat(answer.notes())
                .containsExactly("items is shortened to the first 128 of 500; all are at http://here.example/api");
    }

    @Test
    void longTextKeepsItsBeginning() {
        ToolAnswer answer = ToolAnswer.of(TextNode.valueOf("x".repeat(ToolAnswer.LONGEST + 1)), SOURCE);

        assertThat(answer.answer().asText()).hasSize(ToolAnswer.LONGEST);
        assertThat(answer.notes()).singleElement().asString().contains("40001", "http://here.example/api");
    }
}
