package org.leidenkg.web.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.Served;

class McpTest {
    private static final Served SERVED = Served.sample();
    private static final Assistant ASSISTANT = new Assistant(SERVED);
    private static final String ADDRESS = SERVED.service().address();

    @AfterAll
    static void stop() {
        ASSISTANT.close();
        SERVED.close();
    }

    private static HttpResponse<String> send(String message, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Accept";
        all[1] = "application/json, text/event-stream";
        return SERVED.post("/mcp", "application/json", message, all);
    }

    @Test
    void toolsOnlyRead() {
        assertThat(ASSISTANT.tools())
                .extracting(Tool::name)
                .containsExactly("find", "organisation", "project", "partners", "between", "question", "sparql");
        assertThat(ASSISTANT.tools())
                .allMatch(tool ->
                        tool.annotations().readOnlyHint() && !tool.annotations().openWorldHint());
    }

    @Test
    void foundThingHasTheSlugThatOtherToolsTake() {
        JsonNode found = ASSISTANT.ask("find", Map.of("q", "Hogeschool", "kind", "organisation"));

        assertThat(found.at("/answer/items/0/slug").asText()).isEqualTo("hogeschool");
    }

    @Test
    void answerSaysWhereItWasReadHowSureItIsAndHowToCiteIt() {
        JsonNode project = ASSISTANT.ask("project", Map.of("project", "gezonde-stad"));

        JsonNode part = project.at("/answer/participations/0");
        assertThat(part.at("/passages/0/line").isInt()).isTrue();
        assertThat(part.at("/passages/0/quote").asText()).isNotEmpty();
        assertThat(part.at("/certainty/0/key").asText()).isNotEmpty();
        assertThat(project.at("/source/cite").asText()).contains("https://w3id.org/leidenkg/dataset");
        assertThat(project.at("/source/page").asText()).isEqualTo(ADDRESS + "doc/project/gezonde-stad");
        assertThat(project.at("/source/api").asText()).isEqualTo(ADDRESS + "api/v1/projects/gezonde-stad");
    }

    @Test
    void answerIsThatOfTheApi() {
        JsonNode partners = ASSISTANT.ask("partners", Map.of("organisation", "hogeschool", "size", 1));

        assertThat(partners.get("answer"))
                .isEqualTo(json(SERVED.get("/api/v1/organisations/hogeschool/partners?size=1")));
    }

    @Test
    void organisationIsTakenByItsName() {
        JsonNode between = ASSISTANT.ask("between", Map.of("from", "Universiteit Leiden", "to", "hogeschool"));

        assertThat(between.at("/answer/from/slug").asText()).isEqualTo("universiteit");
        assertThat(ASSISTANT
                        .ask("organisation", Map.of("organisation", "Universiteit Leiden"))
                        .at("/answer/slug"))
                .isEqualTo(between.at("/answer/from/slug"));
    }

    @Test
    void readyQuestionTakesItsParameters() {
        JsonNode answer = ASSISTANT.ask(
                "question",
                Map.of(
                        "name",
                        "partners-of-an-organisation",
                        "parameters",
                        Map.of("organisation", "Universiteit Leiden")));

        assertThat(answer.at("/answer/results/bindings/0/organisation/value").asText())
                .endsWith("/organisation/universiteit");
    }

    @Test
    void sparqlGivesRowsOrTurtle() {
        JsonNode rows = ASSISTANT.ask("sparql", Map.of("query", "SELECT ?s { ?s ?p ?o } LIMIT 2"));
        JsonNode graph = ASSISTANT.ask("sparql", Map.of("query", "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o } LIMIT 1"));

        assertThat(rows.at("/answer/results/bindings")).hasSize(2);
        assertThat(graph.get("answer").asText()).contains("https://w3id.org/leidenkg/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }", "DELETE WHERE { ?s ?p ?o }"})
    void sparqlIsGuardedAsElsewhere(String query) {
        CallToolResult refused = ASSISTANT.call("sparql", Map.of("query", query));
        JsonNode elsewhere = json(SERVED.post("/sparql", "application/sparql-query", query));

        assertThat(refused.isError()).isTrue();
        assertThat(Assistant.text(refused))
                .isEqualTo(elsewhere.get("title").asText() + ". "
                        + elsewhere.get("detail").asText());
    }

    @Test
    void mistakeSaysWhatIsPossible() {
        CallToolResult name = ASSISTANT.call("partners", Map.of("organisation", "hogeschol"));
        CallToolResult argument = ASSISTANT.call("project", Map.of("project", "gezonde-stad", "colour", "red"));
        CallToolResult missing = ASSISTANT.call("find", Map.of());

        assertThat(Assistant.text(name)).contains("“hogeschol”", "Hogeschool Leiden");
        assertThat(Assistant.text(argument)).contains("“colour”", "project, level, certainty");
        assertThat(Assistant.text(missing)).contains("q", "What to look for.");
        assertThat(name.isError() && argument.isError() && missing.isError()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "http://localhost.elsewhere.example", "null"})
    void pageOfAnotherSiteIsRefused(String origin) {
        String ping = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";

        HttpResponse<String> refused = send(ping, "Origin", origin);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).get("type").asText()).endsWith("/other-site-refused");
        assertThat(header(refused, "Access-Control-Allow-Origin")).isEmpty();
        assertThat(send(ping, "Origin", "http://localhost:6274").statusCode()).isEqualTo(200);
    }

    @Test
    void wrongMessageIsAnsweredWithoutTheInsideOfTheProgram() {
        HttpResponse<String> broken = send("{broken");

        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(json(broken).at("/error/code").asInt()).isNegative();
        assertThat(broken.body()).doesNotContain("stackTrace", "io.modelcontextprotocol");
        assertThat(send("x".repeat(1_000_001)).statusCode()).isEqualTo(413);
    }

    @Test
    void addressTakesMessagesOnly() {
        HttpResponse<String> read = SERVED.get("/mcp");

        assertThat(read.statusCode()).isEqualTo(405);
        assertThat(header(read, "Allow")).isEqualTo("POST, OPTIONS");
    }
}
