package org.leidenkg.publish.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpWriterTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenPackedOnlyHoldsTheSameAsThePlainFile() throws IOException {
        DatasetGraph data = DatasetGraphFactory.create();
        for (int i = 0; i < 50; i++) {
            data.add(
                    NodeFactory.createURI("https://example.org/graph/" + i % 3),
                    NodeFactory.createURI("https://example.org/thing/" + i % 7),
                    NodeFactory.createURI("https://example.org/says"),
                    NodeFactory.createLiteralLang("woord \"" + i + "\" één", "nl"));
        }
        DumpWriter writer =
                new DumpWriter(new DumpContent(SortedStatements.of(data, Map.of()), new TreeMap<>()), folder);

        List<DumpFile> both = writer.write(new DumpPlan("plain.nq", DumpFormat.N_QUADS, Optional.empty(), false));
        List<DumpFile> packed = writer.write(new DumpPlan("packed.nq", DumpFormat.N_QUADS, Optional.empty(), true));

        assertThat(both).extracting(DumpFile::name).containsExactly("plain.nq", "plain.nq.gz");
        assertThat(packed).extracting(DumpFile::name).containsExactly("packed.nq.gz");
        assertThat(folder.resolve("packed.nq")).doesNotExist();
        try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(folder.resolve("packed.nq.gz")))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Files.readString(folder.resolve("plain.nq")));
        }
    }
}
