package org.leidenkg.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterBagTest {
    private static int surplus(String one, String other) {
        long[] row = new long[2 * LetterCounts.LONGS];
        LetterCounts.of(other).copyTo(row, LetterCounts.LONGS);
        int surplus = LetterCounts.of(one).surplusOver(row, LetterCounts.LONGS);
        LetterCounts.of(one).copyTo(row, 0);
        assertThat(LetterCounts.of(other).lackOf(row, 0)).isEqualTo(surplus);
        return surplus;
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
