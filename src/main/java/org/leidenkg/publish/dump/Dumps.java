package org.leidenkg.publish.dump;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;

/** The dataset as files in six syntaxes and one file a graph, plain and packed; the same bytes for the same data and prefixes. */
public final class Dumps {
    /** The file of checksums beside the dumps, for {@code sha256sum -c}. */
    public static final String CHECKSUMS = Checksums.NAME;

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
     *     file is touched), or if a file cannot be written
     */
    public static List<DumpFile> write(DatasetGraph data, Map<String, String> prefixes, Path folder) {
        SortedMap<String, String> sortedPrefixes = checked(prefixes);
        SortedStatements statements = SortedStatements.of(data, sortedPrefixes);
        DumpWriter writer = new DumpWriter(new DumpContent(statements, sortedPrefixes), folder);
        List<DumpFile> files = DumpPlan.of(statements).stream()
                .flatMap(plan -> writer.write(plan).stream())
                .toList();
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
}
