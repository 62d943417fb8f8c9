package org.leidenkg.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    private static List<String> keys(String language) {
        return Collections.list(ResourceBundle.getBundle("org.leidenkg.model.wording", Locale.forLanguageTag(language))
                        .getKeys())
                .stream()
                .sorted()
                .toList();
    }

    @Test
    void everySentenceIsThereInBothLanguagesWithTheSameGaps() {
        assertThat(keys("nl")).isEqualTo(keys("en")).isNotEmpty();
        List<String> unlike = new ArrayList<>();
        for (String key : keys("nl")) {
            Object[] gaps = {"#0", "#1", "#2"};
            Wording wording = key.equals("evidence.likeness") ? Wording.of(key, "#0", 0.5) : Wording.of(key, gaps);
            if (Stream.of("#0", "#1", "#2")
                    .anyMatch(gap ->
                            wording.in("nl").contains(gap) != wording.in("en").contains(gap))) {
                unlike.add(key);
            }
            // An apostrophe would quote what follows it.
            assertThat(wording.in("nl") + wording.in("en")).doesNotContain("{");
        }
        assertThat(unlike).isEmpty();
    }

    @Test
    void gapsAreFilledInTheLanguageOfTheSentence() {
        Wording likeness = Wording.of("evidence.likeness", "Naturalis", 0.9);
        Wording near =
                Wording.of("finding.unresolved.near", Wording.of("evidence.unknown"), List.of(likeness, likeness), "…");

        assertThat(near.text().nl()).contains("“Naturalis” (gelijkenis 0,90), “Naturalis” (gelijkenis 0,90)");
        assertThat(near.text().en()).contains("“Naturalis” (likeness 0.90), “Naturalis” (likeness 0.90)");
        assertThat(Wording.of("evidence.unit-like", new LocalText("Stad", "City"))
                        .in("en"))
                .contains("City");
    }

    @ParameterizedTest
    @EnumSource(Finding.Kind.class)
    void everyKindOfFindingHasASentence(Finding.Kind kind) {
        assertThat(Arrays.asList(keys("nl").toArray()))
                .anyMatch(key -> key.toString().startsWith("finding." + kind.key()));
    }
}
