package org.leidenkg.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Codes are as short as Huffman's, never longer than allowed, and leave no bits unused. */
class PrefixCodeTest {
    private static int[] lengths(PrefixCode code, int symbols) {
        return IntStream.range(0, symbols).map(code::length).toArray();
    }

    /** The sum of 2 to the power of less the length; 1 when every string of bits begins with a code. */
    private static double kraft(int[] lengths) {
        return Arrays.stream(lengths)
                .filter(length -> length > 0)
                .mapToDouble(length -> Math.pow(2, -length))
                .sum();
    }

    @Test
    void theOftenerTheShorter() {
        // Worked out by hand: 1+1=2, 2+2=4, 4+4=8.
        PrefixCode code = PrefixCode.of(new int[] {1, 4, 0, 2, 1}, 15);

        assertThat(lengths(code, 5)).containsExactly(3, 1, 0, 2, 3);
    }

    @Test
    void codesAreThoseOfTheStandardsExample() {
        // RFC 1951, 3.2.2: lengths (3, 3, 3, 3, 3, 2, 4, 4) have the codes 010, 011, 100, 101, 110, 00, 1110, 1111.
        PrefixCode code = PrefixCode.of(new int[] {6, 6, 6, 6, 6, 11, 3, 3}, 15);

        assertThat(lengths(code, 8)).containsExactly(3, 3, 3, 3, 3, 2, 4, 4);
        assertThat(IntStream.range(0, 8)
                        .mapToObj(symbol -> {
                            String bits = Integer.toBinaryString(code.bits(symbol) | (1 << code.length(symbol)));
                            return new StringBuilder(bits.substring(1))
                                    .reverse()
                                    .toString();
                        })
                        .toList())
                .containsExactly("010", "011", "100", "101", "110", "00", "1110", "1111");
    }

    @Test
    void noCodeIsTooLongAndNoneIsMissing() {
        int[] fibonacci = new int[40];
        Arrays.setAll(fibonacci, i -> i < 2 ? 1 : fibonacci[i - 1] + fibonacci[i - 2]);

        int[] lengths = lengths(PrefixCode.of(fibonacci, 15), 40);

        assertThat(Arrays.stream(lengths).max()).hasValue(15);
        assertThat(Arrays.stream(lengths).min()).as("that of the commonest").hasValue(lengths[39]);
        assertThat(kraft(lengths)).isEqualTo(1);
    }

    @Test
    void everySetOfCodesIsComplete() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int[] counts = random.ints(30 + random.nextInt(256), 0, 1 << random.nextInt(20))
                    .map(count -> random.nextInt(3) == 0 ? 0 : count)
                    .toArray();

            int[] lengths = lengths(PrefixCode.of(counts, 15), counts.length);

            assertThat(kraft(lengths)).isEqualTo(1);
            assertThat(IntStream.range(0, counts.length).filter(i -> counts[i] > 0))
                    .allMatch(i -> lengths[i] > 0 && lengths[i] <= 15);
        }
    }

    @Test
    void twoSymbolsHaveACodeEvenIfNoneComes() {
        assertThat(lengths(PrefixCode.of(new int[30], 15), 30)).startsWith(1, 1).endsWith(0);
        int[] one = new int[30];
        one[7] = 5;
        assertThat(lengths(PrefixCode.of(one, 15), 30)[7]).isEqualTo(1);
    }
}
