package org.leidenkg.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;
import org.leidenkg.web.http.Language;

class CitationTest {
    private static final Citation CITATION = new Citation(
            "https://data.example.org/",
            new Text(List.of(new Tagged("Kennisgraaf", "nl"), new Tagged("Knowledge graph", "en"))),
            Text.untagged("Café {1} & Zn."),
            Optional.of("1_2"),
            Optional.of(LocalDate.of(2026, 3, 9)));

    @Test
    void theLineHasTheVersionItsDayAndBothAddresses() {
        assertThat(CITATION.words(Language.NL, "Leiden", "https://data.example.org/doc/x"))
                .isEqualTo("Café {1} & Zn. (2026). Kennisgraaf, versie 1_2 van 9 maart 2026 [dataset]."
                        + " https://data.example.org/dataset/1_2 Pagina „Leiden”: https://data.example.org/doc/x");
        assertThat(CITATION.words(Language.EN))
                .isEqualTo("Café {1} & Zn. (2026). Knowledge graph, version 1_2 of 9 March 2026 [dataset]."
                        + " https://data.example.org/dataset/1_2");
    }

    @Test
    void whatIsNotKnownIsNotMadeUp() {
        Citation bare = new Citation(
                "https://data.example.org/", CITATION.title(), CITATION.creator(), Optional.empty(), Optional.empty());

        assertThat(bare.words(Language.EN))
                .isEqualTo("Café {1} & Zn. (n.d.). Knowledge graph [dataset]. https://data.example.org/dataset");
        assertThat(bare.bibTex(Language.EN, "x", "https://data.example.org/doc/x"))
                .doesNotContain("year", "version");
    }

    @Test
    void bibTexHasTheSignsOfLatexEscapedAndAddressesAsTheyAre() {
        assertThat(CITATION.bibTex(Language.NL, "B&W 100%", "https://data.example.org/?q=a%26b"))
                .isEqualTo("""
                        @misc{cafe2026-a-26b,
                          author = {{Café \\textbraceleft{}1\\textbraceright{} \\& Zn.}},
                          title = {{B\\&W 100\\%}},
                          howpublished = {Kennisgraaf, versie 1\\_2 van 9 maart 2026, \\url{https://data.example.org/dataset/1_2}},
                          year = {2026},
                          month = {3},
                          version = {1\\_2},
                          url = {https://data.example.org/?q=a%26b}
                        }""");
    }

    @ParameterizedTest
    @CsvSource({
        "'', cafe2026",
        "doc/organisation/universiteit-leiden, cafe2026-universiteit-leiden",
        "queries/brokers?theme=cultureel-erfgoed&lang=en, cafe2026-brokers-cultureel-erfgoed-en"
    })
    void keyOfBibTexIsShortAndTheSameForEveryVersionOfAYear(String path, String key) {
        assertThat(CITATION.bibTex(Language.NL, "x", "https://data.example.org/" + path))
                .startsWith("@misc{" + key + ",\n");
    }

    @ParameterizedTest
    @CsvSource({
        "&, \\&",
        "%, \\%",
        "_, \\_",
        "#1, \\#1",
        "$, \\$",
        "{, \\textbraceleft{}",
        "}, \\textbraceright{}",
        "\\, \\textbackslash{}",
        "~, \\textasciitilde{}",
        "^, \\textasciicircum{}",
        "é, é"
    })
    void signsOfLatexAreEscaped(String sign, String escaped) {
        assertThat(Citation.escaped(sign)).isEqualTo(escaped);
    }
}
