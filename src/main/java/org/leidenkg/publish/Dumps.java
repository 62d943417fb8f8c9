package org.leidenkg.publish;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFHandlerException;

/** The dataset as files in six syntaxes, the same bytes for the same data and prefixes. */
public final class Dumps {
    /** The file of checksums beside the dumps, for {@code sha256sum -c}. */
    public static final String CHECKSUMS = "SHA256SUMS";

    /** The slowest first, so that two threads end at about the same time. */
    private static final List<DumpFormat> BY_COST = List.of(
            DumpFormat.N_QUADS,
            DumpFormat.N_TRIPLES,
            DumpFormat.JSON_LD,
            DumpFormat.TRIG,
            DumpFormat.TURTLE,
            DumpFormat.RDF_XML);

    private static final int BUFFER = 1 << 15;

    private Dumps() {}

    /**
     * Writes {@code leidenkg.nt, .nq, .ttl, .trig, .jsonld, .rdf} and {@link #CHECKSUMS} into a folder that exists. N-Triples,
     * Turtle and RDF/XML hold the union of the graphs, the others the graphs by name.
     *
     * @param prefixes namespaces by prefix; a prefix is small letters and digits, a namespace ends in a delimiter
     * @return the files in the order above, without the checksums
     * @throws IllegalArgumentException if a prefix is not one in every syntax
     * @throws DumpException if the data has a blank node or another value that one of the syntaxes cannot carry (then no
     *     file is touched), or if a file cannot be written
     */
    public static List<DumpFile> write(DatasetGraph data, Map<String, String> prefixes, Path folder) {
        SortedMap<String, String> sortedPrefixes = checked(prefixes);
        SortedStatements statements = SortedStatements.of(data);
        List<DumpFile> files = writeAll(statements, sortedPrefixes, folder);
        writeChecksums(files, folder.resolve(CHECKSUMS));
        return files;
    }

    private static SortedMap<String, String> checked(Map<String, String> prefixes) {
        prefixes.forEach((prefix, namespace) -> {
            if (!prefix.matches("(?!xml)[a-z][a-z0-9]*")
                    || !namespace.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"]*[/#:?]")) {
                throw new IllegalArgumentException(
                        "cannot be a prefix in every syntax: " + prefix + " for " + namespace);
            }
        });
        return new TreeMap<>(prefixes);
    }

    private static List<DumpFile> writeAll(
            SortedStatements statements, SortedMap<String, String> prefixes, Path folder) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Map<DumpFormat, Future<DumpFile>> running = new EnumMap<>(DumpFormat.class);
            for (DumpFormat format : BY_COST) {
                running.put(format, threads.submit(() -> writeOne(format, statements, prefixes, folder)));
            }
            List<DumpFile> files = new ArrayList<>();
            for (Future<DumpFile> file : running.values()) {
                files.add(file.get());
            }
            return List.copyOf(files);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DumpException fault ? fault : new DumpException("a dump failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DumpException("interrupted while writing the dumps to " + folder, e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static DumpFile writeOne(
            DumpFormat format, SortedStatements statements, SortedMap<String, String> prefixes, Path folder) {
        Path file = folder.resolve(format.fileName());
        MessageDigest sha256 = sha256();
        try (OutputStream bytes = new DigestOutputStream(Files.newOutputStream(file), sha256);
                Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER)) {
            RDFHandler handler = format.handler(out, prefixes);
            handler.startRDF();
            prefixes.forEach(handler::handleNamespace);
            switch (format.content()) {
                case UNION -> statements.forEachInUnion(handler::handleStatement);
                case GRAPHS -> statements.forEachInGraphs(handler::handleStatement);
            }
            handler.endRDF();
        } catch (IOException | RDFHandlerException e) {
            throw new DumpException("cannot write the dump " + file + ": " + e.getMessage(), e);
        }
        String digest = HexFormat.of().formatHex(sha256.digest());
        return new DumpFile(format.fileName(), format.mediaType(), size(file), digest);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new DumpException("cannot read the size of " + file, e);
        }
    }

    private static void writeChecksums(List<DumpFile> files, Path target) {
        String lines = files.stream()
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(target, lines);
        } catch (IOException e) {
            throw new DumpException("cannot write the checksums " + target + ": " + e.getMessage(), e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
