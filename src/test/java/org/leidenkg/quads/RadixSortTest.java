package org.leidenkg.quads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadixSortTest {
    private static long[] random(int count, int bits) {
        Random random = new Random(5);
        return LongStream.generate(() -> random.nextLong() >>> (Long.SIZE - bits))
                .limit(count)
                .toArray();
    }

    /** Counts on both sides of those where another way of sorting begins. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1000, 20_000, 300_000})
    void sortsByAllBits(int count) {
        for (int bits : new int[] {1, 7, 11, 12, 33, 58, 63}) {
            assertSorted(random(count, bits), bits);
        }
    }

    @Test
    void oneDigitMayHaveNearlyAllNumbers() {
        long[] numbers = random(200_000, 40);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] |= i % 1000 == 0 ? 0 : 0x7FFL << 29;
        }
        assertSorted(numbers, 40);
    }

    @Test
    void whatIsInOrderAndWhatIsAllTheSameStaysSo() {
        assertSorted(LongStream.range(0, 200_000).toArray(), 18);
        assertSorted(LongStream.generate(() -> 5).limit(200_000).toArray(), 63);
    }

    @Test
    void whatStandsBehindTheFirstNumbersStaysThere() {
        long[] numbers = random(100_000, 30);
        long[] expected = numbers.clone();
        Arrays.sort(expected, 0, 70_000);
        RadixSort.sort(numbers, 70_000, 30);
        assertThat(numbers).isEqualTo(expected);
    }

    private static void assertSorted(long[] numbers, int bits) {
        long[] expected = LongStream.of(numbers).sorted().toArray();
        RadixSort.sort(numbers, bits);
        assertThat(numbers).isEqualTo(expected);
    }
}
