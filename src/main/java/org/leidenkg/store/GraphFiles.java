package org.leidenkg.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Parts an N-Quads file, packed or not, into one file of N-Triples a graph. */
final class GraphFiles extends StreamRDFBase {
    private final Path folder;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, Writer> writers = new LinkedHashMap<>();

    private GraphFiles(Path folder) {
        this.folder = folder;
    }

    /** The files by the names of their graphs, in the order in which these first come. */
    static Map<String, Path> split(Path quads, Path folder) throws IOException {
        GraphFiles parts = new GraphFiles(folder);
        try (InputStream in = IO.openFile(quads.toString())) {
            RDFParser.source(in).lang(Lang.NQUADS).parse(parts);
        } finally {
            for (Writer writer : parts.writers.values()) {
                writer.close();
            }
        }
        return parts.files;
    }

    @Override
    public void quad(Quad quad) {
        try {
            writer(quad.getGraph().getURI()).write(NTriples.line(quad.asTriple()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + folder, e);
        }
    }

    private Writer writer(String graph) throws IOException {
        Writer known = writers.get(graph);
        if (known != null) {
            return known;
        }
        Path file = folder.resolve("graph-" + files.size() + ".nt");
        Writer writer = Files.newBufferedWriter(file);
        files.put(graph, file);
        writers.put(graph, writer);
        return writer;
    }
}
