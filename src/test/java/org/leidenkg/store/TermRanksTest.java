package org.leidenkg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places come before values, each in ascending order, however large the file of terms is. */
class TermRanksTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 100, 900_000_000L, 1_400_000_000L, 5_000_000_000L})
    void eachTermIsFoundByItsRank(long size) {
        long value = Long.MIN_VALUE | 7;
        long[] all = {99, 0, size, value + 1, 2 * size, value, 3 * size, size, value};

        TermRanks ranks = TermRanks.of(all, 1, all.length);

        assertThat(IntStream.range(0, all.length - 1).map(ranks::rank)).containsExactly(0, 1, 5, 2, 4, 3, 1, 4);
        for (int term = 1; term < all.length; term++) {
            assertThat(ranks.id(ranks.rank(term - 1))).isEqualTo(all[term]);
        }
        assertThat(ranks.bits()).isEqualTo(3);
    }
}
