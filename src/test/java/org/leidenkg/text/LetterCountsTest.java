package org.leidenkg.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterCountsTest {
    private static int surplus(String one, String other) {
        return LetterCounts.of(one).surplusOver(LetterCounts.of(other));
    }

    @Test
    void lettersThatAreMoreOftenInOneAreCounted() {
        assertThat(surplus("museum", "muse")).isEqualTo(2);
        assertThat(surplus("muse", "museum")).isZero();
        assertThat(surplus("naturalis", "naturalis")).isZero();
        assertThat(surplus("aaa", "b")).isEqualTo(3);
    }

    @Test
    void lettersThatOcrConfusesAreTheSame() {
        assertThat(surplus("1eidcn", "leiden")).isZero();
    }

    @Test
    void veryLongTextsAreNeverFoundFurtherApartThanTheyAre() {
        assertThat(surplus("a".repeat(1000), "b".repeat(1000))).isBetween(0, 1000);
    }
}
