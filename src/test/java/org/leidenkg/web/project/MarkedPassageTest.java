package org.leidenkg.web.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leidenkg.model.Role;
import org.leidenkg.query.answer.Involvement;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.Passage;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Text;

class MarkedPassageTest {
    private static final Passage ROW = new Passage(
            "row", "agenda", 1, 100, 120, "T: UL/FSW, HsL e.a. ", Optional.empty(), Optional.empty(), Optional.empty());

    private static Involvement read(String slug, int start, String words) {
        Ref party = new Ref("iri/" + slug, Kind.ORGANISATION, slug, Text.untagged(slug));
        return new Involvement(
                "participation/" + slug,
                party,
                party,
                Role.LEAD,
                List.of(words),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Passage(
                        "p" + start,
                        "agenda",
                        1,
                        start,
                        start + words.length(),
                        words,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    }

    @Test
    void wordsReadAsPartiesAreMarkedAndTheRestStays() {
        MarkedPassage marked = MarkedPassage.of(ROW, List.of(read("hsl", 111, "HsL"), read("fsw", 103, "UL/FSW")));

        assertThat(marked.parts())
                .extracting(
                        MarkedPassage.Part::text,
                        part -> part.read().stream()
                                .map(one -> one.party().slug())
                                .toList())
                .containsExactly(
                        tuple("T: ", List.of()),
                        tuple("UL/FSW", List.of("fsw")),
                        tuple(", ", List.of()),
                        tuple("HsL", List.of("hsl")),
                        tuple(" e.a. ", List.of()));
    }

    @Test
    void theSameWordsMayBeSeveralParties() {
        assertThat(MarkedPassage.of(ROW, List.of(read("b", 111, "HsL"), read("a", 111, "HsL")))
                        .parts()
                        .get(1)
                        .read())
                .extracting(one -> one.party().slug())
                .containsExactly("a", "b");
    }

    @Test
    void ofWordsWithinWordsTheLongerAreMarked() {
        assertThat(MarkedPassage.of(ROW, List.of(read("ul", 103, "UL"), read("fsw", 103, "UL/FSW")))
                        .parts())
                .extracting(MarkedPassage.Part::text)
                .containsExactly("T: ", "UL/FSW", ", HsL e.a. ");
    }

    @Test
    void wordsThatDoNotStandThereAreNotMarked() {
        assertThat(MarkedPassage.of(ROW, List.of(read("x", 111, "LUMC"), read("y", 90, "UL"), read("z", 119, "  ")))
                        .parts())
                .extracting(MarkedPassage.Part::text)
                .containsExactly(ROW.quote());
    }
}
