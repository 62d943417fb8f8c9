package org.leidenkg.query.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Skos;

class DescriberTest {
    private static final String BASE = Lookup.DEFAULT_BASE;

    private static Node iri(String path) {
        return NodeFactory.createURI(BASE + path);
    }

    private static Describer describer(DatasetGraph data) {
        return new Lookup(() -> RDFLinkFactory.connect(data), BASE, () -> "x").describer();
    }

    /** The sample and one organisation with so many units. */
    private static DatasetGraph withUnits(int units) {
        DatasetGraph data = SampleGraph.open();
        Txn.executeWrite(
                data,
                () -> IntStream.range(0, units).forEach(i -> {
                    Node unit = iri("id/organisation/unit-" + i);
                    data.add(iri("graph/organisations"), unit, Org.SUB_ORGANIZATION_OF, iri("id/organisation/netwerk"));
                    data.add(
                            iri("graph/organisations"),
                            unit,
                            Skos.PREF_LABEL,
                            NodeFactory.createLiteralLang("Unit " + i, "en"));
                }));
        return data;
    }

    @Test
    void whatTheGraphDoesNotKnowIsEmpty() {
        assertThat(describer(SampleGraph.open()).find("id/project/none", 1)).isEmpty();
    }

    @Test
    void whatCanBeFoundIsKnown() {
        Describer describer = describer(SampleGraph.open());

        assertThat(describer.knows("id/project/rijk-stad")).isTrue();
        assertThat(describer.knows("id/scheme/themes-agenda-test")).isTrue();
        assertThat(describer.knows("id/project/none")).isFalse();
    }

    @Test
    void whatIsOnlyMentionedIsThereWithItsLinks() {
        Described mentioned = describer(SampleGraph.open())
                .find("id/scheme/themes-agenda-test", 1)
                .orElseThrow();

        assertThat(mentioned.own()).isEmpty();
        assertThat(mentioned.links().total()).isEqualTo(7);
    }

    @Test
    void linksComeInPagesThatTogetherAreAllOfThemOnce() {
        Describer describer = describer(withUnits(450));
        Set<Triple> seen = new HashSet<>();
        int told = 0;
        for (int page = 1; page <= 3; page++) {
            Described described =
                    describer.find("id/organisation/netwerk", page).orElseThrow();
            assertThat(described.links().total()).isEqualTo(451);
            assertThat(described.links().lastPage()).isEqualTo(3);
            assertThat(described.own())
                    .contains(Triple.create(iri("id/organisation/netwerk"), RDF.type.asNode(), Org.ORGANIZATION_CLASS));
            told += described.links().items().size();
            seen.addAll(described.links().items());
        }

        assertThat(told).isEqualTo(451);
        assertThat(seen)
                .hasSize(451)
                .contains(Triple.create(iri("id/ambiguous/go-fair"), Lkg.CANDIDATE, iri("id/organisation/netwerk")));
        assertThat(describer
                        .find("id/organisation/netwerk", 4)
                        .orElseThrow()
                        .links()
                        .items())
                .isEmpty();
    }

    @Test
    void linkingThingsComeWithTheirNames() {
        Described described =
                describer(withUnits(2)).find("id/organisation/netwerk", 1).orElseThrow();

        assertThat(described.names())
                .contains(Triple.create(
                        iri("id/organisation/unit-1"), Skos.PREF_LABEL, NodeFactory.createLiteralLang("Unit 1", "en")));
    }

    @Test
    void twoDirectionsOfWorkingTogetherAreToldOnce() {
        DatasetGraph data = SampleGraph.open();
        Node one = iri("id/organisation/gemeente");
        Node other = iri("id/organisation/vijandig");
        Txn.executeWrite(data, () -> {
            data.add(iri("graph/derived"), one, Lkg.WORKS_WITH, other);
            data.add(iri("graph/derived"), other, Lkg.WORKS_WITH, one);
        });
        Described described =
                describer(data).find("id/organisation/vijandig", 1).orElseThrow();

        assertThat(described.own()).contains(Triple.create(other, Lkg.WORKS_WITH, one));
        assertThat(described.links().items()).isEmpty();
        assertThat(described.links().total()).isZero();
    }

    @Test
    void dataWithoutCatalogueHasNone() {
        assertThat(describer(SampleGraph.open()).catalogue()).isEqualTo(List.of());
    }
}
