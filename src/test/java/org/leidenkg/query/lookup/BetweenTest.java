package org.leidenkg.query.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.query.answer.between.Between;

class BetweenTest {
    private static final String ID = Lookup.DEFAULT_BASE + "id/organisation/";

    /** Projects of two organisations each: as many of two as the number behind them says. */
    private static DatasetGraph pairs(String... pairs) {
        StringBuilder turtle = new StringBuilder("PREFIX lkg: <" + Lookup.DEFAULT_BASE + "ontology#>\n"
                + "PREFIX org: <http://www.w3.org/ns/org#>\nPREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n");
        for (String pair : pairs) {
            String[] of = pair.split(" ", -1);
            for (int number = 1; number <= Integer.parseInt(of[2]); number++) {
                String slug = of[0] + "-" + of[1] + "-" + number;
                String project = "<" + Lookup.DEFAULT_BASE + "id/project/" + slug + ">";
                turtle.append(project + " a lkg:Project ; skos:prefLabel \"" + slug + "\" .\n");
                for (String end : List.of(of[0], of[1])) {
                    turtle.append("[] lkg:project " + project + " ; org:member <" + ID + end
                            + "> ; org:role lkg:Partner .\n");
                }
            }
        }
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(
                () -> RDFParser.fromString(turtle.toString(), Lang.TURTLE).parse(dataset.getDefaultGraph()));
        return dataset;
    }

    private static Between between(DatasetGraph dataset, String from, String to) {
        return new Lookup(() -> RDFLinkFactory.connect(dataset), Lookup.DEFAULT_BASE, () -> "one")
                .between(ID + from, ID + to, new Counting(Level.AS_NAMED, Certainty.ALL), 1, 10);
    }

    private static List<String> chains(Between between) {
        return between.chains().stream()
                .map(chain -> chain.links().get(0).from().slug() + " "
                        + chain.links().stream().map(link -> link.to().slug()).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void allShortestChainsAreFoundTheStrongestFirst() {
        Between found = between(pairs("a b 1", "b d 5", "a c 2", "c d 2", "a e 9", "e f 9", "f d 9"), "a", "d");

        assertThat(chains(found)).containsExactly("a c d", "a b d");
        assertThat(found.totalChains()).isEqualTo(2);
        assertThat(found.distance()).isEqualTo(2);
        assertThat(found.chains().get(0).links())
                .extracting(link -> link.from().slug(), link -> link.to().slug(), Between.Link::sharedProjects)
                .containsExactly(tuple("a", "c", 2), tuple("c", "d", 2));
    }

    @Test
    void longChainsAreFoundFromBothEnds() {
        Between found = between(pairs("a b 1", "b c 1", "c d 1", "d e 1", "e f 1", "c x 1", "x e 1"), "a", "f");

        assertThat(chains(found)).containsExactly("a b c d e f", "a b c x e f");
        assertThat(chains(between(pairs("a b 1", "b c 1", "c d 1"), "d", "a"))).containsExactly("d c b a");
    }

    @Test
    void ofManyChainsTheFirstAreToldAndAllAreCounted() {
        String[] pairs = new String[40];
        for (int i = 0; i < 20; i++) {
            pairs[2 * i] = "a m" + (10 + i) + " 1";
            pairs[2 * i + 1] = "m" + (10 + i) + " z 1";
        }
        Between found = between(pairs(pairs), "a", "z");

        assertThat(found.totalChains()).isEqualTo(20);
        assertThat(found.chains()).hasSize(Between.MOST_CHAINS);
        assertThat(chains(found).get(0)).isEqualTo("a m10 z");
        assertThat(found.inCommon().total()).isEqualTo(20);
        assertThat(found.inCommon().items()).hasSize(10);
    }

    @Test
    void whereThereIsNoWayThereIsNone() {
        Between found = between(pairs("a b 1", "c d 1"), "a", "d");

        assertThat(found.chains()).isEmpty();
        assertThat(found.distance()).isEqualTo(-1);
    }

    @Test
    void anOrganisationIsAtNoDistanceFromItself() {
        assertThat(between(pairs("a b 1"), "a", "a").distance()).isZero();
    }

    @Test
    void partnersGiveTheirSharedProjectsWithTheirParts() {
        Between found = new Lookup(() -> RDFLinkFactory.connect(SampleGraph.open()), Lookup.DEFAULT_BASE, () -> "one")
                .between(ID + "faculteit", ID + "hogeschool", Counting.USUAL, 1, 10);

        assertThat(found.from().slug()).isEqualTo("universiteit");
        assertThat(found.distance()).isEqualTo(1);
        assertThat(found.shared().items())
                .extracting(
                        one -> one.project().ref().slug(),
                        one -> one.own().size(),
                        one -> one.others().size())
                .containsExactly(tuple("gezonde-stad", 2, 1));
        assertThat(found.chains()).isEmpty();
    }
}
