package org.leidenkg.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextOrderTest {
    private static void assertInOrder(String[] texts) {
        String[] expected = texts.clone();
        Arrays.sort(expected);
        int[] order = TextOrder.of(texts);
        assertThat(IntStream.of(order).mapToObj(i -> texts[i])).containsExactly(expected);
        assertThat(IntStream.of(order).distinct().count()).isEqualTo(texts.length);
    }

    /** Counts on both sides of those where another way of sorting begins. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 12, 13, 1000, 40_000})
    void textsOfAFewLettersAreSorted(int count) {
        Random random = new Random(11);
        assertInOrder(Stream.generate(() -> random.ints(random.nextInt(9), 'a', 'd')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .limit(count)
                .toArray(String[]::new));
    }

    @Test
    void textsThatBeginAlikeAreSorted() {
        Random random = new Random(12);
        assertInOrder(Stream.generate(() -> "https://w3id.org/leidenkg/id/"
                        + (random.nextBoolean() ? "participation/" : "project/") + random.nextInt(100_000))
                .limit(60_000)
                .toArray(String[]::new));
    }

    @Test
    void unitsAreComparedWithoutSign() {
        Random random = new Random(13);
        assertInOrder(Stream.generate(() -> random.ints(random.nextInt(12), 1, Character.MAX_VALUE + 1)
                        .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
                        .toString())
                .limit(20_000)
                .toArray(String[]::new));
    }

    @Test
    void eachMayBeTheBeginningOfTheNext() {
        assertInOrder(IntStream.range(0, 1000).mapToObj("x"::repeat).toArray(String[]::new));
        assertInOrder(
                IntStream.range(0, 1000).mapToObj(i -> "x".repeat(1000 - i)).toArray(String[]::new));
    }

    @Test
    void equalTextsStandTogether() {
        assertInOrder(IntStream.range(0, 50_000).mapToObj(i -> "text " + i % 7).toArray(String[]::new));
    }
}
