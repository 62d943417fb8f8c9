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
            assertThat(RadixSort.sort(numbers, 0, bits)).containsExactly(expected);
        }
    }

    @Test
    void numbersThatAreEqualInTheBitsStayInTheirOrder() {
        long[] numbers = random(20_000, 40);
        long[] expected = LongStream.of(numbers)
                .boxed()
                .sorted((a, b) -> Long.compare(a >>> 8 & 0xFFFFF, b >>> 8 & 0xFFFFF))
                .mapToLong(Long::longValue)
                .toArray();
        assertThat(RadixSort.sort(numbers, 8, 28)).containsExactly(expected);
    }

    @Test
    void nothingAndOneAreInOrder() {
        assertThat(RadixSort.sort(new long[0], 0, 63)).isEmpty();
        assertThat(RadixSort.sort(new long[] {7}, 0, 63)).containsExactly(7);
    }
}
