package org.leidenkg.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leidenkg.web.SeedsService;
import org.leidenkg.web.Served;
import org.leidenkg.web.mcp.Assistant;

/** The description of the API is OpenAPI 3.1, and the answers for the real agenda are what it says. */
class ApiSchemasTest {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    @RegisterExtension
    private static final SeedsService SERVICE = new SeedsService();

    private static JsonNode api;

    @BeforeAll
    static void readDescription() {
        api = json(SERVICE.served().get("/openapi.json"));
    }

    /** What is wrong with an answer by the schema of an operation; the components come along, as references need them. */
    private static Set<ValidationMessage> faults(String path, String status, String mediaType, JsonNode answer) {
        JsonNode response =
                api.get("paths").get(path).get("get").get("responses").get(status);
        JsonNode schema =
                Served.resolved(api, response).get("content").get(mediaType).get("schema");
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.set("allOf", new ObjectMapper().createArrayNode().add(schema));
        whole.set("components", api.get("components"));
        return SCHEMAS.getSchema(
                        whole,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                .validate(answer);
    }

    private static void assertThatItIsAsDescribed(String path, String asked) {
        var answer = SERVICE.served().get(asked, "Accept", "application/json");
        assertThat(answer.statusCode()).as(asked).isEqualTo(200);
        assertThat(faults(path, "200", "application/json", json(answer)))
                .as(asked)
                .isEmpty();
    }

    private static List<String> addresses(String list) {
        List<String> all = new ArrayList<>();
        String next = list;
        while (!next.isEmpty()) {
            JsonNode page = json(SERVICE.served().get(next));
            page.get("items").forEach(item -> all.add(item.get("api").asText()));
            next = page.path("next").asText();
        }
        return all;
    }

    @Test
    void descriptionIsValidOpenApi() throws IOException {
        try (InputStream schema = ApiSchemasTest.class.getResourceAsStream("/openapi/openapi-3.1.schema.json")) {
            assertThat(SCHEMAS.getSchema(schema).validate(api)).isEmpty();
        }
    }

    @Test
    void everyAnswerInJsonIsDescribedByAComponent() {
        List<String> vague = new ArrayList<>();
        api.get("paths").properties().forEach(path -> {
            JsonNode content = path.getValue().at("/get/responses/200/content/application~1json/schema");
            if (!content.isMissingNode() && !content.has("$ref")) {
                vague.add(path.getKey());
            }
        });

        assertThat(vague).isEmpty();
    }

    @Test
    void everySchemaIsAnObjectOfNamedAndTypedParts() {
        assertThat(api.at("/components/schemas").size()).isGreaterThan(25);
        assertThat(api.at("/components/schemas/ProjectCard/allOf/1/properties").has("topics"))
                .isTrue();
    }

    @Test
    void lookupsAnswerAsDescribed() {
        List<String> organisations = addresses("/api/v1/organisations?size=200");
        List<String> projects = addresses("/api/v1/projects?size=200");
        List<String> themes = addresses("/api/v1/themes");
        assertThat(organisations).hasSizeGreaterThan(60);

        assertThatItIsAsDescribed("/api/v1/organisations", "/api/v1/organisations?size=7&page=2");
        assertThatItIsAsDescribed("/api/v1/projects", "/api/v1/projects?size=200");
        assertThatItIsAsDescribed("/api/v1/themes", "/api/v1/themes");
        assertThatItIsAsDescribed("/api/v1/queries", "/api/v1/queries");
        assertThatItIsAsDescribed("/api/v1/network", "/api/v1/network?level=rolled-up");
        for (String pair :
                List.of("from=hsl&to=ul", "from=microsoft&to=politie", "from=ul&to=ul", "from=luris&to=kijkhuis")) {
            assertThatItIsAsDescribed("/api/v1/path", "/api/v1/path?" + pair);
        }
        assertThatItIsAsDescribed("/reconcile", "/reconcile");
        assertThatItIsAsDescribed("/health", "/health");
        for (String one : organisations) {
            assertThatItIsAsDescribed("/api/v1/organisations/{slug}", one);
        }
        for (String one : organisations.subList(0, 20)) {
            assertThatItIsAsDescribed("/api/v1/organisations/{slug}/partners", one + "/partners?level=rolled-up");
            assertThatItIsAsDescribed("/api/v1/organisations/{slug}/projects", one + "/projects");
        }
        projects.forEach(one -> assertThatItIsAsDescribed("/api/v1/projects/{slug}", one));
        themes.forEach(one -> assertThatItIsAsDescribed("/api/v1/themes/{slug}", one));
    }

    @Test
    void searchesAndReadingsAnswerAsDescribed() {
        for (String text : List.of("hsl", "leiden", "go%20fair", "inwoners", "Hogeschol", "xyzzy", "1a")) {
            assertThatItIsAsDescribed("/api/v1/search", "/api/v1/search?q=" + text);
        }
        for (String text :
                List.of("UL/FSW,%20HsL%20e.a.", "Go%20Fair", "inwoners%20Slaaghwijk", "Xyzzy", "Naturalus")) {
            assertThatItIsAsDescribed("/api/v1/resolve", "/api/v1/resolve?text=" + text);
        }
    }

    @Test
    void questionsAnswerAsDescribed() {
        for (JsonNode question : json(SERVICE.served().get("/api/v1/queries")).get("items")) {
            String path = question.get("api").asText();
            if (!question.get("columns").isEmpty()) {
                JsonNode answer = json(SERVICE.served().get(path + ".json?lang=en"));
                assertThat(faults(path, "200", "application/sparql-results+json", answer))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    @Test
    void problemsAreAsDescribed() {
        String partners = "/api/v1/queries/partners-of-an-organisation";
        for (String asked : List.of("?organisation=go%20fair", "?level=up", "?size=0", "?organisation=xyzzy")) {
            assertThat(faults(
                            partners,
                            "400",
                            "application/problem+json",
                            json(SERVICE.served().get(partners + asked))))
                    .as(asked)
                    .isEmpty();
        }
    }

    @Test
    void anAnswerThatLacksAPartOrHasAnotherTypeIsNoticed() {
        ObjectNode answer = (ObjectNode) json(SERVICE.served().get("/api/v1/projects"));
        answer.put("total", "many");
        ((ObjectNode) answer.get("items").get(0)).remove("name");

        assertThat(faults("/api/v1/projects", "200", "application/json", answer))
                .hasSize(2);
    }

    @Test
    void rowsThatLackTheirColumnsOrHaveOthersAreNoticed() {
        String path = "/api/v1/queries/who-leads";
        ObjectNode answer = (ObjectNode) json(SERVICE.served().get(path + ".json"));
        ((ObjectNode) answer.get("head")).remove("vars");
        ObjectNode row = (ObjectNode) answer.at("/results/bindings/0");
        row.set("other", row.elements().next());

        assertThat(faults(path, "200", "application/sparql-results+json", answer))
                .hasSize(2);
    }

    @Test
    void examplesOfEveryToolOfAnAssistantAreAnswered() throws IOException {
        Map<String, Boolean> failed = new LinkedHashMap<>();
        try (Assistant assistant = new Assistant(SERVICE.served())) {
            for (Tool tool : assistant.tools()) {
                for (Map<String, Object> example : examples(tool)) {
                    failed.put(
                            tool.name() + " " + example,
                            assistant.call(tool.name(), example).isError());
                }
            }
        }
        assertThat(failed)
                .hasSize(8)
                .allSatisfy((asked, isError) -> assertThat(isError).as(asked).isFalse());
    }

    /** The JSON objects that stand in the description of a tool. */
    private static List<Map<String, Object>> examples(Tool tool) throws IOException {
        String description = tool.description();
        String examples = description
                .substring(description.indexOf('{', description.indexOf("Example")))
                .replace("}, {", "}{");
        List<Map<String, Object>> found = new ArrayList<>();
        try (MappingIterator<Map<String, Object>> values =
                new ObjectMapper().readerFor(Map.class).readValues(examples)) {
            while (values.hasNextValue()) {
                found.add(values.nextValue());
            }
        } catch (JsonParseException e) {
            // What follows the examples is prose.
            assertThat(found).isNotEmpty();
        }
        return found;
    }
}
