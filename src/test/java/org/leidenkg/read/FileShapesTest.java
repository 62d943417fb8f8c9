package org.leidenkg.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Project;
import org.leidenkg.model.source.FileShape;
import org.leidenkg.model.source.SourceFile;

/** Each shape of file is found out and read. */
class FileShapesTest {
    static List<String> rows(Agenda agenda) {
        return agenda.projects().stream().map(p -> row(agenda, p)).toList();
    }

    private static String row(Agenda agenda, Project p) {
        String theme = agenda.themes().stream()
                .filter(t -> t.code().equals(p.theme()))
                .map(t -> t.name().nl())
                .findFirst()
                .orElse("-");
        String cells = p.cells().stream()
                .map(c -> c.role() + " " + c.text().toString().replace("\n", "/"))
                .collect(Collectors.joining(" "));
        return p.code().map(c -> c.value()).orElse("-") + " | " + p.title() + " | " + theme + " | " + cells + " | "
                + p.description();
    }

    static Agenda read(String name, String text) {
        return Texts.read(Texts.description(List.of()), List.of(SourceFile.of(name, text)));
    }

    @Test
    void aMarkdownTableIsRead() {
        Agenda agenda = read("agenda.md", """
                # Agenda

                ## Thema 1: Wonen

                | Nr. | **Project** | Trekker(s) | Overige (beoogde) partners | Website |
                |:---|---|:--:|---|---|
                | 1a | Slim \\| laden | **GL** | UL, HsL<br>TNO | [site](https://x.nl) |
                | 1b | Koele *daken* | R&amp;D | - | |

                ## Thema 2: Water

                | Nr. | Project | Trekker | Partners |
                |---|---|---|---|
                | 2a | Gracht | UL | GL |
                """);

        assertThat(agenda.shape()).isEqualTo(FileShape.TABLE);
        assertThat(rows(agenda))
                .containsExactly(
                        "1a | Slim | laden | Wonen | LEAD GL PARTNER UL, HsL;TNO | ",
                        "1b | Koele daken | Wonen | LEAD R&D | ",
                        "2a | Gracht | Water | LEAD UL PARTNER GL | ");
    }

    @Test
    void aTableOfAWebPageIsRead() {
        Agenda agenda = read("agenda.html", """
                <html><body><h1>Agenda</h1><table class=x><caption>Wonen &amp; meer</caption>
                <tr><th>Nr</th><th>Naam project</th><th>Penvoerder</th><th>Samenwerkings&shy;partners</th></tr>
                <tr><td rowspan="2">1</td><td rowspan=2>Slim<br>laden</td><td rowspan=2>GL</td><td>UL</td></tr>
                <tr><td>HsL &amp; co</td></tr>
                <tr><td>2</td><td>Koele&nbsp;daken</td><td>UL</td><td><ul><li>GL</li><li>TNO</li></ul></td></tr>
                <tr><td colspan=4>* Bron: gemeente</td></tr>
                </table></body></html>
                """);

        assertThat(rows(agenda))
                .containsExactly(
                        "1 | Slim laden | - | LEAD GL PARTNER UL;HsL & co | ",
                        "2 | Koele daken | - | LEAD UL PARTNER GL;TNO | ");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, \uFEFF",
        "UTF-16LE, ''",
        "UTF-16LE, \uFEFF",
        "UTF-16BE, ''",
        "UTF-16BE, \uFEFF",
        "windows-1252, ''"
    })
    void aTableIsReadInTheEncodingsThatCitiesHave(String encoding, String mark) {
        assertThat(rows(readIn(encoding, mark + "Nr;Project;Trekker\n1;Caf\u00e9 \u20ac;GL\n")))
                .containsExactly("1 | Caf\u00e9 \u20ac | - | LEAD GL | ");
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, Caf\u00c3\u00a9 \u00e2\u0082\u00ac caf\u00e9, is damaged UTF-8: 1 of its characters cannot be read",
        "UTF-8, C\u0007f, is no text: it holds characters that no text has",
        "UTF-8, C\u0085f, is no text: it holds characters that no text has"
    })
    void aTableWhoseLettersAreLostIsRefused(String encoding, String title, String message) {
        assertThatThrownBy(() -> readIn(encoding, "Nr;Project;Trekker\n1;" + title + ";GL\n"))
                .hasRootCauseInstanceOf(UnreadableException.class)
                .hasMessageContaining(message);
    }

    private static Agenda readIn(String encoding, String table) {
        return Texts.read(
                Texts.description(List.of()),
                List.of(new SourceFile("agenda.csv", table.getBytes(Charset.forName(encoding)))));
    }

    @Test
    void aTableWithoutAKnownHeadIsRefusedWithWhatItBeginsWith() {
        String row = "<tr><td>Kleur</td><td></td><td>" + "x".repeat(41) + "</td></tr><tr><td>rood</td></tr>";

        assertThatThrownBy(() -> read("agenda.html", "<table>" + row + "</table>"))
                .hasMessageContaining("it begins with \"Kleur\", \"" + "x".repeat(40) + "\u2026\", \"rood\"");
    }

    @Test
    void columnsKeptApartByBlanksAreRead() {
        Agenda agenda = read("agenda.txt", """
                Agenda 2024

                Nr   Project             Omschrijving                   Trekker          Overige (beoogde)
                                                                                         partners
                Thema 1: Wonen

                1a   Slim laden          Overal laadpalen in de stad,   Gemeente         UL, Leren met de
                     in de stad          ook in de wijken.              Leiden           Stad, TNO
                1b   Koele daken         Groene daken.                  UL               GL

                Thema 2: Water

                2a   Gracht              Schone grachten.               HHD              UL, GL,
                                                                                         Naturalis
                \f2b   Sloot               Schone sloten.                 GL               TNO

                                                       Pagina 2
                """);

        assertThat(agenda.shape()).isEqualTo(FileShape.LAYOUT);
        assertThat(rows(agenda))
                .containsExactly(
                        "1a | Slim laden in de stad | Wonen | LEAD Gemeente/Leiden PARTNER UL, Leren met de/Stad, TNO | Overal laadpalen in de stad, ook in de wijken.",
                        "1b | Koele daken | Wonen | LEAD UL PARTNER GL | Groene daken.",
                        "2a | Gracht | Water | LEAD HHD PARTNER UL, GL,/Naturalis | Schone grachten.",
                        "2b | Sloot | Water | LEAD GL PARTNER TNO | Schone sloten.");
    }

    @Test
    void aListWithALineAFieldIsRead() {
        Agenda agenda = read("agenda.txt", """
                THEMA WONEN

                Project: Slim laden
                Omschrijving: Overal laadpalen,
                ook in de wijken.
                Projectleider: GL
                Samenwerkingspartners: UL, Leren met
                de Stad
                Looptijd: twee jaar
                Project: Koele daken
                Projectleider: UL
                Samenwerkingspartners: -
                """);

        assertThat(agenda.shape()).isEqualTo(FileShape.FIELDS);
        assertThat(rows(agenda))
                .containsExactly(
                        "- | Slim laden | WONEN | LEAD GL PARTNER UL, Leren met/de Stad | Overal laadpalen, ook in de wijken.",
                        "- | Koele daken | WONEN | LEAD UL | ");
    }

    @Test
    void aListOnOneLineIsRead() {
        Agenda agenda = read("agenda.txt", """
                Wat wij doen in de stad.

                Thema 1: Wonen

                - 1a Slim laden: overal laadpalen in de stad. Trekker: GL; Partners: UL, TNO.
                - 1b Koele daken: groene daken (trekker: UL, partners: GL en HsL)

                Thema 2: Water

                - 2a Gracht: schone grachten
                  in de stad. Trekker: HHD. Partners: UL
                """);

        assertThat(rows(agenda))
                .containsExactly(
                        "1a | Slim laden | Wonen | LEAD GL PARTNER UL, TNO. | overal laadpalen in de stad.",
                        "1b | Koele daken | Wonen | LEAD UL, PARTNER GL en HsL | groene daken",
                        "2a | Gracht | Water | LEAD HHD. PARTNER UL | schone grachten in de stad.");
    }

    @Test
    void aListWithTitlesAsHeadingsIsRead() {
        Agenda agenda = read("agenda.md", """
                # Agenda

                ## Wonen

                ### 1a. Slim laden
                Overal laadpalen.

                * **Trekker:** GL
                * **Partners:**
                    * UL
                    * TNO

                ### 1b. Koele daken

                Groene daken.

                * **Trekker:** UL
                * **Partners:** GL
                """);

        assertThat(rows(agenda))
                .containsExactly(
                        "1a | Slim laden | Wonen | LEAD GL PARTNER UL;/TNO | Overal laadpalen.",
                        "1b | Koele daken | Wonen | LEAD UL PARTNER GL | Groene daken.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            Agenda¶======¶¶Wonen¶------¶Project: A¶Trekker: GL¶Project: B¶Trekker: UL¶¶Water¶------¶Project: C¶Trekker: TNO § - | A | Wonen | LEAD GL |  + - | B | Wonen | LEAD UL |  + - | C | Water | LEAD TNO |
            Project: A¶Trekker: GL¶Partners: UL¶Kleur: rood¶Project: B¶Trekker: UL¶Kleur: geel¶Project: C¶Trekker: TNO¶Kleur: groen § - | A | - | LEAD GL PARTNER UL |  + - | B | - | LEAD UL |  + - | C | - | LEAD TNO |
            A¶Trekker: GL¶Partners: UL¶¶B¶Looptijd: kort¶¶C¶Trekker: UL¶Partners: GL¶¶D¶Trekker: TNO¶Partners: GL      § - | A | - | LEAD GL PARTNER UL |  + - | B | - |  |  + - | C | - | LEAD UL PARTNER GL |  + - | D | - | LEAD TNO PARTNER GL |
            - **Slim laden.** Overal laadpalen. Trekker: GL¶- **Koele daken:** Groene daken. Trekker: UL              § - | Slim laden | - | LEAD GL | Overal laadpalen. + - | Koele daken | - | LEAD UL | Groene daken.
            ## A¶**Trekker** GL¶**Partners** UL¶## B¶**Trekker** UL¶**Partners** GL                                  § - | A | - | LEAD GL PARTNER UL |  + - | B | - | LEAD UL PARTNER GL |
            1a¶Slim laden¶Overal laadpalen.¶Trekker: GL¶¶1b¶Koele daken¶Groene daken.¶Trekker: UL                    § 1a | Slim laden | - | LEAD GL | Overal laadpalen. + 1b | Koele daken | - | LEAD UL | Groene daken.
            Actie 2b - Slim laden¶Trekker: GL¶Actie 3. Koele daken¶Trekker: UL                                      § 2b | Slim laden | - | LEAD GL |  + 3 | Koele daken | - | LEAD UL |
            Project: A¶Thema: Wonen¶Trekker: GL¶Project: B¶Thema: Water¶Trekker: UL                                  § - | A | Wonen | LEAD GL |  + - | B | Water | LEAD UL |
            Thema: Wonen¶Project: A¶Trekker: GL¶Project: B¶Trekker: UL¶Thema: Water¶Project: C¶Trekker: TNO            § - | A | Wonen | LEAD GL |  + - | B | Wonen | LEAD UL |  + - | C | Water | LEAD TNO |
            Nr: 1¶Project: A¶Trekker: GL¶Nr: 2¶Project: B¶Trekker: UL                                               § 1 | A | - | LEAD GL |  + 2 | B | - | LEAD UL |
            Project: A¶Partners:¶- UL¶- TNO¶Trekker: GL¶Project: B¶Trekker: UL                                       § - | A | - | PARTNER UL;/TNO LEAD GL |  + - | B | - | LEAD UL |
            A¶Trekker: GL¶Partners: UL (met de¶Hulp van TNO)¶B¶Trekker: UL¶Partners: GL en¶HsL¶C¶Trekker: TNO          § - | A | - | LEAD GL PARTNER UL (met de/Hulp van TNO) |  + - | B | - | LEAD UL PARTNER GL en/HsL |  + - | C | - | LEAD TNO |
            - A (trekker: UL (dienst X), partners: GL)¶- B (trekker: GL, partners: UL) § - | A | - | LEAD UL (dienst X), PARTNER GL |  + - | B | - | LEAD GL, PARTNER UL |
            Wat wij doen.¶¶A¶Trekker: GL¶¶B¶Trekker: UL                                                             § - | A | - | LEAD GL |  + - | B | - | LEAD UL |
            """)
    void aListIsReadInTheLayoutThatItHas(String list, String rows) {
        assertThat(String.join(" + ", rows(read("agenda.txt", list.replace('¶', '\n') + "\n")))
                        .strip())
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Meewerkers", "Partners: GL\nGenodigden"})
    void aLabelThatMayHoldPartiesIsNotLeftOutInSilence(String label) {
        String project = "Project: A\nTrekker: GL\n" + label + ": UL, TNO\n";

        assertThatThrownBy(() -> read("agenda.txt", project.repeat(3)))
                .hasRootCauseInstanceOf(UnreadableException.class)
                .hasMessageContaining("has the label \"" + label.substring(label.indexOf('\n') + 1) + ":\" on 3 lines");
    }

    @Test
    void whatNoProjectOfAListHoldsIsTold() {
        String project = "Project: A\nTrekker: GL\nPartners: UL\nKleur: rood\n";
        Agenda agenda =
                read("agenda.txt", "# Agenda\nWat wij doen.\n## Wonen\n" + project.repeat(2) + "## Water\n" + project);

        assertThat(agenda.parts().stream()
                        .map(p ->
                                p.kind() + " " + agenda.source().exact(p.span()).strip())
                        .filter(p -> p.matches("(?:PREAMBLE|HEADING|LEFT_OUT|STRAY) .*\\p{L}.*")))
                .containsExactly(
                        "PREAMBLE Agenda",
                        "PREAMBLE Wat wij doen.",
                        "HEADING Wonen",
                        "LEFT_OUT rood",
                        "LEFT_OUT rood",
                        "HEADING Water",
                        "LEFT_OUT rood");
        assertThat(agenda.parts().stream()
                        .map(p -> agenda.source().exact(p.span()))
                        .collect(Collectors.joining()))
                .isEqualToIgnoringWhitespace(agenda.source().text());
        assertThat(Texts.findings(agenda)).contains(Finding.Kind.COLUMN_LEFT_OUT);
    }

    @Test
    void titlesWithoutALabelAreRead() {
        Agenda agenda = read("agenda.txt", """
                1. Wonen

                Slim laden
                Overal laadpalen.
                Kartrekker: GL
                Betrokkenen: UL,
                TNO
                Koele daken
                Kartrekker: UL
                Betrokkenen: GL

                2. Water

                Gracht
                Schone grachten.
                Kartrekker: HHD
                Betrokkenen: UL en GL
                """);

        assertThat(rows(agenda))
                .containsExactly(
                        "- | Slim laden | Wonen | LEAD GL PARTNER UL,/TNO | Overal laadpalen.",
                        "- | Koele daken | Wonen | LEAD UL PARTNER GL | ",
                        "- | Gracht | Water | LEAD HHD PARTNER UL en GL | Schone grachten.");
    }

    @Test
    void rowsOfPartiesAreReadAsCordisPublishesThem() {
        Agenda agenda = Texts.read(
                Texts.description(List.of()),
                List.of(SourceFile.of("project.csv", """
                                "id";"acronym";"status";"title";"startDate";"endDate";"totalCost";"objective"
                                "101";"SLIM";"SIGNED";"Slim laden";"2024-01-01";"2027-12-31";"1000";"Overal ""laadpalen""."
                                "102";"KOEL";"CLOSED";"Koele daken";"";"";"0";""
                                """), SourceFile.of("organization.csv", """
                                "projectID";"projectAcronym";"organisationID";"name";"shortName";"SME";"city";"role";"order"
                                "101";"SLIM";"9";"UNIVERSITEIT LEIDEN";"UL";"false";"Leiden";"coordinator";"1"
                                "101";"SLIM";"8";"STICHTING A, B EN C";"";"false";"Delft";"participant";"2"
                                "102";"KOEL";"7";"TNO";"";"false";"Den Haag";"coordinator";"1"
                                "102";"KOEL";"9";"UNIVERSITEIT LEIDEN";"UL";"false";"Leiden";"associatedPartner";"2"
                                """)));

        assertThat(agenda.shape()).isEqualTo(FileShape.PARTY_ROWS);
        assertThat(rows(agenda))
                .containsExactly(
                        "101 | Slim laden | - | LEAD UNIVERSITEIT LEIDEN PARTNER STICHTING A, B EN C | Overal \"laadpalen\".",
                        "102 | Koele daken | - | LEAD TNO PARTNER UNIVERSITEIT LEIDEN | ");
    }

    @Test
    void rowsOfPartiesInOneFileAreRead() {
        Agenda agenda = read("agenda.csv", """
                Projectnr,Project,Organisatie,Rol
                1,Slim laden,GL,Trekker
                1,Slim laden,UL,Partner
                2,Koele daken,TNO,Partner
                2,Koele daken,UL,Trekker
                """);

        assertThat(rows(agenda))
                .containsExactly(
                        "1 | Slim laden | - | LEAD GL PARTNER UL | ", "2 | Koele daken | - | PARTNER TNO LEAD UL | ");
    }
}
