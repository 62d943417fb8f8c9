package org.leidenkg.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedProblemTest {
    private static final Path FILE = Path.of("seeds", "organisations.json");

    @Test
    void placeFieldMessageAndRemedyStandOnOneLine() {
        assertThat(new SeedProblem(FILE, 12, 7, "nmae", "unknown field", "did you mean \"name\"?"))
                .hasToString("seeds/organisations.json:12:7: field \"nmae\": unknown field — did you mean \"name\"?");
    }

    @Test
    void problemOfAWholeFileHasNoLine() {
        assertThat(new SeedProblem(FILE, 0, 0, "", "is empty", "fill it"))
                .hasToString("seeds/organisations.json: is empty — fill it");
    }

    @Test
    void controlCharactersOfAFileDoNotReachTheTerminal() {
        assertThat(new SeedProblem(FILE, 1, 1, "a\nb", "\u001b[31m", "c\rd"))
                .hasToString("seeds/organisations.json:1:1: field \"a b\":  [31m — c d");
    }

    @Test
    void placeIsCountedFromOneOrAbsent() {
        assertThatThrownBy(() -> new SeedProblem(FILE, 0, 3, "", "m", "r"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a place in a file: 0:3");
    }

    @Test
    void exceptionHoldsOneLineForEachProblem() {
        SeedProblem one = new SeedProblem(FILE, 1, 1, "", "m", "r");
        SeedProblem two = new SeedProblem(FILE, 2, 1, "", "n", "s");

        SeedException both = new SeedException(List.of(one, two));

        assertThat(both).hasMessage("seeds/organisations.json:1:1: m — r\nseeds/organisations.json:2:1: n — s");
        assertThat(both.problems()).containsExactly(one, two);
    }

    @Test
    void nearestWordIsTheOneWithFewestSlips() {
        List<String> known = List.of("key", "name", "note", "unitOf");

        assertThat(Nearest.of("nmae", known)).contains("name");
        assertThat(Nearest.of("noet", known)).contains("note");
        assertThat(Nearest.of("UNITOF", known)).contains("unitOf");
        assertThat(Nearest.of("colour", known)).isEmpty();
    }
}
