package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps that somebody got from somewhere: compared, or what is wrong is told on one line, and soon. */
class HostileDumpsTest {
    private static final int FILES = 60;
    private static final String GOOD = """
            <https://w3id.org/leidenkg/id/project/stad> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/leidenkg/ontology#Project> .
            <https://w3id.org/leidenkg/id/project/stad> <http://www.w3.org/2004/02/skos/core#prefLabel> "De stad"@nl .
            <https://w3id.org/leidenkg/id/project/stad> <https://w3id.org/leidenkg/ontology#sequence> "1" .
            """;

    private static final List<String> ODD = List.of(
            "\u0000",
            "\\u0000",
            "\\ud800",
            "<",
            "\"",
            "_:",
            "@",
            "^^",
            "@prefix : <file:///etc/passwd> .",
            "<<",
            "{",
            "}",
            "@base <http://127.0.0.1:1/> .",
            "[".repeat(2_000),
            "(".repeat(2_000),
            "\"\"\"",
            "BASE",
            "GRAPH <x> {",
            "\u202e",
            "\r");

    @TempDir
    private Path temp;

    private static byte[] spoiled(Random random) {
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        switch (random.nextInt(4)) {
            case 0 -> good[random.nextInt(good.length)] = (byte) random.nextInt(256);
            case 1 -> good = Arrays.copyOf(good, random.nextInt(good.length));
            case 2 -> random.nextBytes(good);
            default ->
                good = new StringBuilder(GOOD)
                        .insert(random.nextInt(GOOD.length()), ODD.get(random.nextInt(ODD.size())))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        }
        return good;
    }

    private static byte[] packed(byte[] bytes, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        byte[] zipped = out.toByteArray();
        if (random.nextBoolean()) {
            zipped[random.nextInt(zipped.length)] ^= 1;
        }
        return zipped;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nt", "nq", "ttl", "trig", "nq.gz"})
    void everySpoiledDumpIsComparedOrToldOnOneLine(String extension) throws IOException {
        Path good = Files.writeString(temp.resolve("good.nt"), GOOD);
        Random random = new Random(extension.hashCode());
        for (int n = 0; n < FILES; n++) {
            byte[] bytes = spoiled(random);
            Path dump = Files.write(
                    temp.resolve("spoiled." + extension), extension.endsWith(".gz") ? packed(bytes, random) : bytes);
            String which = n + " " + new String(bytes, StandardCharsets.UTF_8);
            Program diff = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> Program.run("diff", good, dump), which);

            assertThat(diff.exitCode()).as(which).isBetween(0, 2);
            assertThat(diff.out() + diff.err()).as(which).doesNotContain("\tat ", "root:");
            if (diff.exitCode() == 2) {
                assertThat(diff.err().lines()).as(which).hasSize(1);
                assertThat(diff.err()).as(which).contains(dump.toString());
            }
        }
    }
}
