package org.leidenkg.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {
    private static final List<String> OFFERED = List.of("text/html", "text/turtle", "application/ld+json");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/turtle | text/turtle",
                "TEXT/Turtle | text/turtle",
                "text/turtle;charset=utf-8 | text/turtle",
                "text/turtle;q=0.5, application/ld+json | application/ld+json",
                "text/turtle;q=0.5, application/ld+json;q=0.4 | text/turtle",
                "text/turtle; q=0.5 , application/ld+json ; Q=0.51 | application/ld+json",
                "text/* | text/html",
                "text/*, text/html;q=0 | text/turtle",
                "*/*;q=0.1, text/turtle;q=0 | text/html",
                "application/*;q=0.2, text/html;q=0.1 | application/ld+json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "image/png, */*;q=0.001 | text/html",
                "nonsense, ;;;, */html, text/, /turtle, text/turtle | text/turtle",
                "text/turtle;q=2, application/ld+json;q=0.3 | application/ld+json",
                "text/turtle;q=0.1234, application/ld+json;q=0.3 | application/ld+json"
            })
    void mostWantedOfWhatThereIsIsGiven(String header, String expected) {
        assertThat(Accepted.of(header).best(OFFERED)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/png",
                "*/*;q=0",
                "text/turtle;q=0",
                "*/html",
                "text/turtle;q=-1",
                "text/turtle;q=NaN",
                ",,,",
                "\u0000/\u0000"
            })
    void whatThereIsNotIsNotReplacedBySomethingElse(String header) {
        assertThat(Accepted.of(header).best(OFFERED)).isEmpty();
    }

    @Test
    void withoutAHeaderTheFirstIsGiven() {
        assertThat(Accepted.of(null).best(OFFERED)).contains("text/html");
        assertThat(Accepted.of(" ").best(OFFERED)).contains("text/html");
    }

    @Test
    void veryManyRangesAreReadAsFarAsTheHundredth() {
        assertThat(Accepted.of("a/b,".repeat(99) + "text/turtle").best(OFFERED)).contains("text/turtle");
        assertThat(Accepted.of("a/b,".repeat(100) + "text/turtle").best(OFFERED))
                .isEmpty();
    }

    @Test
    void aStarNamesNothing() {
        assertThat(Accepted.of("text/*, */*").names("text/html")).isFalse();
        assertThat(Accepted.of("text/html;q=0").names("text/html")).isFalse();
        assertThat(Accepted.of("text/html;q=0.1").names("text/html")).isTrue();
    }
}
