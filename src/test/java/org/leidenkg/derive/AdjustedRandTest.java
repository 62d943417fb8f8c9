package org.leidenkg.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdjustedRandTest {
    @Test
    void theSameDivisionByOtherNumbersIsOne() {
        assertThat(AdjustedRand.of(new int[] {0, 0, 1, 1}, new int[] {5, 5, 2, 2}))
                .isEqualTo(1);
    }

    @Test
    void knownValuesOfScikitLearnHold() {
        // sklearn.metrics.adjusted_rand_score, the examples of its documentation
        assertThat(AdjustedRand.of(new int[] {0, 0, 1, 2}, new int[] {0, 0, 1, 1}))
                .isCloseTo(0.571429, within(1e-6));
        assertThat(AdjustedRand.of(new int[] {0, 0, 1, 1}, new int[] {0, 0, 1, 2}))
                .isCloseTo(0.571429, within(1e-6));
        assertThat(AdjustedRand.of(new int[] {0, 0, 0, 0}, new int[] {0, 1, 2, 3}))
                .isZero();
        assertThat(AdjustedRand.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}))
                .isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void nothingToDivideIsAgreement() {
        assertThat(AdjustedRand.of(new int[0], new int[0])).isEqualTo(1);
        assertThat(AdjustedRand.of(new int[1], new int[1])).isEqualTo(1);
    }

    @Test
    void divisionsOfDifferentThingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdjustedRand.of(new int[2], new int[3]))
                .withMessage("2 things divided against 3");
    }
}
