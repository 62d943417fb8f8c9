package org.leidenkg.web.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leidenkg.model.LocalName;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;
import org.leidenkg.web.Served;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.FileCheck;
import org.leidenkg.web.server.LookupService;
import org.leidenkg.web.server.ServedData;
import org.leidenkg.web.server.ServiceSettings;

class ResolveTest {
    private static Served served;

    @BeforeAll
    static void start() {
        served = Served.of(LookupService.start(
                ServiceSettings.local(0, 0),
                new ServedData.Dataset(SampleGraph.open(), "digest-1"),
                DumpEditions.NONE,
                Optional.of(new ReadingExplainer(ResolveTest::seeds)),
                FileCheck.NONE));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static ReadingExplainer.Seeds seeds() {
        Seeds seeds = SeedFolder.read(Path.of("seeds"));
        Map<String, List<LocalName>> localNames = new LinkedHashMap<>();
        seeds.agendas()
                .forEach(a ->
                        localNames.put(a.description().slug(), a.description().localNames()));
        return new ReadingExplainer.Seeds(seeds.authority(), localNames);
    }

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
    }

    @Test
    void textThatIsMissingOrTooLongIsABadRequest() {
        assertThat(served.get("/api/v1/resolve").statusCode()).isEqualTo(400);
        assertThat(resolve("x".repeat(2001)).statusCode()).isEqualTo(400);
        assertThat(served.get("/api/v1/resolve?text=UL&agenda=none").body()).contains("agenda-2023-2027");
    }

    private static HttpResponse<String> resolve(String text) {
        return served.get("/api/v1/resolve?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
}
