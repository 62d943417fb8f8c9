package org.leidenkg.quads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RadixSortTest {
    private static long[] random(int count, int bits) {
        Random random = new Random(5);
        return LongStream.generate(() -> random.nextLong() >>> (Long.SIZE - bits))
                .limit(count)
                .toArray();
    }

    @Test
    void sortsByAllBits() {
        for (int bits : new int[] {1, 7, 11, 12, 33, 58, 63}) {
            long[] numbers = random(20_000, bits);
            long[] expected = LongStream.of(numbers).sorted().toArray();
            assertThat(RadixSort.sort(numbers, bits)).containsExactly(expected);
        }
    }

    @Test
    void manyNumbersAreSortedInTheirPlace() {
        long[] numbers = random(8_000_001, 50);
        long[] expected = LongStream.of(numbers).sorted().toArray();
        assertThat(RadixSort.sort(numbers, 50)).isSameAs(numbers).isEqualTo(expected);
    }

    @Test
    void nothingAndOneAreInOrder() {
        assertThat(RadixSort.sort(new long[0], 63)).isEmpty();
        assertThat(RadixSort.sort(new long[] {7}, 63)).containsExactly(7);
    }
}
