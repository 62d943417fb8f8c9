package org.leidenkg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.map.GraphMapper;
import org.leidenkg.model.source.SourceFile;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Oa;

/** From the file of a city to its graph, or to the reason why there is none. */
class CityFilesTest {
    private static final String ORGANISATIONS = """
            {"organisations": [
              {"key": "ul", "name": {"nl": "Universiteit Leiden", "en": "Leiden University"}, "type": "university",
               "form": "organisation", "abbreviations": [{"form": "UL", "basis": "inferred", "evidence": "own website"}]},
              {"key": "tno", "name": {"nl": "TNO", "en": "TNO"}, "type": "research-institute", "form": "organisation"},
              {"key": "gemeente-dordrecht", "name": {"nl": "Gemeente Dordrecht", "en": "Municipality of Dordrecht"},
               "type": "municipality", "form": "organisation"}
            ]}
            """;

    private static final String CSV =
            "Nr;Project;Projectleider;Partners;Start;Status;Website;Wijk;Contact\\r\\n".replace("\\r\\n", "\r\n")
                    + "1;\"Slim \"\"laden\"\"\";J. de Bruin (gemeente Dordrecht);\"UL\nTNO\";1-3-2024;loopt;https://x.nl;Noord;P. Jansen\r\n"
                    + "2;Koele daken;UL;TNO;2025;;;;\r\n";

    @TempDir
    Path temp;

    private Seeds seeds(String hints, String name, String text) throws IOException {
        Path folder = Files.createTempDirectory(temp, "seeds");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("organisations.json"), ORGANISATIONS);
        Files.write(folder.resolve(name), bytes);
        Files.writeString(
                folder.resolve("agenda-x.json"),
                "{\"slug\": \"x\", \"title\": {\"nl\": \"X\", \"en\": \"X\"}, \"place\": \"Dordrecht\", \"period\": {\"from\": 2024,"
                        + " \"to\": 2028}, \"language\": \"nl\", \"text\": \"" + name + "\"," + hints
                        + " \"sha256\": \""
                        + new SourceFile(name, bytes).sha256() + "\"}");
        return SeedFolder.read(folder);
    }

    private static DatasetGraph graph(Seeds seeds) throws BuildException {
        List<ResolvedAgenda> agendas = Agendas.read(seeds);
        DatasetGraph data = DatasetGraphFactory.create();
        GraphMapper.map(agendas, seeds.authority(), "0.1.0", "0".repeat(64), data);
        return data;
    }

    private List<String> problems(String hints, String name, String text) throws IOException {
        Seeds seeds = seeds(hints, name, text);
        return catchThrowableOfType(BuildException.class, () -> Agendas.read(seeds))
                .problems();
    }

    @Test
    void everyQuoteStandsInTheCellThatItsPassageNames() throws IOException, BuildException {
        DatasetGraph data = graph(seeds("", "agenda-x.csv", CSV));

        List<String> cells = data.stream(Node.ANY, Node.ANY, Oa.HAS_SELECTOR, Node.ANY)
                .filter(q -> data.contains(Node.ANY, q.getObject(), RDF.Nodes.value, Node.ANY))
                .map(q -> object(data, q.getObject(), RDF.Nodes.value) + " " + object(data, q.getSubject(), Lkg.COLUMN)
                        + " "
                        + data.stream(Node.ANY, q.getSubject(), Oa.HAS_SELECTOR, Node.ANY)
                                .filter(s -> data.contains(Node.ANY, s.getObject(), Oa.EXACT, Node.ANY))
                                .map(s -> object(data, s.getObject(), Oa.EXACT).replace("\n", "/"))
                                .collect(Collectors.joining()))
                .distinct()
                .toList();
        assertThat(cells)
                .contains(
                        "cell=2,1 Nr 1",
                        "cell=2,2 Project Slim \"",
                        "cell=2,2 Project laden\"",
                        "cell=2,3 Projectleider gemeente Dordrecht",
                        "cell=2,4 Partners UL/TNO",
                        "cell=2,4 Partners TNO",
                        "cell=3,4 Partners TNO");
    }

    /** As pages of a printed table end, and cells of a workbook. */
    @ParameterizedTest
    @ValueSource(strings = {"\f", "\u001E"})
    void noTextHasACharacterThatADumpCannotWrite(String end) throws IOException, BuildException {
        String text = "Nr  Project       Trekker   Partners\n1   Slim laden    UL        TNO\n" + end
                + "2   Koele daken   TNO       UL\n";
        DatasetGraph data = graph(seeds("", "agenda-x.txt", text));

        assertThat(data.stream(Node.ANY, Node.ANY, Oa.SUFFIX, Node.ANY)
                        .map(q -> q.getObject().getLiteralLexicalForm()))
                .contains("\n")
                .noneMatch(words -> words.contains(end));
        assertThat(data.stream().map(Quad::getObject).filter(Node::isLiteral).map(Node::getLiteralLexicalForm))
                .noneMatch(words -> words.contains(end));
    }

    private static String object(DatasetGraph data, Node subject, Node property) {
        return data.stream(Node.ANY, subject, property, Node.ANY)
                .map(q -> q.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse("");
    }

    @Test
    void columnsForWhichThereIsATermAreKeptAndPersonsAreNowhere() throws IOException, BuildException {
        String quads = graph(seeds("", "agenda-x.csv", CSV)).stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));

        assertThat(quads)
                .contains("schema.org/startDate \"2024-03-01\"^^xsd:date", "schema.org/startDate \"2025\"^^xsd:gYear")
                .contains("ontology#status \"loopt\"", "schema.org/url \"https://x.nl\"^^xsd:anyURI")
                .contains("Slim \\\"laden\\\"")
                .doesNotContain("Bruin", "Jansen", "Noord");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            agenda-x.csv § Nr;Project;Trekker;Partners\\n1;A;;UL\\n2;B;;TNO § no project has a lead (no-leads)
            agenda-x.csv § Nr;Project;Trekker;Meedoeners\\n1;A;UL;TNO\\n2;B;TNO;UL § not known are the columns or fields Meedoeners
            agenda-x.csv § Nr;Project;Trekker;Partners\\n1;A;UL;TNO\\n2;B;;TNO\\n3;C;;UL § only 1 projects have a lead (few-leads)
            agenda-x.csv § Nr;Prijs\\n1;A § has no table with a head that names a lead or partners
            agenda-x.txt § A\\nTrekker: UL\\nMeedoeners: TNO\\n\\nB\\nTrekker: UL\\nMeedoeners: TNO\\n\\nC\\nTrekker: UL\\nMeedoeners: TNO § add "columns": { "partner": ["Meedoeners"] }
            agenda-x.xlsx § no workbook § has no table with a head
            agenda-x.xlsx § PK no workbook § cannot be opened as a workbook
            """)
    void aFileThatIsNoAgendaIsRefusedWithWhatWasSeen(String name, String text, String message) throws IOException {
        assertThat(problems("", name, text.replace("\\n", "\n")))
                .singleElement()
                .asString()
                .contains("agenda-x.json:1:1: field \"text\"")
                .contains(message);
    }

    @Test
    void whatTheDescriptionSaysOverrulesTheReader() throws IOException, BuildException {
        String list = "A\nAanjager: UL\nMeedoeners: TNO\n\nB\nAanjager: UL\nMeedoeners: TNO\n\nC\n\nD\n";
        String hints = "\"shape\": \"fields\", \"columns\": {\"lead\": [\"Aanjager\"], \"partner\": [\"Meedoeners\"]},";

        assertThat(Agendas.read(seeds(hints, "agenda-x.txt", list)).get(0).projects())
                .extracting(p -> p.project().title() + " " + p.mentions().size())
                .containsExactly("A 2", "B 2");
        assertThat(Agendas.read(seeds(
                        "\"accepted\": [{\"check\": \"few-leads\", \"reason\": \"so it is\"}],",
                        "agenda-x.csv",
                        "Project;Trekker;Partners\nA;UL;TNO\nB;;TNO\nC;;UL\n")))
                .hasSize(1);
        assertThat(problems(
                        "\"accepted\": [{\"check\": \"leads\", \"reason\": \"so it is\"}],",
                        "agenda-x.csv",
                        "Project;Trekker;Partners\nA;UL;TNO\n"))
                .singleElement()
                .asString()
                .contains("\"leads\" is no check of what was read — use one of no-leads, no-partners, few-leads");
    }
}
