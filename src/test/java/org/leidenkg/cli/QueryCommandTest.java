package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {
    @TempDir
    private static Path temp;

    @BeforeAll
    static void build() {
        assertThat(Program.run("build", "--out", temp.resolve("data")).exitCode())
                .isZero();
    }

    private static Program query(Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "query";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--out";
        all[all.length - 1] = temp.resolve("data");
        return Program.run(all);
    }

    @Test
    void withoutANameAllAreListed() {
        Program list = query();

        assertThat(list.exitCode()).isZero();
        assertThat(list.out().lines())
                .hasSizeGreaterThanOrEqualTo(30)
                .anyMatch(line -> line.matches("partners-of-an-organisation +Whom does an organisation work with\\?"));
        assertThat(query("--lang", "nl").out()).contains("Met wie werkt een organisatie samen?");
    }

    @Test
    void withoutAGraphItSaysHowToMakeOneAndMakesNone(@TempDir Path empty) {
        Path out = empty.resolve("none");
        Program run = Program.run("query", "key-figures", "--out", out);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("leidenkg: there is no graph in " + out + ". Make it with: ./leidenkg build --out " + out
                        + "\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void abbreviationStandsForItsOrganisationAndColumnsAreAligned() {
        Program table = query("partners-of-an-organisation", "-p", "organisation=Naturalis", "-p", "level=as-named");

        assertThat(table.err()).isEmpty();
        assertThat(table.out().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line)
                        .matches("organisation +partner +shared projects +shared themes +fractional weight"));
        assertThat(table.out()).contains("Municipality of Leiden").endsWith(" rows\n");
        int width = table.out().lines().findFirst().orElseThrow().length();
        assertThat(table.out().lines().skip(1).limit(3)).allMatch(line -> line.length() == width);
    }

    @Test
    void csvHasTheIrisAndTheNames() {
        Program csv = query("partners-of-an-organisation", "-p", "organisation=HsL", "--format", "csv");

        assertThat(csv.out())
                .startsWith("organisation,organisationName,partner,partnerName,sharedProjects,sharedThemes,"
                        + "fractionalWeight\r\nhttps://w3id.org/leidenkg/id/organisation/hogeschool-leiden,");
    }

    @Test
    void aLanguageThatIsGivenIsThatOfHeadingsAndNames() {
        String question = "partners-of-an-organisation";

        assertThat(query(question, "--format", "csv", "--lang", "en").out())
                .startsWith("\uFEFForganisation (IRI),organisation,partner (IRI),partner,shared projects,")
                .contains(",Leiden University,");
        assertThat(query(question, "--lang", "nl").out())
                .matches("(?s)organisatie +partner +gedeelde projecten .*Universiteit Leiden .*");
    }

    @Test
    void questionThatGivesAGraphGivesTurtle() {
        Program turtle = query("network-of-an-organisation", "-p", "organisation=naturalis-biodiversity-center");

        assertThat(turtle.exitCode()).isZero();
        assertThat(turtle.out()).contains("lkg:Collaboration");
        assertThat(query("network-of-an-organisation", "--format", "csv").err()).contains("gives a graph: ttl");
    }

    @Test
    void explanationHasTheParametersAndTheQueryWithTheirValues() {
        Program explained = query("partners-of-an-organisation", "-p", "organisation=HsL", "--explain");

        assertThat(explained.out())
                .startsWith("Whom does an organisation work with?\n")
                .contains("-p organisation=organisation  The organisation; default universiteit-leiden\n")
                .contains("VALUES ?organisation { organisation:hogeschool-leiden }");
    }

    @Test
    void whatIsMistypedIsToldWithTheNearest() {
        Program name = query("partners-of-organisation");
        Program parameter = query("partners-of-an-organisation", "-p", "organization=UL");
        Program thing = query("partners-of-an-organisation", "-p", "organisation=Naturelis");
        Program level = query("partners-of-an-organisation", "-p", "level=up");

        assertThat(name.exitCode()).isEqualTo(2);
        assertThat(name.err())
                .isEqualTo("leidenkg: There is no question \"partners-of-organisation\". Did you mean"
                        + " partners-of-an-organisation?\n");
        assertThat(parameter.err()).contains("no parameter \"organization\"").contains("organisation, level");
        assertThat(thing.exitCode()).isEqualTo(2);
        assertThat(thing.err())
                .contains("nothing is called \"Naturelis\". Nearest: ")
                .contains("naturalis-biodiversity-center (Naturalis Biodiversity Center)");
        assertThat(level.err()).contains("it takes as-named, rolled-up");
    }

    @Test
    void assistantIsAnsweredOverStandardInputWithNothingBesideTheProtocol() throws IOException {
        String find = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"find\","
                + " \"arguments\": {\"q\": \"Naturalis\"}}}\n";
        String initialized = "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}\n";
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((initialized + find).getBytes(StandardCharsets.UTF_8)));
        try {
            Program run = Program.run("mcp", "--out", temp.resolve("data"));

            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).isEmpty();
            JsonNode answer = new ObjectMapper().readTree(run.out());
            assertThat(run.out().lines()).hasSize(1);
            assertThat(answer.get("id").asInt()).isEqualTo(1);
            assertThat(answer.at("/result/structuredContent/answer/items/0/slug")
                            .asText())
                    .isEqualTo("naturalis-biodiversity-center");
            assertThat(answer.at("/result/structuredContent/source/version").asText())
                    .isNotEmpty();
        } finally {
            System.setIn(before);
        }
    }
}
