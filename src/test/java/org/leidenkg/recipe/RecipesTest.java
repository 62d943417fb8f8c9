package org.leidenkg.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leidenkg.SeedsGraph;
import org.leidenkg.model.DatasetInfo;
import org.leidenkg.publish.catalogue.DatasetDescription;
import org.leidenkg.web.Published;
import org.leidenkg.web.SeedsService;
import org.leidenkg.web.Served;

/**
 * Does what {@code docs/recipes.md} tells its readers to do, at one service over the real agenda, and compares what it gives with
 * what the page shows. A recipe whose program is not on the machine is left out, and that is said.
 */
class RecipesTest {
    private static final Node AGENDA = NodeFactory.createURI(Published.BASE + "graph/agenda-2023-2027");

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        DatasetGraph data = SeedsGraph.make();
        Path dumps = Files.createDirectories(folder.resolve("dumps"));
        served = SeedsService.start(data, Published.editions(Published.dumps(agenda(data), dumps)));
    }

    /** What the recipe for a dump asks about: to write all of the graph in every syntax takes seconds. */
    private static DatasetGraph agenda(DatasetGraph data) {
        DatasetGraph agenda = DatasetGraphFactory.create();
        agenda.addGraph(AGENDA, data.getGraph(AGENDA));
        DatasetDescription.describe(agenda, DatasetInfo.standard(), Published.VERSION);
        return agenda;
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String address() {
        return "http://127.0.0.1:" + served.service().port();
    }

    private static List<Recipe> recipes() {
        return Recipe.all(address());
    }

    private static Recipe recipe(String titleBegins) {
        return recipes().stream()
                .filter(one -> one.title().startsWith(titleBegins))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Recipe> python() {
        return recipes().stream().filter(one -> one.language().equals("python"));
    }

    @ParameterizedTest
    @MethodSource
    @ExtendWith(Tool.PythonCondition.class)
    void python(Recipe recipe) throws IOException {
        printsWhatThePageShows(recipe, Tool.python().orElseThrow());
    }

    @Test
    @ExtendWith(Tool.RCondition.class)
    void r() throws IOException {
        printsWhatThePageShows(recipe("R:"), Tool.r().orElseThrow());
    }

    private static void printsWhatThePageShows(Recipe recipe, Tool tool) throws IOException {
        Path code = Files.writeString(folder.resolve("recipe"), recipe.code());
        assertThat(Recipe.lines(tool.run(code.toString()))).isEqualTo(recipe.output());
    }

    @Test
    @ExtendWith(Tool.JarsCondition.class)
    void gephi() throws IOException {
        Path file = Files.writeString(
                folder.resolve("network.gexf"), served.get("/network.gexf").body());
        assertThat(inJava("OpenInGephi.java", file.toString(), "gemeente-leiden"))
                .isEqualTo(recipe("Gephi").output());
    }

    @Test
    @ExtendWith(Tool.JarsCondition.class)
    void openRefine() {
        List<String> table = recipe("OpenRefine").output();
        List<String> arguments = new ArrayList<>(List.of(address() + "/reconcile/en"));
        table.forEach(row -> arguments.add(row.split(" \\| ", 2)[0]));
        assertThat(inJava("ReconcileInOpenRefine.java", arguments.toArray(String[]::new)))
                .isEqualTo(table);
    }

    private static List<String> inJava(String program, String... arguments) {
        List<String> all = new ArrayList<>(List.of("src/test/resources/recipe/" + program));
        all.addAll(List.of(arguments));
        return Recipe.lines(Tool.jars().orElseThrow().run(all.toArray(String[]::new)));
    }

    /** Reads the address as the block of Power Query says. */
    @Test
    void powerQuery() throws IOException {
        Recipe recipe = recipe("Excel");
        Map<String, String> said = Pattern.compile("(Delimiter|Encoding|QuoteStyle) = (\",\"|[^,\\]]+)")
                .matcher(recipe.code())
                .results()
                .collect(Collectors.toMap(one -> one.group(1), one -> one.group(2)));
        assertThat(said)
                .containsOnly(
                        Map.entry("Delimiter", "\",\""),
                        Map.entry("Encoding", "65001"),
                        Map.entry("QuoteStyle", "QuoteStyle.Csv"));
        HttpResponse<String> answer = served.get(
                URI.create(found("Web.Contents\\(\"([^\"]+)\"", recipe)).getPath());
        assertThat(header(answer, "Content-Type")).contains("text/csv", "charset=utf-8");

        List<String> columns = quoted(found("SelectColumns\\(\\w+, \\{([^}]*)\\}", recipe));
        List<String> numbers = quoted(found("TransformColumnTypes\\(\\s*\\w+, \\{(.*)\\}", recipe));
        List<String> rows = new ArrayList<>();
        try (CSVParser table = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.body()))) {
            for (CSVRecord row : table) {
                numbers.forEach(
                        number -> assertThat(new BigDecimal(row.get(number))).isPositive());
                rows.add(columns.stream().map(row::get).collect(Collectors.joining(", ")));
            }
        }
        assertThat(rows).startsWith(recipe.output().toArray(String[]::new));
    }

    private static String found(String pattern, Recipe recipe) {
        Matcher found = Pattern.compile(pattern).matcher(recipe.code());
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static List<String> quoted(String list) {
        return Pattern.compile("\"(\\w+)\"")
                .matcher(list)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    /** Asks as OpenRefine does. */
    @Test
    void reconciliation() throws IOException {
        for (String line : recipe("OpenRefine").output()) {
            String[] cells = line.split(" \\| ", -1);
            JsonNode found = reconcile("queries", Map.of("q", Map.of("query", cells[0], "type", "organisation")))
                    .at("/q/result/0");
            assertThat(List.of(found.get("name").asText(), found.get("match").asBoolean() ? "matched" : "to choose"))
                    .containsExactly(cells[1], cells[2]);
            String id = found.get("id").asText();
            JsonNode row = reconcile(
                            "extend",
                            Map.of(
                                    "ids",
                                    List.of(id),
                                    "properties",
                                    List.of(Map.of("id", "kind"), Map.of("id", "project-count"))))
                    .get("rows")
                    .get(id);
            assertThat(row.at("/kind/0/str").asText()).isEqualTo(cells[3]);
            assertThat(row.at("/project-count/0/int").asText()).isEqualTo(cells[4]);
        }
    }

    private static JsonNode reconcile(String field, Map<String, Object> value) throws IOException {
        return json(served.post(
                "/reconcile/en",
                "application/x-www-form-urlencoded",
                field + "=" + URLEncoder.encode(new ObjectMapper().writeValueAsString(value), StandardCharsets.UTF_8)));
    }
}
