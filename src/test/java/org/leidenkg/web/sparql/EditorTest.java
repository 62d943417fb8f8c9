package org.leidenkg.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.leidenkg.web.Served;

class EditorTest {
    private static final Served SERVED = Served.sample();
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("style-src 'self' 'nonce-([A-Za-z0-9+/]{24})'");

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    private static HttpResponse<String> page() {
        return SERVED.get("/sparql", "Accept", "text/html");
    }

    @Test
    void everythingThatThePageLoadsIsOnThisServer() {
        String page = page().body();
        int loaded = 0;
        for (Matcher matcher = LOADED.matcher(page); matcher.find(); loaded++) {
            assertThat(SERVED.get(matcher.group(1)).statusCode())
                    .as(matcher.group(1))
                    .isEqualTo(200);
        }

        assertThat(loaded).isGreaterThanOrEqualTo(6);
        assertThat(page).doesNotContainPattern("(src=|<link [^>]*href=)\"(https?:)?//");
    }

    @Test
    void layersImportPicoByTheNameItIsServedBy() {
        Matcher layers = Pattern.compile("href=\"(/assets/layers[^\"]+)\"").matcher(page().body());
        assertThat(layers.find()).isTrue();
        Matcher pico = Pattern.compile("@import url\\(\"(pico\\.[0-9a-f]+\\.css)\"\\) layer\\(pico\\)")
                .matcher(SERVED.get(layers.group(1)).body());

        assertThat(pico.find()).isTrue();
        assertThat(SERVED.get("/assets/" + pico.group(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void policyLetsOurScriptAskUsAndNothingElse() {
        String policy = header(page(), "Content-Security-Policy");
        Matcher nonce = NONCE.matcher(policy);

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self';")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(nonce.find()).isTrue();
        assertThat(header(page(), "Content-Security-Policy")).isNotEqualTo(policy);
        assertThat(header(SERVED.get("/", "Accept", "text/html"), "Content-Security-Policy"))
                .contains("script-src 'self';")
                .doesNotContain("nonce-", "unsafe");
    }

    @Test
    void formWithoutScriptStays() {
        Document page = Jsoup.parse(page().body());

        assertThat(page.select("form[action=/sparql][method=get]")).isNotEmpty();
        assertThat(page.select("div#editor.editor[hidden]")).hasSize(1);
    }

    @Test
    void editorKnowsOurPrefixesTermsAndQuestions() {
        JsonNode known = json(SERVED.get("/sparql/editor.json?lang=en"));

        assertThat(known.get("prefixes").get("lkg").asText()).isEqualTo("https://w3id.org/leidenkg/ontology#");
        assertThat(known.get("classes").toString()).contains("\"https://w3id.org/leidenkg/ontology#Project\"");
        assertThat(known.get("properties").toString()).contains("\"https://w3id.org/leidenkg/ontology#collaborator\"");
        assertThat(known.get("classes"))
                .anySatisfy(term -> assertThat(term.toString())
                        .contains("\"name\":\"lkg:Project\"", "\"label\":\"Project\"", "\"number\":"));
        assertThat(known.get("words")).isEmpty();
        assertThat(json(SERVED.get("/sparql/editor.json?lang=nl"))
                        .at("/words/Run query")
                        .asText())
                .isEqualTo("Vraag uitvoeren");
        assertThat(known.get("examples"))
                .anySatisfy(example ->
                        assertThat(example.get("title").asText()).isEqualTo("Whom does an organisation work with?"));
        assertThat(json(SERVED.get("/sparql/prefixes.json")).get("org").asText())
                .isEqualTo("http://www.w3.org/ns/org#");
    }
}
