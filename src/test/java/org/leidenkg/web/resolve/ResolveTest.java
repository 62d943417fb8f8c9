package org.leidenkg.web.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leidenkg.web.SeedsService;
import org.leidenkg.web.Served;

class ResolveTest {
    @RegisterExtension
    private static final SeedsService SERVICE = new SeedsService();

    @Test
    void eachMentionIsExplained() {
        JsonNode reading = Served.json(resolve("UL/FSW, Criminologie, inwoners, Onbekende Partij, Naturallis? e.a."));

        assertThat(reading.get("openEnded").asBoolean()).isTrue();
        JsonNode mentions = reading.get("mentions");
        assertThat(mentions).hasSize(5);
        assertThat(mentions.get(0).get("organisation").asText()).isEqualTo("ul-fsw");
        assertThat(mentions.get(0).get("rule").asText()).isEqualTo("unit-path");
        assertThat(mentions.get(0).get("places").get(0).get("end").asInt()).isEqualTo(6);
        assertThat(mentions.get(1).get("meaning").asText()).isEqualTo("ambiguous");
        assertThat(mentions.get(1).get("candidates")).hasSize(2);
        assertThat(mentions.get(2).get("group").asText()).isEqualTo("inwoners");
        assertThat(mentions.get(3).get("meaning").asText()).isEqualTo("unknown");
        assertThat(mentions.get(4).get("rule").asText()).isEqualTo("similarity");
        assertThat(mentions.get(4).get("similarity").asDouble()).isEqualTo(0.956);
        assertThat(mentions.get(4).get("doubtful").asBoolean()).isTrue();
        assertThat(mentions.findValues("scores"))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"ul-fsw\":100.0}", "{\"ul-criminologie\":50.0}", "{}", "{}", "{\"naturalis\":95.6}");
    }

    @Test
    void textThatIsMissingOrTooLongIsABadRequest() {
        assertThat(SERVICE.served().get("/api/v1/resolve").statusCode()).isEqualTo(400);
        assertThat(resolve("x".repeat(2001)).statusCode()).isEqualTo(400);
        assertThat(SERVICE.served().get("/api/v1/resolve?text=UL&agenda=none").body())
                .contains("agenda-2023-2027");
    }

    private static HttpResponse<String> resolve(String text) {
        return SERVICE.served().get("/api/v1/resolve?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
}
