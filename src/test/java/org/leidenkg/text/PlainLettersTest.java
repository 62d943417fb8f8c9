package org.leidenkg.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainLettersTest {
    /** Names are resolved and found by the same letters. */
    @Test
    void lettersThatUnicodeDoesNotTakeApartArePlainEverywhere() {
        assertThat(PlainLetters.of("Café Sjøgren, Großmann")).isEqualTo("Cafe Sjogren, Grossmann");
        assertThat(Tokens.key("Sjøgren-Æsop")).isEqualTo("sjogrenaesop");
        assertThat(FoldedText.of("Sjøgren-Æsop").text()).isEqualTo("sjogren aesop");
    }
}
