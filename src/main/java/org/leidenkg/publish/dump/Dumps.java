package org.leidenkg.publish.dump;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;

/** The dataset as files in six syntaxes and one file a graph, plain and packed; the same bytes for the same data and prefixes. */
public final class Dumps {
    /** The file of checksums beside the dumps, for {@code sha256sum -c}. */
    public static final String CHECKSUMS = Checksums.NAME;

    /** The name of the threads that write, as a dump of threads shows it. */
    static final String THREADS = "leidenkg-dumps";

    /** The slowest first, so that two threads end at about the same time. */
    private static final List<DumpFormat> BY_COST = List.of(
            DumpFormat.N_QUADS,
            DumpFormat.N_TRIPLES,
            DumpFormat.JSON_LD,
            DumpFormat.TRIG,
            DumpFormat.TURTLE,
            DumpFormat.RDF_XML);

    private Dumps() {}

    /**
     * Writes into a folder that exists: {@code leidenkg.nt, .nq, .ttl, .trig, .jsonld, .rdf}, of which N-Triples, Turtle
     * and RDF/XML hold the union of the graphs and the others the graphs by name; {@code leidenkg-{graph}.ttl} for each
     * named graph; each of these also packed by gzip as {@code .gz}; and {@link #CHECKSUMS}.
     *
     * @param prefixes namespaces by prefix; a prefix is small letters and digits, a namespace ends in a delimiter
     * @return the files in the order above, each packed one behind its plain one, without the checksums
     * @throws IllegalArgumentException if a prefix is not one in every syntax
     * @throws DumpException if the data has a blank node or another value that one of the syntaxes cannot carry (then no
     *     file is touched), or if a file cannot be written; whatever is written by then, nothing is written any more
     */
    public static List<DumpFile> write(DatasetGraph data, Map<String, String> prefixes, Path folder) {
        SortedMap<String, String> sortedPrefixes = checked(prefixes);
        SortedStatements statements = SortedStatements.of(data, sortedPrefixes);
        List<DumpFile> files = writeAll(
                DumpPlan.of(statements), new DumpWriter(new DumpContent(statements, sortedPrefixes), folder), folder);
        Checksums.write(files, folder);
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

    private static List<DumpFile> writeAll(List<DumpPlan> plans, DumpWriter writer, Path folder) {
        ExecutorService threads = Executors.newFixedThreadPool(2, work -> new Thread(work, THREADS));
        try {
            List<DumpPlan> turns =
                    plans.stream().sorted(Comparator.comparingInt(Dumps::turn)).toList();
            List<Future<List<DumpFile>>> running = turns.stream()
                    .map(plan -> threads.submit(() -> writer.write(plan)))
                    .toList();
            List<DumpFile> files = new ArrayList<>();
            for (DumpPlan plan : plans) {
                files.addAll(running.get(turns.indexOf(plan)).get());
            }
            return List.copyOf(files);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DumpException fault ? fault : new DumpException("a dump failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DumpException("interrupted while writing the dumps to " + folder, e);
        } finally {
            threads.shutdownNow();
            awaitEnd(threads);
        }
    }

    /** After a fault the other thread may be in the middle of a file: whoever clears the folder away must not meet it. */
    private static void awaitEnd(ExecutorService threads) {
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int turn(DumpPlan plan) {
        return plan.graph().isPresent() ? BY_COST.size() : BY_COST.indexOf(plan.format());
    }
}
