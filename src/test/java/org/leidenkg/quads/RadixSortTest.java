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

    /** Runs of all lengths with the same high bits: in order already, turned round and at random. */
    @Test
    void whatIsInTheOrderOfItsHighBitsIsSortedWithin() {
        Random random = new Random(6);
        long[] numbers = new long[400_000];
        long high = 0;
        for (int i = 0; i < numbers.length; i++) {
            high += random.nextInt(i < 5_000 ? 2 : 20_000) == 0 ? 1 : 0;
            int low = high % 3 == 0 ? i : high % 3 == 1 ? numbers.length - i : random.nextInt(1 << 20);
            numbers[i] = (high << 20) | low;
        }
        long[] expected = numbers.clone();
        Arrays.sort(expected, 0, 399_000);

        RadixSort.sortWithin(numbers, 399_000, 40, 20);

        assertThat(numbers).isEqualTo(expected);
    }

    @Test
    void whatIsNotInTheOrderOfItsHighBitsIsSortedAllTheSame() {
        long[] numbers = LongStream.range(0, 200_000).toArray();
        numbers[150_000] = 7;
        long[] expected = LongStream.of(numbers).sorted().toArray();

        RadixSort.sortWithin(numbers, numbers.length, 18, 6);

        assertThat(numbers).isEqualTo(expected);
    }

    private static void assertSorted(long[] numbers, int bits) {
        long[] expected = LongStream.of(numbers).sorted().toArray();
        RadixSort.sort(numbers, bits);
        assertThat(numbers).isEqualTo(expected);
    }
}
