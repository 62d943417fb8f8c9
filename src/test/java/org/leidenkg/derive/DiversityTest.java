package org.leidenkg.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiversityTest {
    @Test
    void oneThemeIsNoDiversity() {
        assertThat(Diversity.of(List.of(7))).isZero();
    }

    @Test
    void equalPartsGiveOneLessAPart() {
        assertThat(Diversity.of(List.of(3, 3, 3, 3))).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void unequalPartsGiveLess() {
        assertThat(Diversity.of(List.of(3, 1))).isCloseTo(0.375, within(1e-12));
    }

    @Test
    void noThemeIsNoDiversity() {
        assertThat(Diversity.of(List.of())).isZero();
    }
}
