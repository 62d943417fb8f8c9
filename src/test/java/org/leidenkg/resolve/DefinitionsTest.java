package org.leidenkg.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leidenkg.model.Cell;
import org.leidenkg.model.LocalName;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SpannedText;

/** An abbreviation behind a name stands for it in the whole agenda, whatever it means elsewhere. */
class DefinitionsTest {
    private static final KnownNames NAMES = KnownNames.of(Cells.AUTHORITY);

    @Test
    void aNameWithItsAbbreviationIsOnePartyAndNoRemark() {
        CellReading reading = Cells.read(Role.PARTNER, "Groene Hart Ziekenhuis (GHZ), LUMC");

        assertThat(reading.mentions()).extracting(Mention::words).containsExactly("Groene Hart Ziekenhuis", "LUMC");
        assertThat(reading.remarks()).isEmpty();
    }

    @Test
    void whatAnAgendaDefinesGoesBeforeTheAuthorityFileInAllItsCells() {
        PartyResolver resolver = resolver().withDefinitionsOf(cells("Groningse Leeszaal (GL)", "UL"));

        assertThat(resolution(resolver, "GL"))
                .isInstanceOfSatisfying(
                        Resolution.Unknown.class, u -> assertThat(u.name()).contains("Groningse Leeszaal"));
        assertThat(resolution(resolver, "Gemeente Leiden").method()).isEqualTo(Method.PREFERRED_NAME);
        assertThat(Cells.target(resolution(resolver(), "GL"))).isEqualTo("gl");
    }

    @Test
    void anAbbreviationOfAKnownNameMeansItsOrganisation() {
        PartyResolver resolver = resolver().withDefinitionsOf(cells("Rijksmuseum Boerhaave (RB)"));

        assertThat(Cells.target(resolution(resolver, "RB"))).isEqualTo("boerhaave");
        assertThat(Cells.target(resolution(resolver, "RMB"))).isEqualTo("boerhaave");
    }

    @Test
    void ofTwoMeaningsNoneIsPicked() {
        PartyResolver resolver =
                resolver().withDefinitionsOf(cells("Groene Hart Ziekenhuis (GHZ)", "Goudse Hulp Zuid (GHZ)"));

        assertThat(resolution(resolver, "GHZ"))
                .isInstanceOfSatisfying(
                        Resolution.Ambiguous.class,
                        a -> assertThat(a.candidates()).hasSize(2));
    }

    @Test
    void whatACuratorSaysGoesFirst() {
        LocalName said = new LocalName("GHZ", "lumc", new LocalText("zo", "so"));
        PartyResolver resolver =
                new PartyResolver(NAMES, List.of(said)).withDefinitionsOf(cells("Groene Hart Ziekenhuis (GHZ)"));

        assertThat(Cells.target(resolution(resolver, "GHZ"))).isEqualTo("lumc");
    }

    @Test
    void theOrganisationBehindAUnitIsNoAbbreviationOfIt() {
        PartyResolver resolver = resolver().withDefinitionsOf(cells("Criminologie (UL)", "FSW (UL)"));

        assertThat(Cells.target(resolution(resolver, "UL"))).isEqualTo("ul");
    }

    @ParameterizedTest
    @CsvSource({
        "GHZ, Groene Hart Ziekenhuis, true",
        "HsL, Hogeschool Leiden, true",
        "UvA, Universiteit van Amsterdam, true",
        "GGD, Gemeentelijke gezondheidsdienst, true",
        "O&O, Onderwijs en Onderzoek, true",
        "UL, Criminologie, false",
        "ZHG, Groene Hart Ziekenhuis, false",
        "HZ, shZ, false",
        "Gouda, Groene Oude Daken, false",
        "G, Gouda, false",
        "ghz, groene hart ziekenhuis, false"
    })
    void anAbbreviationHasTheLettersOfItsNameInTheirOrder(String form, String name, boolean fits) {
        assertThat(Abbreviations.fits(form, name)).isEqualTo(fits);
    }

    @Test
    void theInitialsOfAnyWordsFitThem() {
        Random random = new Random(31);
        for (int n = 0; n < 2_000; n++) {
            StringBuilder form = new StringBuilder();
            StringBuilder name = new StringBuilder();
            for (int word = 2 + random.nextInt(5); word > 0; word--) {
                char initial = (char) ('A' + random.nextInt(26));
                form.append(initial);
                name.append(initial);
                random.ints(random.nextInt(8), 'a', 'z' + 1).forEach(c -> name.append((char) c));
                name.append(' ');
            }
            assertThat(Abbreviations.fits(form.toString(), name.toString()))
                    .as("%s for %s", form, name)
                    .isTrue();
        }
    }

    private static PartyResolver resolver() {
        return new PartyResolver(NAMES, List.of());
    }

    private static Stream<Cell> cells(String... words) {
        return Stream.of(words).map(DefinitionsTest::cell);
    }

    private static Cell cell(String words) {
        return new Cell(Role.PARTNER, SpannedText.inserted(words));
    }

    private static Resolution resolution(PartyResolver resolver, String words) {
        return resolver.read(cell(words)).mentions().get(0).resolution();
    }
}
