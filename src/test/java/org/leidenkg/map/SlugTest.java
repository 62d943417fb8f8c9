package org.leidenkg.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Universiteit Leiden, universiteit-leiden",
        "Gezondheid & Welzijn, gezondheid-welzijn",
        "Coöperatie Land van Ons, cooperatie-land-van-ons",
        "What's In The Air (WITA)?, whats-in-the-air-wita",
        "INTERNATIONAL, international",
        "İstanbul, istanbul",
        "Ærøskøbing, aeroskobing",
        "???, zonder-naam"
    })
    void slugIsLowerCaseAsciiWithSingleHyphens(String text, String slug) {
        assertThat(Slug.of(text)).isEqualTo(slug);
    }

    @Test
    void longTitleIsCutBetweenWords() {
        String title = "Een zeer lange titel over samenwerking tussen kennisinstellingen en de stad voor iedereen";

        assertThat(Slug.of(title))
                .isEqualTo("een-zeer-lange-titel-over-samenwerking-tussen-kennisinstellingen-en-de-stad-voor")
                .hasSizeLessThanOrEqualTo(80);
        assertThat(Slug.of("x".repeat(80))).hasSize(80);
        assertThat(Slug.of("x".repeat(40) + " " + "y".repeat(40))).hasSize(80).contains("-y");
    }

    @Test
    void takenSlugGetsItsOwnersTailAndThenANumber() {
        Slug.Registry registry = new Slug.Registry();

        assertThat(registry.slug("a", "PLNT", "x")).isEqualTo("plnt");
        assertThat(registry.slug("b", "PLNT", "agenda 2")).isEqualTo("plnt-agenda-2");
        assertThat(registry.slug("c", "PLNT", "agenda 2")).isEqualTo("plnt-agenda-2-2");
        assertThat(registry.slug("d", "PLNT", "agenda 2")).isEqualTo("plnt-agenda-2-3");
        assertThat(registry.slug("a", "PLNT", "x"))
                .as("the same owner keeps its slug")
                .isEqualTo("plnt");
    }
}
