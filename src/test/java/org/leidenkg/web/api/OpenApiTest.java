package org.leidenkg.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.json;
import static org.leidenkg.web.Served.resolved;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.vocab.Base;
import org.leidenkg.web.Served;

/** The description of the API holds together, and says what there is. */
class OpenApiTest {
    private static final Served SERVED = Served.sample();
    private static final JsonNode API = json(SERVED.get("/openapi.json"));
    private static final Pattern IN_PATH = Pattern.compile("\\{([a-z]+)}");

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    private static Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        API.get("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    private static List<JsonNode> operations() {
        List<JsonNode> operations = new ArrayList<>();
        API.get("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }

    private static List<JsonNode> parameters(String path) {
        List<JsonNode> parameters = new ArrayList<>();
        API.get("paths")
                .get(path)
                .get("get")
                .get("parameters")
                .forEach(parameter -> parameters.add(resolved(API, parameter)));
        return parameters;
    }

    @Test
    void whatOperationsHaveAlikeStandsOnceAndNothingIsSpentOnWhiteSpace() {
        String description = SERVED.get("/openapi.json").body();
        Map<JsonNode, Integer> parts = new HashMap<>();
        operations().forEach(operation -> {
            operation.get("parameters").forEach(part -> parts.merge(part, 1, Integer::sum));
            operation.get("responses").forEach(part -> parts.merge(part, 1, Integer::sum));
        });

        assertThat(description.length()).isLessThan(150_000);
        assertThat(description.indexOf('\n')).isNegative();
        assertThat(parts)
                .allSatisfy((part, uses) -> assertThat(part.has("$ref") || uses == 1)
                        .as(part.toString())
                        .isTrue());
    }

    @Test
    void everyRouteOfTheApiIsDescribed() {
        assertThat(paths())
                .contains(
                        "/api/v1/organisations",
                        "/api/v1/organisations/{slug}",
                        "/api/v1/organisations/{slug}/partners",
                        "/api/v1/organisations/{slug}/projects",
                        "/api/v1/projects",
                        "/api/v1/projects/{slug}",
                        "/api/v1/themes",
                        "/api/v1/themes/{slug}",
                        "/api/v1/search",
                        "/api/v1/path",
                        "/api/v1/network",
                        "/api/v1/resolve",
                        "/api/v1/queries",
                        "/data/{type}/{slug}",
                        "/health",
                        "/network.svg",
                        "/heatmap.svg",
                        "/sparql");
    }

    @Test
    void everyQuestionIsDescribedWithItsParameters() {
        new NamedQueries(Base.standard()).list().forEach(query -> {
            JsonNode get =
                    API.get("paths").get("/api/v1/queries/" + query.name()).get("get");
            List<String> names = parameters("/api/v1/queries/" + query.name()).stream()
                    .map(parameter -> parameter.get("name").asText())
                    .toList();
            query.parameters().forEach(parameter -> assertThat(names).contains(parameter.name()));
            assertThat(resolved(API, get.get("responses").get("200")).get("content"))
                    .isNotEmpty();
        });
        JsonNode level =
                parameters("/api/v1/queries/partners-of-an-organisation").get(1);
        assertThat(level.get("schema").get("enum").toString()).isEqualTo("[\"as-named\",\"rolled-up\"]");
        assertThat(level.get("schema").get("default").asText()).isEqualTo("rolled-up");
    }

    @Test
    void whatIsDescribedIsThere() {
        for (String path : paths()) {
            String address = path.replace("{type}", "organisation")
                    .replace(
                            "{slug}",
                            path.contains("/projects/{")
                                    ? "rijk-stad"
                                    : path.contains("themes") ? "kennisstad" : "universiteit");
            String query = path.endsWith("/search")
                    ? "?q=leiden"
                    : path.endsWith("/path") ? "?from=ul&to=hsl" : path.equals("/sparql") ? "?query=ASK%7B%7D" : "";

            assertThat(SERVED.get(address + query).statusCode())
                    .as(path)
                    .isIn(path.equals("/api/v1/resolve") ? List.of(404) : List.of(200, 400));
        }
    }

    @Test
    void documentKeepsTheRulesOfOpenApi() {
        assertThat(API.get("openapi").asText()).isEqualTo("3.1.0");
        assertThat(API.get("info").get("title").asText()).isNotBlank();
        assertThat(API.get("info").get("version").asText()).isNotBlank();
        assertThat(operations())
                .extracting(one -> one.get("operationId").asText())
                .doesNotHaveDuplicates();
        assertThat(operations()).allSatisfy(one -> {
            assertThat(one.get("responses")).isNotEmpty();
            one.get("responses")
                    .forEach(response -> assertThat(
                                    resolved(API, response).get("description").asText())
                            .isNotBlank());
        });
        for (String path : paths()) {
            List<String> inPath = new ArrayList<>();
            for (Matcher matcher = IN_PATH.matcher(path); matcher.find(); ) {
                inPath.add(matcher.group(1));
            }
            List<String> declared = new ArrayList<>();
            parameters(path).forEach(parameter -> {
                assertThat(parameter.get("in").asText()).isIn("path", "query");
                if (parameter.get("in").asText().equals("path")) {
                    assertThat(parameter.get("required").asBoolean()).isTrue();
                    declared.add(parameter.get("name").asText());
                }
            });
            assertThat(declared).as(path).containsExactlyElementsOf(inPath);
        }
        assertThat(API.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(ref ->
                        assertThat(API.at(ref.substring(1)).isMissingNode()).isFalse());
    }
}
