package org.leidenkg.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leidenkg.resolve.ResolvedAgenda;

/** An agenda of an invented city that no rule was made for: see second-city/README.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondCityTest {
    static final Path SEEDS = Path.of("src/test/resources/second-city/seeds");

    private final Golden golden = Golden.read("/second-city/golden.json");
    private final ResolvedAgenda reading = Readings.ofFolder(SEEDS).get(0);
    private final Comparison comparison = new Comparison(golden, reading);

    @BeforeAll
    void printScores() {
        System.out.println(comparison.report());
    }

    @Test
    void everyCharacterOfTheTextLiesInOnePart() {
        assertThat(Coverage.problems(reading.agenda())).isEqualTo(List.of());
    }
}
