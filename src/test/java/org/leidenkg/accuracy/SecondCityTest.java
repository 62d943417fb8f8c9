package org.leidenkg.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leidenkg.model.Finding;
import org.leidenkg.read.Coverage;
import org.leidenkg.resolve.ResolvedAgenda;

/** An agenda of an invented city that no rule was made for: see second-city/README.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondCityTest {
    static final Path SEEDS = Path.of("src/test/resources/second-city/seeds");

    private final Golden golden = Golden.read("/second-city/golden.json");
    private final ResolvedAgenda reading = Readings.ofFolder(SEEDS).get(0);
    private final AgendaComparison comparison = new AgendaComparison(golden, reading);

    @BeforeAll
    void printScores() {
        System.out.println(comparison.report());
    }

    @Test
    void everyProjectIsFoundUnderItsThemeSectionAndCode() {
        assertThat(reading.projects()).hasSameSizeAs(golden.projects());
        assertThat(comparison.places().missing()).isEmpty();
        assertThat(comparison.places().invented()).isEmpty();
    }

    @Test
    void titlesAreWholeWhereTheTextOrACorrectionGivesThem() {
        assertThat(comparison.givenTitles().missing()).isEmpty();
    }

    @Test
    void guessedTitlesAreFindings() {
        long guessable = golden.projects().stream().filter(p -> !p.titleGiven()).count();
        assertThat(guessable).isPositive();
        assertThat(reading.findings().stream()
                        .filter(f -> f.kind() == Finding.Kind.TITLE_END_GUESSED)
                        .map(Finding::project)
                        .distinct()
                        .count())
                .isLessThanOrEqualTo(guessable);
        assertThat(comparison.score("titles").recall()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void noMentionIsResolvedToAWrongOrganisation() {
        assertThat(comparison.participations().invented()).isEmpty();
    }

    @Test
    void nearlyAllParticipationsAreRead() {
        assertThat(comparison.participations().recall()).isGreaterThanOrEqualTo(0.98);
        assertThat(comparison.score("leads").f1()).isGreaterThanOrEqualTo(0.98);
        assertThat(comparison.score("partners").f1()).isGreaterThanOrEqualTo(0.98);
        assertThat(comparison.score("circumstances").f1()).isGreaterThanOrEqualTo(0.98);
        assertThat(comparison.score("open lists").f1()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void unknownPartiesStayUnresolvedAndAreFindings() {
        List<String> unknown = golden.projects().stream()
                .flatMap(p -> p.parties().stream())
                .filter(p -> p.party().equals("unknown"))
                .map(Golden.Party::words)
                .toList();
        assertThat(reading.findings().stream()
                        .filter(f -> f.kind() == Finding.Kind.UNRESOLVED)
                        .map(Finding::words))
                .containsAll(unknown);
    }

    @Test
    void descriptionsAreNearlyWholeAndClean() {
        assertThat(comparison.descriptions()).allSatisfy(a -> assertThat(a).isGreaterThanOrEqualTo(0.95));
        assertThat(comparison.descriptions().stream()
                        .mapToDouble(d -> d)
                        .average()
                        .orElseThrow())
                .isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void everyCharacterOfTheTextLiesInOnePart() {
        assertThat(Coverage.problems(reading.agenda())).isEqualTo(List.of());
    }
}
