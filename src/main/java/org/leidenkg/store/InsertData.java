package org.leidenkg.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Writes quads as one operation of SPARQL Update, as they come: terms of N-Triples are terms of SPARQL. */
final class InsertData extends StreamRDFBase {
    private final Writer out;
    private Optional<Node> graph = Optional.empty();

    InsertData(Writer out) {
        this.out = out;
    }

    @Override
    public void start() {
        write("INSERT DATA {\n");
    }

    @Override
    public void quad(Quad quad) {
        requireNames(quad);
        if (graph.filter(quad.getGraph()::equals).isEmpty()) {
            graph.ifPresent(open -> write("}\n"));
            graph = Optional.of(quad.getGraph());
            write("GRAPH " + NTriples.written(quad.getGraph()) + " {\n");
        }
        write(NTriples.line(quad.asTriple()));
    }

    @Override
    public void finish() {
        graph.ifPresent(open -> write("}\n"));
        write("}\n");
    }

    /** A blank node would become another one with each request, and the default graph is no graph of ours. */
    private static void requireNames(Quad quad) {
        if (quad.isDefaultGraph()
                || quad.getSubject().isBlank()
                || quad.getObject().isBlank()) {
            throw new IllegalArgumentException("no quad of a named graph without blank nodes: " + quad);
        }
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the update", e);
        }
    }
}
