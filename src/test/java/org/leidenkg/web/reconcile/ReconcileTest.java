package org.leidenkg.web.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;
import static org.leidenkg.web.reconcile.ReconciliationAnswers.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.SeedsService;

class ReconcileTest {
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    @RegisterExtension
    private static final SeedsService SERVICE = new SeedsService();

    private static HttpResponse<String> post(String field, String value) {
        return SERVICE.served().post("/reconcile", FORM, field + "=" + encoded(value));
    }

    /** The candidates for one query, such as "project/humanities-campus 100.0 true". */
    private static List<String> candidates(String query) {
        List<String> candidates = new ArrayList<>();
        json(post("queries", "{\"q\":" + query + "}"))
                .at("/q/result")
                .forEach(one ->
                        candidates.add(one.get("id").asText() + " " + one.get("score") + " " + one.get("match")));
        return candidates;
    }

    private static List<String> named(String text) {
        return candidates("{\"query\":\"" + text + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "UL, universiteit-leiden",
        "universiteit leiden, universiteit-leiden",
        "Leiden University, universiteit-leiden",
        "gemeente, gemeente-leiden",
        "UL/FSW, faculteit-der-sociale-wetenschappen",
        "organisation/universiteit-leiden, universiteit-leiden",
        "https://w3id.org/leidenkg/id/organisation/universiteit-leiden, universiteit-leiden",
        "https://ror.org/027bh9e22, universiteit-leiden"
    })
    void aNameIsAMatch(String text, String slug) {
        assertThat(named(text)).first().isEqualTo("organisation/" + slug + " 100.0 true");
    }

    @Test
    void projectsAndThemesAreFoundByName() {
        assertThat(named("humanities campus")).containsExactly("project/humanities-campus 100.0 true");
        assertThat(named("Cultureel erfgoed")).first().isEqualTo("theme/cultureel-erfgoed 100.0 true");
    }

    @Test
    void aSlipIsACandidateWithTheScoreOfTheReading() {
        assertThat(named("Naturallis")).containsExactly("organisation/naturalis-biodiversity-center 95.6 false");
    }

    @Test
    void aDoubtedNameIsNoMatch() {
        assertThat(named("UL?")).first().isEqualTo("organisation/universiteit-leiden 100.0 false");
    }

    @Test
    void severalMeaningsShareTheScoreAndNoneIsAMatch() {
        assertThat(named("Criminologie"))
                .first()
                .isEqualTo("organisation/instituut-voor-strafrecht-criminologie 50.0 false");
        assertThat(named("UL, LUMC"))
                .containsExactly(
                        "organisation/leids-universitair-medisch-centrum 50.0 false",
                        "organisation/universiteit-leiden 50.0 false");
    }

    @Test
    void partOfANameIsACandidateOnly() {
        assertThat(named("universiteit"))
                .isNotEmpty()
                .allMatch(one -> one.endsWith(" false"))
                .first()
                .isEqualTo("organisation/universiteit-leiden 60.3 false");
        assertThat(candidates("{\"query\": \"universiteit\", \"limit\": 1}")).hasSize(1);
        assertThat(named("  ")).isEmpty();
        assertThat(named("qqqq")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\": \"university\" | 100.0 true",
                "\"type\": \"organisation-type/university\" | 100.0 true",
                "\"type\": [\"project\", \"organisation\"] | 100.0 true",
                "\"type\": \"project\", \"type_strict\": \"should\" | 50.0 false",
                "\"type\": [\"organisation\", \"organisation-type/knowledge\"], \"type_strict\": \"all\" | 100.0 true",
                "\"properties\": [{\"pid\": \"kind\", \"v\": \"Universiteit\"}] | 100.0 true",
                "\"properties\": [{\"pid\": \"kind\", \"v\": \"museum\"}] | 50.0 false",
                "\"properties\": [{\"pid\": \"kind\", \"v\": 7}, {\"pid\": \"city\", \"v\": \"Delft\"}] | 25.0 false",
                "\"properties\": [{\"pid\": \"city\", \"v\": [\"Delft\", \"leiden\"]}] | 100.0 true",
                "\"properties\": [{\"pid\": \"identifier\", \"v\": \"Q156598\"}] | 100.0 true",
                "\"properties\": [{\"pid\": \"unheard-of\", \"v\": true}] | 100.0 true"
            })
    void whatDoesNotFitHalvesTheScore(String asked, String answer) {
        assertThat(candidates("{\"query\": \"Universiteit Leiden\", " + asked + "}"))
                .first()
                .isEqualTo("organisation/universiteit-leiden " + answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"any\"", "\"all\""})
    void aStrictTypeRulesOut(String strict) {
        assertThat(candidates("{\"query\": \"UL\", \"type\": \"project\", \"type_strict\": " + strict + "}"))
                .noneMatch(one -> one.startsWith("organisation/"));
    }

    @Test
    void aParentTellsUnitsApart() {
        assertThat(
                        candidates(
                                "{\"query\": \"Faculteit\", \"properties\": [{\"pid\": \"parent\", \"v\": {\"id\": \"organisation/universiteit-leiden\"}}]}"))
                .isNotEmpty()
                .allMatch(one -> one.startsWith("organisation/faculteit"));
        assertThat(candidates("{\"query\": \"FSW\", \"properties\": [{\"pid\": \"parent\", \"v\": \"UL\"}]}"))
                .first()
                .isEqualTo("organisation/faculteit-der-sociale-wetenschappen 100.0 true");
    }

    @Test
    void propertiesAloneFindOnlyWhatHasThemAll() {
        assertThat(candidates("{\"properties\": [{\"pid\": \"identifier\", \"v\": \"027bh9e22\"}]}"))
                .containsExactly("organisation/universiteit-leiden 100.0 true");
        assertThat(candidates("{\"properties\": [{\"pid\": \"kind\", \"v\": \"university\"}]}"))
                .containsExactly(
                        "organisation/radboud-universiteit 90.0 false",
                        "organisation/universiteit-leiden 90.0 false",
                        "organisation/universiteit-voor-humanistiek 90.0 false");
    }

    @Test
    void theScoreIsThatOfTheReading() {
        for (String text : List.of("UL", "UL/FSW", "Naturallis", "Criminologie", "mboR")) {
            JsonNode scores = json(SERVICE.served().get("/api/v1/resolve?text=" + encoded(text)))
                    .at("/mentions/0/scores");
            assertThat(named(text).get(0)).contains(" " + scores.elements().next() + " ");
        }
    }

    /** What OpenRefine 3.8 sends, from a new service to a column of values. */
    @Test
    void openRefineGetsWhatItAsksFor() {
        JsonNode manifest =
                json(SERVICE.served().get("/reconcile", "Accept", "application/json, text/javascript, */*; q=0.01"));
        assertThat(manifest.get("versions").toString()).contains("0.2");

        // It guesses types from ten cells, then reconciles with one of them.
        JsonNode guess = json(
                post("queries", "{\"q0\":{\"query\":\"GL\",\"limit\":3},\"q1\":{\"query\":\"LUMC\",\"limit\":3}}"));
        String type = guess.at("/q0/result/0/type/0/id").asText();
        assertThat(type).isEqualTo("organisation");
        JsonNode found = json(post(
                "queries",
                "{\"q0\":{\"query\":\"GL\",\"type\":\"" + type
                        + "\",\"type_strict\":\"should\"},\"q1\":{\"query\":\"LUMC\",\"type\":\"" + type
                        + "\",\"type_strict\":\"should\"}}"));
        List<String> ids = List.of(
                found.at("/q0/result/0/id").asText(),
                found.at("/q1/result/0/id").asText());
        assertThat(ids)
                .containsExactly("organisation/gemeente-leiden", "organisation/leids-universitair-medisch-centrum");
        assertThat(found.findValues("match")).first().hasToString("true");

        JsonNode suggest = manifest.at("/suggest/entity");
        JsonNode suggested = json(SERVICE.served().get(local(suggest, "service_path") + "?prefix=natural"));
        assertThat(suggested.at("/result/0/id").asText()).isEqualTo("organisation/naturalis-biodiversity-center");
        String id = encoded(ids.get(0));
        JsonNode flyout =
                json(SERVICE.served().get(local(suggest, "flyout_service_path").replace("${id}", id)));
        assertThat(flyout.get("html").asText()).isEqualTo("<h1>Gemeente Leiden</h1><p>Gemeente</p>");
        assertThat(SERVICE.served()
                        .page(path(manifest.at("/preview/url").asText().replace("{{id}}", ids.get(0))))
                        .body())
                .contains("Gemeente Leiden", "<dt>Afkorting</dt><dd>GL</dd>");
        assertThat(header(
                        SERVICE.served()
                                .get(path(manifest.at("/view/url").asText().replace("{{id}}", id))),
                        "Location"))
                .isEqualTo("/doc/organisation/gemeente-leiden?lang=nl");

        JsonNode proposed = json(SERVICE.served()
                .get(local(manifest.at("/extend/propose_properties"), "service_path") + "?type=" + type));
        assertThat(proposed.get("properties").findValuesAsText("id")).contains("ror", "kind", "project-count");
        JsonNode extended = json(
                post(
                        "extend",
                        "{\"ids\":[\"" + String.join("\",\"", ids)
                                + "\"],\"properties\":[{\"id\":\"kind\"},{\"id\":\"partners\",\"settings\":{\"limit\":\"1\",\"certainty\":\"settled\"}},{\"id\":\"project-count\"}]}"));
        assertThat(extended.get("meta").findValuesAsText("name"))
                .containsExactly("Soort", "Partners", "Aantal projecten");
        JsonNode row = extended.get("rows").get(ids.get(1));
        assertThat(row.at("/kind/0/str").asText()).isEqualTo("Universitair medisch centrum");
        assertThat(row.get("partners")).hasSize(1);
        assertThat(row.at("/project-count/0/int"))
                .isEqualTo(json(SERVICE.served().get("/api/v1/organisations/leids-universitair-medisch-centrum"))
                        .get("projectCount"));
    }

    private static String local(JsonNode service, String field) {
        return path(service.get("service_url").asText() + service.get(field).asText());
    }

    private static String path(String address) {
        URI uri = URI.create(address.replace("${id}", "_ID_"));
        return (uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())).replace("_ID_", "${id}");
    }

    @Test
    void suggestionsGoOnWhereTheyEnded() {
        JsonNode first = json(SERVICE.served().get("/reconcile/suggest/entity?prefix=le"));
        JsonNode next = json(SERVICE.served()
                .get("/reconcile/suggest/entity?prefix=le&cursor="
                        + first.get("cursor").asInt()));

        assertThat(first.get("result")).hasSize(20);
        assertThat(next.get("result")).isNotEmpty().doesNotContainAnyElementsOf(first.get("result"));
        assertThat(json(SERVICE.served().get("/reconcile/suggest/type?prefix=univ"))
                        .findValuesAsText("id"))
                .contains("organisation-type/university");
        assertThat(json(SERVICE.served().get("/reconcile/en/suggest/property?prefix=part"))
                        .findValuesAsText("name"))
                .contains("Part of", "Partners");
    }

    @Test
    void namesAreInTheLanguageOfTheService() {
        HttpResponse<String> english = SERVICE.served()
                .post("/reconcile/en", FORM, "queries=" + encoded("{\"q\":{\"query\":\"Universiteit Leiden\"}}"));

        assertThat(json(english).at("/q/result/0/name").asText()).isEqualTo("Leiden University");
    }

    /** Without the brackets of {@code @CsvSource}: a batch of so many queries, a text so long, arrays so deep. */
    @Test
    void whatIsTooMuchIsRefusedWithTheLimit() {
        String batch = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"q" + i + "\":{\"query\":\"UL\"}")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(post("queries", batch).statusCode()).isEqualTo(413);
        assertThat(post("queries", batch).body()).contains("50", "10000");
        assertThat(post("queries", "{\"q\":{\"query\":\"" + "x".repeat(2_001) + "\"}}")
                        .body())
                .contains("\"status\" : 400", "2000 characters", "queries.q.query");
        assertThat(post("queries", "{\"q\":" + "[".repeat(9_000) + "]".repeat(9_000) + "}")
                        .body())
                .contains("\"status\" : 400", "10 levels");
        assertThat(post("queries", "x".repeat(1_000_001)).statusCode()).isEqualTo(413);
        assertThat(post(
                                "extend",
                                "{\"ids\":"
                                        + IntStream.range(0, 60)
                                                .boxed()
                                                .map(i -> "\"" + i + "\"")
                                                .toList() + ",\"properties\":[]}")
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "{} {}",
                "{\"q\": 7}",
                "{\"q\": {}}",
                "{\"q\": {\"query\": 7}}",
                "{\"q\": {\"query\": \"UL\", \"props\": []}}",
                "{\"q\": {\"query\": \"UL\", \"limit\": -1}}",
                "{\"q\": {\"query\": \"UL\", \"limit\": \"many\"}}",
                "{\"q\": {\"query\": \"UL\", \"type\": {}}}",
                "{\"q\": {\"query\": \"UL\", \"type_strict\": \"maybe\"}}",
                "{\"q\": {\"properties\": []}}",
                "{\"q\": {\"properties\": [{\"pid\": \"city\"}]}}",
                "{\"q\": {\"properties\": [{\"pid\": \"city\", \"v\": [[1]]}]}}"
            })
    void aQueryThatCannotBeIsABadRequest(String queries) {
        HttpResponse<String> answer = post("queries", queries);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(answer).get("detail").asText()).contains("queries");
    }

    @Test
    void otherRequestsThatCannotBeAreRefused() {
        assertThat(post("extend", "{\"ids\":[]}").statusCode()).isEqualTo(400);
        assertThat(post("extend", "{\"ids\":[],\"properties\":[{\"id\":\"none\"}]}")
                        .body())
                .contains("project-count");
        assertThat(post("extend", "{\"ids\":[],\"properties\":[{\"id\":\"kind\",\"settings\":{\"level\":\"x\"}}]}")
                        .body())
                .contains("rolled-up");
        assertThat(post("other", "x").statusCode()).isEqualTo(400);
        assertThat(SERVICE.served().post("/reconcile", FORM, "queries=%zz").statusCode())
                .isEqualTo(400);
        assertThat(SERVICE.served().post("/reconcile", "application/json", "{}").statusCode())
                .isEqualTo(415);
        for (String path : List.of(
                "/suggest/entity?cursor=x", "/suggest/entity?prefix=" + "x".repeat(201), "/properties?limit=-1")) {
            assertThat(SERVICE.served().get("/reconcile" + path).statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
        for (String path :
                List.of("/reconcile/flyout/entity?id=none", "/reconcile/view?id=none", "/embed/preview?id=none")) {
            assertThat(SERVICE.served().get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void pagesOfOtherSitesMayAsk() {
        assertThat(header(post("queries", "{}"), "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(SERVICE.served().method("OPTIONS", "/reconcile"), "Access-Control-Allow-Methods"))
                .contains("POST");
        assertThat(header(SERVICE.served().get("/embed/preview?id=theme/cultureel-erfgoed"), "Content-Security-Policy"))
                .contains("frame-ancestors *", "style-src 'sha256-");
    }
}
