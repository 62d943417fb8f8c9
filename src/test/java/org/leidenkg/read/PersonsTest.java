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
import org.leidenkg.model.PublishedText;
import org.leidenkg.model.source.SourceFile;

/** Names of persons are not published: the organisation in whose name they lead is the lead. */
class PersonsTest {
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
