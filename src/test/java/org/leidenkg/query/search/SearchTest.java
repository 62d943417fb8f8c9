package org.leidenkg.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.text.FoldedText;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Skos;

class SearchTest {
    private static final DatasetGraph DATASET = SampleGraph.open();

    private static final Node GRAPH = NodeFactory.createURI(Lookup.DEFAULT_BASE + "graph/organisations");

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
    void ofNamesWithTheWordThoseInTheMostProjectsComeFirst() {
        assertThat(lookup.search("leiden"))
                .extracting(hit -> hit.thing().slug(), Hit::match)
                .containsExactly(
                        tuple("hogeschool", Hit.Match.WORDS),
                        tuple("gemeente", Hit.Match.WORDS),
                        tuple("universiteit", Hit.Match.PREFIX));
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
        assertThat(FoldedText.of("İSTANBUL ıslık").text()).isEqualTo("istanbul islik");
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
    void ofNamesThatFitAsWellThoseInMoreProjectsComeFirst() {
        assertThat(lookup.search("l"))
                .filteredOn(hit -> hit.match() == Hit.Match.WORDS)
                .extracting(hit -> hit.thing().slug())
                .containsExactly("hogeschool", "gemeente");
    }

    @ParameterizedTest
    @CsvSource({
        "hogeschol, hogeschool", // a letter lost
        "hogeschoool leiden, hogeschool", // a letter too many
        "hoegschool, hogeschool", // two swapped
        "hogeschaal, hogeschool", // two changed in a long word
        "gemeente leidem, gemeente", // the last word only
        "gerneente, gemeente", // rn for m, as OCR reads
        "1a, gezonde-stad",
        "Ia, gezonde-stad", // I for 1
        "U1, universiteit", // 1 for L
        "HsI, hogeschool", // I for l
        "universiteit leideb, universiteit", // a whole word, and a slip
    })
    void slipsOfHandAndOcrAreFound(String typed, String slug) {
        assertThat(lookup.search(typed))
                .first()
                .extracting(hit -> hit.thing().slug())
                .isEqualTo(slug);
    }

    @Test
    void whatIsOnlyLikeTheTextSaysSo() {
        assertThat(lookup.search("hogeschol").get(0).match()).isEqualTo(Hit.Match.NEAR);
        assertThat(lookup.search("hogeschool")).extracting(Hit::match).doesNotContain(Hit.Match.NEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hooggeschaal", "stxx", "XL", "HsX", "gamiinte", "9z"})
    void tooManySlipsFindNothing(String typed) {
        assertThat(lookup.search(typed)).isEmpty();
    }

    @Test
    void spacesMayStandElsewhere() {
        assertThat(lookup.search("hoge school leiden").get(0).match()).isEqualTo(Hit.Match.EXACT);
        assertThat(lookup.search("gezondestad").get(0).thing().slug()).isEqualTo("gezonde-stad");
    }

    @Test
    void unitsAreAGroupOfTheirOwnAndSayWhatTheyAreUnitsOf() {
        Hit unit = lookup.search("fsw").get(0);

        assertThat(unit.group()).isEqualTo(HitGroup.UNIT);
        assertThat(unit.unitOf().map(Ref::slug)).contains("universiteit");
        assertThat(lookup.search("go fair"))
                .extracting(Hit::group)
                .containsExactly(HitGroup.UNCLEAR, HitGroup.ORGANISATION);
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
    void ofNamesThatAreTheSameInTwoLanguagesAlwaysTheSameIsFound() {
        DatasetGraph twelve = SampleGraph.open();
        Txn.executeWrite(twelve, () -> {
            for (int number = 0; number < 12; number++) {
                Node organisation = NodeFactory.createURI(Lookup.DEFAULT_BASE + "id/organisation/gelijk-" + number);
                twelve.add(GRAPH, organisation, RDF.Nodes.type, Org.ORGANIZATION_CLASS);
                for (String language : List.of("nl", "en")) {
                    twelve.add(GRAPH, organisation, Skos.PREF_LABEL, NodeFactory.createLiteralLang("Gelijk", language));
                }
            }
        });
        Lookup same = new Lookup(() -> RDFLinkFactory.connect(twelve), Lookup.DEFAULT_BASE, () -> "one");

        assertThat(same.search("gelijk")).hasSize(12).extracting(Hit::label).containsOnly(new Tagged("Gelijk", "en"));
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
