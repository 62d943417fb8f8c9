package org.leidenkg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.read.AgendaReader;
import org.leidenkg.read.CorrectionException;
import org.leidenkg.read.UnreadableException;
import org.leidenkg.resolve.AgendaResolver;
import org.leidenkg.resolve.KnownNames;
import org.leidenkg.resolve.PartyResolver;
import org.leidenkg.seed.AgendaSeed;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;

/** What a curator is shown of a reading. */
class ReportTest {
    private static final String ORGANISATIONS = """
            {"organisations": [
              {"key": "ul", "name": {"nl": "Universiteit Leiden", "en": "Leiden University"},
               "type": "university", "form": "organisation",
               "abbreviations": [{"form": "UL", "basis": "inferred", "evidence": "own website"}]},
              {"key": "lis", "name": {"nl": "Leidse instrumentmakers School", "en": "Leiden Instrument School"},
               "type": "vocational-college", "form": "organisation", "otherNames": {"nl": ["LiS"]}},
              {"key": "naturalis", "name": {"nl": "Naturalis", "en": "Naturalis"},
               "type": "museum", "form": "organisation"}
            ],
             "unnamedParties": [{"key": "inwoners", "name": {"nl": "Inwoners", "en": "Residents"}, "type": "citizens",
               "forms": ["inwoners"]}],
             "ambiguousNames": [{"key": "buzz", "forms": ["Buzz"], "candidates": [{"organisation": "ul"},
               {"description": {"nl": "een winkel", "en": "a shop"}}], "reason": {"nl": "r", "en": "r"}}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void everyProjectIsShownWithItsPartiesAndWhatIsSaidBesideThem() throws IOException {
        String page = ReportMarkdown.write(
                report(row("1a", "Stad *water*", "UL (tot 1/1/23), LiS/ TUD", "Buzz, inwoners, Naturallis? e.a.")
                        + row("1b", "Leeg", "UL", "")));

        assertThat(page)
                .contains("### Projects and their parties (2)")
                .contains("| 3 | 1a | Stad \\*water\\* | Universiteit Leiden (UL, until 2023-01-01); **LiS/ TUD** (not"
                        + " understood, line 9) | **Buzz** (means one of: Universiteit Leiden / een winkel); *Inwoners*"
                        + " (inwoners);"
                        + " Naturalis (read by likeness from \"Naturallis\", line 10, the text doubts it); … |")
                .contains("| 12 | 1b | Leeg | Universiteit Leiden (UL) | – |")
                .contains("**1 mention is not understood.** That is no failure");
    }

    @Test
    void unknownWordsAfterAnOrganisationMayBeAPartOfItOrAnotherParty() throws IOException {
        assertThat(ReportMarkdown.write(report(row("1a", "Stad", "LiS/ TUD", ""))))
                .contains("If it is a part of that organisation, add it to organisations.json as a unit of it; if it is"
                        + " another organisation");
    }

    @Test
    void theLineOfAFindingIsQuotedWithoutContacts() throws IOException {
        String rows =
                row("1a", "Stad", "UL", "") + "2. Wonen (Jan de Vries, 071-5165165)\n\n" + row("2a", "Huis", "UL", "");
        StringWriter json = new StringWriter();
        ReportJson.write(report(rows), json);

        assertThat(ReportMarkdown.write(report(rows)) + json)
                .contains("2. Wonen (███ ██ █████, ███████████)")
                .doesNotContain("Vries", "5165165");
    }

    @Test
    void localNamesThatNoCellHoldsAreListed() throws IOException {
        String page = ReportMarkdown.write(report(row("1a", "De hogeschool", "ULengem", "UNI-\nversiteit")));

        assertThat(page)
                .contains("### Local names that the agenda does not use (1)")
                .contains("- **hogeschool**: No cell of this agenda holds this local name.");
    }

    @Test
    void ofALongAgendaOnlyWhatNeedsALookIsShownAndTheRestIsInTheReportForPrograms() throws IOException {
        String rows = IntStream.rangeClosed(1, 320)
                .mapToObj(n -> row("", "Project nummer " + n, n == 7 || n == 300 ? "Iemand Anders" : "UL", "LiS"))
                .collect(Collectors.joining());
        Report report = report(rows);
        String page = ReportMarkdown.write(report);
        StringWriter json = new StringWriter();
        ReportJson.write(report, json);

        assertThat(page)
                .contains("### Projects and their parties (320)")
                .contains("Of the 320 projects, 2 need a look; shown are these. All of them are in `report.json`")
                .contains("| Project nummer 7 | **Iemand Anders** (not understood")
                .contains("| Project nummer 300 |")
                .doesNotContain("| Project nummer 8 |");
        JsonNode readings = new ObjectMapper().readTree(json.toString()).at("/agendas/0/readings");
        assertThat(readings).hasSize(320);
        assertThat(readings.at("/6/leads/0/meaning").asText()).isEqualTo("unresolved");
        assertThat(readings.at("/7/leads/0/names/0").asText()).isEqualTo("Universiteit Leiden");
    }

    @Test
    void longListsOfFindingsAreCutAndSaySo() throws IOException {
        String rows = IntStream.rangeClosed(1, 310)
                .mapToObj(n -> row("", "Project nummer " + n, "Iemand Anders", "LiS"))
                .collect(Collectors.joining());

        assertThat(ReportMarkdown.write(report(rows)))
                .contains("### Unresolved mentions (310)")
                .contains("… and 10 more, all of them in `report.json`.")
                .contains("Of the 310 projects, 310 need a look; shown are the first 300 of these.");
    }

    private static String row(String code, String title, String leads, String partners) {
        return (code.isEmpty() ? "" : code + "\n\n") + title
                + "\n\nWij werken samen aan een beschrijving van dit project in de" + " stad.\n\nT: " + leads + "\n"
                + (partners.isEmpty() ? "" : "P: " + partners + "\n") + "\n";
    }

    private Report report(String rows) throws IOException {
        String text = "1. Water\n\n" + rows;
        Files.writeString(folder.resolve("organisations.json"), ORGANISATIONS);
        Files.writeString(folder.resolve("agenda-a.txt"), text);
        Files.writeString(folder.resolve("agenda-a.json"), """
                {"slug": "a", "title": {"nl": "Agenda", "en": "The agenda"}, "place": "Leiden",
                 "period": {"from": 2023, "to": 2027}, "language": "nl", "text": "agenda-a.txt", "sha256": "%s",
                 "themes": [{"code": "1", "heading": "1. Water", "name": {"nl": "Water", "en": "Water"},
                   "definition": {"nl": "Over water.", "en": "On water."}}],
                 "localNames": [%s, %s, %s]}
                """.formatted(
                        new SourceText("", text).sha256(), local("gem"), local("hogeschool"), local("UL")));
        Seeds seeds = SeedFolder.read(folder);
        AgendaSeed seed = seeds.agendas().get(0);
        PartyResolver resolver = new PartyResolver(
                KnownNames.of(seeds.authority()), seed.description().localNames());
        try {
            return Report.of(
                    List.of(AgendaResolver.resolve(
                            new AgendaReader(resolver).read(seed.description(), seed.files()), resolver)),
                    seeds.authority());
        } catch (CorrectionException | UnreadableException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String local(String form) {
        return "{\"form\": \"" + form + "\", \"organisation\": \"ul\", \"reason\": {\"nl\": \"r\", \"en\": \"r\"}}";
    }
}
