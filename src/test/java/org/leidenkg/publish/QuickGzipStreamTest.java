package org.leidenkg.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is packed is the same when another program unpacks it, and lines of a graph are packed about as well as zlib does. */
class QuickGzipStreamTest {
    private static final int SEEDS = 60;

    private static byte[] packed(byte[] content, Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (QuickGzipStream out = new QuickGzipStream(bytes)) {
            int at = 0;
            while (at < content.length) {
                if (random.nextInt(10) == 0) {
                    out.write(content[at++]);
                } else {
                    int length = Math.min(content.length - at, 1 + random.nextInt(1 << random.nextInt(20)));
                    out.write(content, at, length);
                    at += length;
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    /** Content of many kinds: of one byte, of chance, with repeats near and far, in lines. */
    private static byte[] content(Random random) {
        byte[] content = new byte[random.nextInt(1 << random.nextInt(21))];
        int alphabet = 1 + random.nextInt(1 << random.nextInt(9));
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) random.nextInt(alphabet);
        }
        for (int repeats = random.nextInt(300); repeats > 0 && content.length > 0; repeats--) {
            int from = random.nextInt(content.length);
            int to = Math.min(content.length - 1, from + random.nextInt(1 << random.nextInt(17)));
            int length = Math.min(content.length - to, random.nextInt(1 << random.nextInt(12)));
            System.arraycopy(content.clone(), from, content, to, length);
        }
        return content;
    }

    @Test
    void whateverIsPackedIsTheSameAfterUnpacking() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            byte[] content = content(random);

            assertThat(unpacked(packed(content, random)))
                    .as("content of seed %s", seed)
                    .isEqualTo(content);
        }
    }

    static Stream<byte[]> edges() {
        byte[] far = new byte[3 * DeflateBlocks.FARTHEST];
        new Random(1).nextBytes(far);
        byte[] farthest = far.clone();
        System.arraycopy(farthest, 0, farthest, DeflateBlocks.FARTHEST, 400);
        byte[] tooFar = far.clone();
        System.arraycopy(tooFar, 0, tooFar, DeflateBlocks.FARTHEST + 1, 400);
        return Stream.of(new byte[0], new byte[1], new byte[9], new byte[1_000_000], far, farthest, tooFar);
    }

    @ParameterizedTest
    @MethodSource("edges")
    void edgesAreTheSameAfterUnpacking(byte[] content) throws IOException {
        assertThat(unpacked(packed(content, new Random(2)))).isEqualTo(content);
    }

    @Test
    void aRepeatAtTheGreatestDistanceIsFound() throws IOException {
        byte[][] edges = edges().toArray(byte[][]::new);

        assertThat(packed(edges[5], new Random(3)))
                .as("400 bytes that stood 32,768 bytes before")
                .hasSizeLessThan(packed(edges[4], new Random(3)).length - 350);
    }

    @Test
    void theSameContentGivesTheSameBytesHoweverItIsCut() throws IOException {
        byte[] content = lines();

        byte[] first = packed(content, new Random(4));

        assertThat(packed(content, new Random(5))).isEqualTo(first);
        // RFC 1952: gzip, deflate, nothing else in the header, and nothing is said of the system.
        assertThat(Arrays.copyOf(first, 10))
                .isEqualTo(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff});
    }

    private static byte[] lines() {
        Random random = new Random(6);
        StringBuilder text = new StringBuilder();
        for (int thing = 0; thing < 3_000; thing++) {
            String subject =
                    "<https://w3id.org/leidenkg/id/passage/agenda-" + thing / 100 + "/" + random.nextInt(900_000) + ">";
            for (String rest : new String[] {
                "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#SpecificResource>",
                "<http://www.w3.org/ns/oa#hasSource> <https://w3id.org/leidenkg/id/agenda/" + thing / 100 + ">",
                "<https://w3id.org/leidenkg/ontology#line> \"" + random.nextInt(40_000)
                        + "\"^^<http://www.w3.org/2001/XMLSchema#integer>"
            }) {
                text.append(subject).append(' ').append(rest).append(" <https://w3id.org/leidenkg/graph/agenda> .\n");
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void linesOfAGraphArePackedAboutAsWellAsByZlib() throws IOException {
        byte[] lines = lines();
        ByteArrayOutputStream usual = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(usual)) {
            out.write(lines);
        }

        byte[] quick = packed(lines, new Random(7));

        assertThat(unpacked(quick)).isEqualTo(lines);
        assertThat(quick.length).isLessThan(usual.size() * 3 / 2).isLessThan(lines.length / 12);
    }

    @Test
    void aFaultOfTheStreamBelowIsThrownAndNotSwallowed() throws IOException {
        byte[] content = new byte[1 << 20];
        new Random(8).nextBytes(content);
        int[] room = {100_000};
        QuickGzipStream out = new QuickGzipStream(new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[1], 0, 1);
            }

            @Override
            public void write(byte[] part, int from, int length) {
                room[0] -= length;
                if (room[0] < 0) {
                    throw new IllegalStateException("full");
                }
            }
        });

        assertThat(catchThrowable(() -> out.write(content)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
    }
}
