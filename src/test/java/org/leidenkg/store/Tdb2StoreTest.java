package org.leidenkg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.fuseki.system.spot.TDBOps;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Tdb2StoreTest {
    @TempDir
    Path temporary;

    @Test
    void whatWasWrittenIsReadBack() {
        DatasetGraph data = data("one");
        Path folder = temporary.resolve("store");
        Tdb2Store.write(data, folder);
        assertThat(read(folder)).hasSize(200).isEqualTo(quads(data));
    }

    @Test
    void anEmptyDatasetMakesAnEmptyStore() {
        Path folder = temporary.resolve("store");
        Tdb2Store.write(DatasetGraphFactory.create(), folder);
        assertThat(read(folder)).isEmpty();
    }

    @Test
    void theDefaultGraphIsTheUnionOfTheNamedGraphs() {
        Path folder = temporary.resolve("store");
        Tdb2Store.write(data("one"), folder);
        try (Tdb2Store store = Tdb2Store.open(folder)) {
            long triples = store.dataset().calculateRead(() -> {
                try (QueryExec query = QueryExec.dataset(store.dataset())
                        .query("SELECT (count(*) AS ?n) { ?s ?p ?o }")
                        .build()) {
                    return ((Number) query.select().next().get("n").getLiteralValue()).longValue();
                }
            });
            assertThat(triples).isEqualTo(100);
        }
    }

    @Test
    void theStandAloneFusekiTellsWhatKindOfStoreItIs() {
        Path folder = temporary.resolve("store");
        Tdb2Store.write(data("one"), folder);

        assertThat(TDBOps.isTDB1(folder.toString())).isFalse();
        assertThat(TDBOps.isTDB2(folder.toString())).isTrue();
    }

    @Test
    void aStoreCanBeRenamedOnceItIsWritten() throws IOException {
        DatasetGraph data = data("one");
        Tdb2Store.write(data, temporary.resolve("before"));
        Path renamed = Files.move(temporary.resolve("before"), temporary.resolve("after"));
        assertThat(read(renamed)).isEqualTo(quads(data));
    }

    @Test
    void aLinkThatPointsElsewhereGivesTheOtherStore() throws IOException {
        Tdb2Store.write(data("one"), temporary.resolve("one"));
        Tdb2Store.write(data("two"), temporary.resolve("two"));
        Path link = Files.createSymbolicLink(temporary.resolve("current"), Path.of("one"));
        try (Tdb2Store first = Tdb2Store.open(link)) {
            Files.delete(link);
            Files.createSymbolicLink(link, Path.of("two"));
            try (Tdb2Store second = Tdb2Store.open(link)) {
                assertThat(quadsOf(first)).isEqualTo(quads(data("one")));
                assertThat(quadsOf(second)).isEqualTo(quads(data("two")));
            }
        }
    }

    @Test
    void aFolderThatIsNotEmptyIsRefused() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "mine");
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> Tdb2Store.write(data("one"), temporary))
                .withMessageContaining(temporary + ": the folder is not empty");
        assertThat(file).hasContent("mine");
    }

    @Test
    void openingWhatIsNoStoreMakesNone() {
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> Tdb2Store.open(temporary))
                .withMessageContaining("there is no store in " + temporary);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aStoreThatAnotherProcessHasOpenIsNamed() throws IOException, InterruptedException {
        Path folder = temporary.resolve("store");
        Tdb2Store.write(data("one"), folder);
        Process other = HoldingProcess.start(folder);
        try {
            assertThatExceptionOfType(OutputException.class)
                    .isThrownBy(() -> Tdb2Store.open(folder))
                    .withMessageContaining("open in another process")
                    .withMessageContaining("held by process " + other.pid());
            assertThat(Tdb2Store.isOpen(folder)).isTrue();
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(Tdb2Store.isOpen(folder)).isFalse();
        assertThat(read(folder)).hasSize(200);
    }

    @Test
    void aStoreThatIsOpenIsNotRemoved() throws IOException {
        OutputFolder output = OutputFolder.open(temporary.resolve("out"));
        Release served = publishStore(output, Releases.FIRST);
        try (Tdb2Store store = Tdb2Store.open(served.store())) {
            publishStore(output, Releases.SECOND);
            publishStore(output, Releases.THIRD);
            assertThat(served.folder()).isDirectory();
            assertThat(quadsOf(store)).isEqualTo(quads(data(Releases.FIRST)));
            assertThat(Tdb2Store.isOpen(served.store())).isTrue();
        }
        publishStore(output, Releases.FIRST);
        assertThat(served.store()).doesNotExist();
    }

    private static Release publishStore(OutputFolder output, String digest) throws IOException {
        try (StagedRelease staged = output.stage(digest)) {
            Releases.fill(staged, digest);
            Files.delete(staged.path().resolve("store/file"));
            Tdb2Store.write(data(digest), staged.path().resolve("store"));
            return staged.publish(Integer.MAX_VALUE);
        }
    }

    /** A hundred triples, each in two graphs. */
    private static DatasetGraph data(String name) {
        DatasetGraph data = DatasetGraphFactory.create();
        Node predicate = NodeFactory.createURI("https://example.org/name");
        for (int i = 0; i < 100; i++) {
            Node subject = NodeFactory.createURI("https://example.org/" + i);
            Node object = NodeFactory.createLiteralLang(name + " é \uD83C\uDFD9 \n\"" + i, "nl");
            data.add(NodeFactory.createURI("https://example.org/graph/a"), subject, predicate, object);
            data.add(NodeFactory.createURI("https://example.org/graph/b"), subject, predicate, object);
        }
        return data;
    }

    private static Set<Quad> read(Path folder) {
        try (Tdb2Store store = Tdb2Store.open(folder)) {
            return quadsOf(store);
        }
    }

    private static Set<Quad> quadsOf(Tdb2Store store) {
        return store.dataset().calculateRead(() -> quads(store.dataset()));
    }

    private static Set<Quad> quads(DatasetGraph data) {
        Set<Quad> quads = new HashSet<>();
        data.find().forEachRemaining(quads::add);
        return quads;
    }
}
