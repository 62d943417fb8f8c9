package org.leidenkg.publish.feed;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Reads a dump in N-Quads, packed or not, a subject at a time: its lines are in code-point order, so that those of a subject
 * follow each other, and two dumps of any size can be compared side by side.
 */
final class SubjectReader implements Closeable {
    static final int BUFFER = 1 << 16;
    /** Behind every other subject. */
    private static final String END = "~";

    private final BufferedReader lines;
    private String line = "";

    /**
     * A subject and its triples in all graphs, each once, as N-Triples has them, without the end of the line.
     *
     * @param name with its angle brackets
     */
    record Subject(String name, SortedSet<String> triples) implements Comparable<Subject> {
        static final Subject NONE = new Subject(END, new TreeSet<>());

        boolean isNone() {
            return name.equals(END);
        }

        @Override
        public int compareTo(Subject other) {
            // The bytes of UTF-8 have the order of the code points, and the chars of a string have not.
            return Arrays.compareUnsigned(
                    name.getBytes(StandardCharsets.UTF_8), other.name.getBytes(StandardCharsets.UTF_8));
        }
    }

    SubjectReader(Path quads) throws IOException {
        this(
                quads.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(quads), BUFFER)
                        : Files.newInputStream(quads));
    }

    private SubjectReader(InputStream quads) throws IOException {
        this.lines = new BufferedReader(new InputStreamReader(quads, StandardCharsets.UTF_8));
        advance();
    }

    static SubjectReader ofNothing() throws IOException {
        return new SubjectReader(InputStream.nullInputStream());
    }

    private void advance() throws IOException {
        line = Optional.ofNullable(lines.readLine()).orElse(END);
    }

    /** The next one; at the end {@link Subject#NONE}. */
    Subject next() throws IOException {
        if (line.equals(END)) {
            return Subject.NONE;
        }
        String name = line.substring(0, line.indexOf(' '));
        SortedSet<String> triples = new TreeSet<>();
        String start = name + " ";
        while (line.startsWith(start)) {
            triples.add(line.substring(0, line.lastIndexOf(" <")));
            advance();
        }
        return new Subject(name, triples);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
