package org.leidenkg.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final DatasetGraph DATASET = SampleGraph.open();

    private final Lookup lookup = new Lookup(() -> RDFLinkFactory.connect(DATASET), Lookup.DEFAULT_BASE, () -> "one");

    @Test
    void exactAbbreviationComesFirstAndSaysWhatItIs() {
        Hit first = lookup.search("hsl").get(0);

        assertThat(first.thing().slug()).isEqualTo("hogeschool");
        assertThat(first.label()).isEqualTo(new Tagged("HsL", "nl"));
        assertThat(first.kind()).isEqualTo(LabelKind.ABBREVIATION);
        assertThat(first.match()).isEqualTo(Hit.Match.EXACT_ABBREVIATION);
    }

    @Test
    void nameBeginningsComeBeforeWordsWithin() {
        assertThat(lookup.search("leiden"))
                .extracting(hit -> hit.thing().slug(), Hit::match)
                .containsExactly(
                        tuple("universiteit", Hit.Match.PREFIX),
                        tuple("gemeente", Hit.Match.WORDS),
                        tuple("hogeschool", Hit.Match.WORDS));
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertThat(lookup.search("CAFE OVERLEG"))
                .extracting(hit -> hit.thing().slug())
                .containsExactly("gemeente");
        assertThat(lookup.search("café-OVERLEG").get(0).match()).isEqualTo(Hit.Match.EXACT);
    }

    @Test
    void dotlessAndDottedIFoldAlike() {
        assertThat(Folded.of("İSTANBUL ıslık").text()).isEqualTo("istanbul islik");
    }

    @Test
    void wordsMatchInAnyOrderByTheirBeginnings() {
        assertThat(lookup.search("wet soc"))
                .extracting(hit -> hit.thing().slug(), Hit::match)
                .containsExactly(tuple("faculteit", Hit.Match.WORDS));
    }

    @Test
    void partOfAWordIsFoundLast() {
        assertThat(lookup.search("geschool"))
                .extracting(hit -> hit.thing().slug(), Hit::match)
                .containsExactly(tuple("hogeschool", Hit.Match.CONTAINS));
    }

    @Test
    void spellingsAndCodesAndThemesAreFound() {
        assertThat(lookup.search("universteit").get(0).kind()).isEqualTo(LabelKind.SPELLING);
        assertThat(lookup.search("1a"))
                .extracting(hit -> hit.thing().slug(), Hit::kind)
                .containsExactly(tuple("gezonde-stad", LabelKind.CODE));
        assertThat(lookup.search("flagships"))
                .extracting(hit -> hit.thing().kind())
                .containsExactly(Kind.THEME);
    }

    @Test
    void ambiguousNameIsFoundBesideItsCandidate() {
        assertThat(lookup.search("go fair"))
                .extracting(hit -> hit.thing().kind(), hit -> hit.thing().slug())
                .containsExactly(tuple(Kind.AMBIGUOUS_PARTY, "go-fair"), tuple(Kind.ORGANISATION, "netwerk"));
    }

    @Test
    void textWithoutALetterFindsNothing() {
        assertThat(lookup.search("  --- ")).isEmpty();
        assertThat(lookup.search("")).isEmpty();
    }

    @Test
    void conceptsOfTheSchemesAreNotFound() {
        assertThat(lookup.search("possibly intended")).isEmpty();
    }

    @Test
    void indexIsLoadedOnceForAStateOfTheData() {
        AtomicInteger links = new AtomicInteger();
        AtomicReference<String> digest = new AtomicReference<>("one");
        Lookup counted = new Lookup(
                () -> {
                    links.incrementAndGet();
                    return RDFLinkFactory.connect(DATASET);
                },
                Lookup.DEFAULT_BASE,
                digest::get);

        counted.search("ul");
        counted.search("hsl");
        assertThat(links).hasValue(1);

        digest.set("two");
        counted.search("ul");
        assertThat(links).hasValue(2);
    }
}
