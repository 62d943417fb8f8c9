package org.leidenkg.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Finding;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Project;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.PublishedText;
import org.leidenkg.model.source.SourceFile;

/** Names of persons are not published: the organisation in whose name they lead is the lead. */
class PersonsTest {
    private static final LocalText NAME = new LocalText("Naam", "Name");

    private static Agenda read(String lead) {
        String csv = "Nr;Project;Projectleider;Partners\n1;Slim laden;\"" + lead + "\";UL\n";
        return Texts.read(Texts.description(List.of()), List.of(SourceFile.of("agenda.csv", csv)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            J. de Bruin (gemeente Dordrecht)           | gemeente Dordrecht
            gemeente Dordrecht (J. de Bruin)           | gemeente Dordrecht
            gemeente Dordrecht (mw. A.B. Jansen, GL)   | gemeente Dordrecht (, GL)
            drs. Anna van der Meer, GL                 | GL
            GL, Jan Jansen                             | GL
            GL - J.P. ten Have-Smit                    | GL
            mevr. De Wit namens GL                     | GL
            GL (jan.jansen@dordrecht.nl, 078-1234567)  | GL
            GL, contactpersoon: Jan Jansen             | GL
            GL; mail: jan@dordrecht.nl                 | GL
            Leren met de Stad (UL)                     | Leren met de Stad (UL)
            Anne Frank Stichting                       | Anne Frank Stichting
            J.C. Bloem Stichting                       | J.C. Bloem Stichting
            """)
    void thePersonGoesAndTheOrganisationStays(String lead, String kept) {
        assertThat(Texts.cells(read(lead).projects().get(0))).containsExactly("LEAD " + kept, "PARTNER UL");
    }

    @Test
    void theNameIsInNothingThatIsPublished() {
        Agenda agenda = read("J. de Bruin (gemeente Dordrecht)");

        String quoted = agenda.projects().get(0).passages().stream()
                .map(agenda.source()::exact)
                .collect(Collectors.joining("|"));
        assertThat(quoted).contains("gemeente Dordrecht").doesNotContain("Bruin");
        assertThat(agenda.findings().toString()).doesNotContain("Bruin");
        assertThat(Texts.findings(agenda)).contains(Finding.Kind.PERSON_LEFT_OUT);
    }

    /** On a title page, above a table, and between rows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Contact: mw. A. de Bruin, afdeling Wonen | Contact: ███ ██ ██ █████, afdeling Wonen
            Anna Jansen; Xandra Oosterhof            | ████ ██████; Xandra Oosterhof
            (jan.jansen@veenstad.nl)                 | (██████████████████████)
            Bel 071-5165165, of kom langs            | ███ ███████████, of kom langs
            Tel: +31 71 516 51 65                    | Tel: ███ ██ ███ ██ ██
            Anne Frank Stichting, 2023-2027          | Anne Frank Stichting, 2023-2027
            """)
    void personsAndTheirAddressesAreBlankedWhereverTheyStand(String line, String published) {
        String text = line + "\n\n1. Gezondheid\n\n" + line + "\n\n1a\n\nTitel\n\nEen beschrijving.\n\nT: UL\nP: GL\n";
        String csv = "\"" + line + "\"\nNr;Project;Trekker\n1;Slim laden;UL\n2;Koel;GL\n";

        assertThat(published(Texts.read(text))).isEqualTo(text.replace(line, published));
        assertThat(published(Texts.read(Texts.description(List.of()), List.of(SourceFile.of("agenda.csv", csv)))))
                .isEqualTo(csv.replace(line, published));
    }

    /** A row of a table with one filled cell is no theme when it says who is to be asked. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Bel 071-5165165, of kom langs             | ███ ███████████, of kom langs
            Contact: Jan de Vries, j.de.vries@stad.nl | Contact: ███ ██ █████, ██████████████████
            Contactpersoon Jan de Vries               | Contactpersoon ███ ██ █████
            Xandra Oosterhof, 06 12 34 56 78          | ██████ █████████, ██ ██ ██ ██ ██
            Tel: +31 (0)71 516 51 65                  | Tel: ███ █████ ███ ██ ██
            mevr. A.B. de Wit                         | █████ ████ ██ ███
            Heeft u vragen? Mail jan@stad.nl          | █████ █ ███████ ████ ███████████
            """)
    void aRowThatNamesAContactIsNoTheme(String row, String published) {
        String csv = "Nr;Project;Trekker;Partners\n;Wonen;;\n1;Laden;UL;GL\n" + row + ";;;\n2;Koel;GL;UL\n;" + row
                + ";;\n3;Warm;GL;UL\n";
        Agenda agenda = Texts.read(Texts.description(List.of()), List.of(SourceFile.of("agenda.csv", csv)));

        assertThat(agenda.themes()).extracting(Theme::heading).containsExactly("Wonen");
        assertThat(agenda.projects()).extracting(Project::theme).containsExactly("1", "1", "1");
        assertThat(published(agenda)).isEqualTo(csv.replace(row, published));
        assertThat(agenda.findings().toString()).doesNotContain("071", "Vries", "stad.nl", "Oosterhof", "Wit", "06 12");
        assertThat(Texts.findings(agenda)).contains(Finding.Kind.CONTACT_LEFT_OUT);
    }

    /** A theme whose heading names a person, too, keeps its own words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Wonen (Jan de Vries, j.de.vries@stad.nl) | Wonen                        | Wonen (███ ██ █████, ██████████████████)
            Zorg en welzijn, 071-5165165             | Zorg en welzijn              | Zorg en welzijn, ███████████
            Wonen, zorg en welzijn                   | Wonen, zorg en welzijn       | Wonen, zorg en welzijn
            Anna van Buren kwartier                  | Anna van Buren kwartier      | Anna van Buren kwartier
            Anna van Buren kwartier (A. de Wit, 06 12345678) | Anna van Buren kwartier | Anna van Buren kwartier (██ ██ ███, ██ ████████)
            Jan van Galenstraat                      | Jan van Galenstraat          | Jan van Galenstraat
            Willem de Zwijger Plein                  | Willem de Zwijger Plein      | Willem de Zwijger Plein
            Contact met de stad 2023-2027            | Contact met de stad 2023-2027 | Contact met de stad 2023-2027
            Bellen en mailen, 2311 EZ                | Bellen en mailen, 2311 EZ    | Bellen en mailen, 2311 EZ
            """)
    void aThemeKeepsItsOwnWords(String row, String heading, String published) {
        String csv = "Nr;Project;Trekker;Partners\n;" + row + ";;\n1;Laden;UL;GL\n2;Koel;GL;UL\n";
        String list = "# " + row
                + "\n\nProject: Laden\nTrekker: UL\nPartners: GL\n\nProject: Koel\nTrekker: GL\n\n# Anders\n\nProject: Warm\nTrekker: UL\n";
        Agenda ofTable = Texts.read(Texts.description(List.of()), List.of(SourceFile.of("agenda.csv", csv)));
        Agenda ofList = Texts.read(Texts.description(List.of()), list);

        assertThat(ofTable.themes()).extracting(Theme::heading).containsExactly(heading);
        assertThat(published(ofTable)).isEqualTo(csv.replace(row, published));
        assertThat(ofList.themes()).extracting(Theme::heading).containsExactly(heading, "Anders");
        assertThat(published(ofList)).isEqualTo(list.replace(row, published));
    }

    /** What the editor declares is published as it is. */
    @Test
    void aDeclaredThemeMayHaveAPersonsName() {
        String csv = "Nr;Project;Trekker;Partners\n;Jan de Vries;;\n1;Laden;UL;GL\n2;Koel;GL;UL\n";
        Theme theme = new Theme("1", "Jan de Vries", NAME, NAME, List.of());
        Agenda agenda = Texts.read(Texts.description(List.of(theme)), List.of(SourceFile.of("agenda.csv", csv)));

        assertThat(agenda.themes()).containsExactly(theme);
        assertThat(published(agenda)).isEqualTo(csv);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Meld je bij jan@stad.nl voor de wandeling, of bel (071) 516 51 65. | Meld je bij ███████████ voor de wandeling, of bel █████ ███ ██ ██.
            Bel dhr. A.B. de Wit op 06-12345678.                               | Bel ████ ████ ██ ███ op ███████████.
            Voor iedereen. Contact: Jan de Vries.                              | Voor iedereen. Contact: ███ ██ █████.
            Bellen kan ook: 0031 71 516 51 65                                  | Bellen kan ook: ████ ██ ███ ██ ██
            In het Anna van Buren kwartier, contact met bewoners.              | In het Anna van Buren kwartier, contact met bewoners.
            Van 01-03-2024 - 31-12-2025 en 01-2023 - 12-2025.                  | Van 01-03-2024 - 31-12-2025 en 01-2023 - 12-2025.
            Op 01-03-24 - 31-12-25 en 06/12/2024 10:00-12:00.                  | Op 01-03-24 - 31-12-25 en 06/12/2024 10:00-12:00.
            Zie https://stad.nl/project/0123456789.                            | Zie https://stad.nl/project/0123456789.
            € 0 - 10 000 000, 2311 EZ, p. 04, 2023-2027, zaak 0363100012345678. | € 0 - 10 000 000, 2311 EZ, p. 04, 2023-2027, zaak 0363100012345678.
            """)
    void aDescriptionKeepsItsWordsButNoContact(String words, String published) {
        String csv = "Project;Omschrijving;Trekker;Partners\nLaden;\"" + words + "\";UL;GL\n";
        Agenda agenda = Texts.read(Texts.description(List.of()), List.of(SourceFile.of("agenda.csv", csv)));

        assertThat(agenda.projects()).extracting(Project::description).containsExactly(published);
        assertThat(published(agenda)).isEqualTo(csv.replace(words, published));
    }

    private static String published(Agenda agenda) {
        return new String(PublishedText.of(agenda).get(0).file().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whereLeadsArePersonsARareNameIsOneToo() {
        String csv =
                "Project;Projectleider;Partners\nA;J. de Bruin (GL);UL\nB;Xandra Oosterhof (GL);UL\nC;Xandra Oosterhof;UL\n";
        Agenda agenda = Texts.read(Texts.description(List.of()), List.of(SourceFile.of("agenda.csv", csv)));

        assertThat(agenda.projects().stream().map(p -> Texts.cells(p).get(0)))
                .containsExactly("LEAD GL", "LEAD GL", "LEAD Xandra Oosterhof");
    }

    @Test
    void aPersonAloneLeadsNothing() {
        Agenda agenda = read("dhr. J. de Bruin");

        assertThat(Texts.cells(agenda.projects().get(0))).containsExactly("PARTNER UL");
        assertThat(Texts.findings(agenda)).contains(Finding.Kind.NO_LEAD, Finding.Kind.PERSON_LEFT_OUT);
    }
}
