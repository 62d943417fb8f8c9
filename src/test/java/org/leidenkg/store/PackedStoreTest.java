package org.leidenkg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.fuseki.system.spot.TDBOps;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.quads.QuadTable;

/** A packed database answers every pattern as the data it was made from does, and can be added to. */
class PackedStoreTest {
    private static final int QUADS = 5_000;

    @TempDir
    private Path temporary;

    private final Random random = new Random(3);

    private static Node iri(String name) {
        return NodeFactory.createURI("https://example.org/" + name);
    }

    /** Terms that a database holds in its file of terms, and those that it holds as values. */
    private Node value() {
        int n = random.nextInt(200) - 100;
        return switch (random.nextInt(6)) {
            case 0 -> NodeFactory.createLiteralLang("woord " + n, "nl");
            case 1 -> NodeFactory.createLiteralDT(Integer.toString(n), XSDDatatype.XSDinteger);
            case 2 -> NodeFactory.createLiteralDT(n + ".25", XSDDatatype.XSDdecimal);
            case 3 -> NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
            case 4 -> iri("predicate" + random.nextInt(9));
            default -> iri("thing" + n);
        };
    }

    private QuadTable data() {
        QuadTable data = new QuadTable();
        for (int i = 0; i < QUADS; i++) {
            data.add(
                    iri("graph" + random.nextInt(4)),
                    random.nextInt(50) == 0 ? iri("graph0") : iri("thing" + random.nextInt(300)),
                    iri("predicate" + random.nextInt(9)),
                    value());
        }
        return data;
    }

    private static List<Quad> quads(DatasetGraph data, Node g, Node s, Node p, Node o) {
        List<Quad> quads = new ArrayList<>();
        data.find(g, s, p, o).forEachRemaining(quads::add);
        return quads;
    }

    private static void compare(DatasetGraph database, DatasetGraph data, Node g, Node s, Node p, Node o) {
        assertThat(quads(database, g, s, p, o)).containsExactlyInAnyOrderElementsOf(quads(data, g, s, p, o));
    }

    @Test
    void everyPatternFindsWhatTheDataHas() {
        QuadTable data = data();
        Path folder = temporary.resolve("store");
        Tdb2Store.write(data, folder);

        try (Tdb2Store store = Tdb2Store.open(folder)) {
            DatasetGraph database = store.dataset();
            database.executeRead(() -> {
                compare(database, data, Node.ANY, Node.ANY, Node.ANY, Node.ANY);
                for (int i = 0; i < 60; i++) {
                    Quad quad = quads(data, Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                            .get(random.nextInt(data.numbered().size()));
                    // With all four bound TDB2 gives a quad in the order of whichever index is first; it is asked only
                    // whether
                    // there is one.
                    assertThat(database.contains(quad)).isTrue();
                    for (int bound = 0; bound < 15; bound++) {
                        compare(
                                database,
                                data,
                                (bound & 1) == 0 ? Node.ANY : quad.getGraph(),
                                (bound & 2) == 0 ? Node.ANY : quad.getSubject(),
                                (bound & 4) == 0 ? Node.ANY : quad.getPredicate(),
                                (bound & 8) == 0 ? Node.ANY : quad.getObject());
                    }
                }
                assertThat(database.contains(iri("graph0"), iri("thing1"), iri("predicate1"), iri("not here")))
                        .isFalse();
                assertThat(database.contains(Node.ANY, iri("not here"), Node.ANY, Node.ANY))
                        .isFalse();
            });
        }
    }

    @Test
    void theStandAloneFusekiTellsWhatKindOfStoreItIs() {
        Path folder = temporary.resolve("store");
        Tdb2Store.write(data(), folder);

        assertThat(TDBOps.isTDB1(folder.toString())).isFalse();
        assertThat(TDBOps.isTDB2(folder.toString())).isTrue();
    }

    @Test
    void whatIsAddedLaterIsFoundAsWell() {
        QuadTable data = data();
        Path folder = temporary.resolve("store");
        Tdb2Store.write(data, folder);
        Quad more = new Quad(iri("graph1"), iri("new thing"), iri("predicate1"), iri("thing1"));

        try (Tdb2Store store = Tdb2Store.open(folder)) {
            DatasetGraph database = store.dataset();
            database.executeWrite(() -> database.add(more));
            database.executeRead(() -> assertThat(quads(database, Node.ANY, Node.ANY, iri("predicate1"), iri("thing1")))
                    .contains(more)
                    .hasSize(quads(data, Node.ANY, Node.ANY, iri("predicate1"), iri("thing1"))
                                    .size()
                            + 1));
        }
    }
}
