package org.leidenkg.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.text.Tokens;

/** Which words name a group, and which are only the beginning of one. */
class GroupWordsTest {
    private static boolean nameGroup(String words) {
        Tokens tokens = new Tokens(SpannedText.inserted(words));
        return GroupWords.nameGroup(tokens, 0, tokens.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inwoners",
                "de inwoners",
                "Inwoners",
                "diverse Ondernemers",
                "diverse kleine\nondernemers",
                "Leidse musea",
                "jonge ondernemers uit de stad",
                "musea en theaters",
                "ondernemers in Leiden",
                "het mkb"
            })
    void wordsThatNameAGroup(String words) {
        assertThat(nameGroup(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "de",
                "diverse",
                "diverse 12",
                "mkb Leiden",
                "het musea",
                "Musea Leiden",
                "LUMC musea",
                "HBs musea",
                "Rood musea",
                "Leidse Musea",
                "Leidse",
                "Leidse musea Noord",
                "inwoners betalen. Daarna volgt meer"
            })
    void wordsThatNameNone(String words) {
        assertThat(nameGroup(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"diverse", "vele andere", "inwoners van", "inwoners van de", "Leidse musea uit"})
    void theBeginningOfAGroupIsKnown(String words) {
        assertThat(GroupWords.breaksOff(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inwoners",
                "van",
                "de van",
                "UL van",
                "inwoners en diverse",
                "12 inwoners van",
                "inwoners van 12"
            })
    void wholeGroupsAndOtherWordsAreNoBeginning(String words) {
        assertThat(GroupWords.breaksOff(words)).isFalse();
    }
}
