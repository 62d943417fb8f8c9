package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResolveCommandTest {
    @Test
    void eachMentionIsExplainedWithItsRule() {
        Program resolve = Program.run("resolve", "--seeds", "seeds", "UL/FSW, Criminologie, inwoners e.a.");

        assertThat(resolve.exitCode()).isZero();
        assertThat(resolve.out())
                .contains("UL/FSW  ->  Faculteit der Sociale Wetenschappen [ul-fsw]")
                .contains("rule: unit path")
                .contains("characters 0 to 6")
                .contains("Criminologie  ->  ambiguous: ")
                .contains("inwoners  ->  an unnamed group [inwoners]")
                .contains("The list is left open.");
    }

    @Test
    void unknownWordsSayWhatIsNear() {
        Program resolve = Program.run("resolve", "--seeds", "seeds", "Naturalius Museum van Alles");

        assertThat(resolve.out()).contains("->  not known").contains("rule: none");
    }

    @Test
    void similarWordsSayHowNearTheyAre() {
        Program resolve = Program.run("resolve", "--seeds", "seeds", "Naturallis");

        assertThat(resolve.out())
                .contains("Naturallis  ->  Naturalis Biodiversity Center [naturalis]")
                .contains("rule: similarity")
                .contains("likeness 0.96");
    }

    @Test
    void unknownAgendaNamesThoseThereAre() {
        Program resolve = Program.run("resolve", "--seeds", "seeds", "--agenda", "agenda-1999", "UL");

        assertThat(resolve.exitCode()).isEqualTo(2);
        assertThat(resolve.err()).contains("agenda-1999").contains("agenda-2023-2027");
    }
}
