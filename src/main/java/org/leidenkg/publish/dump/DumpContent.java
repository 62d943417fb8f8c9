package org.leidenkg.publish.dump;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;

/**
 * Statements in a syntax, in UTF-8: Turtle, TriG and RDF/XML by Rio, JSON-LD by Titanium, N-Triples and N-Quads as canonical
 * lines. No more is held in memory than some hundred subjects.
 */
public final class DumpContent {
    /** How many subjects are compacted in one go: for one at a time the processor reads the context each time. */
    private static final int SUBJECTS_AT_A_TIME = 500;

    private final SortedStatements statements;
    private final SortedMap<String, String> prefixes;

    public DumpContent(SortedStatements statements, SortedMap<String, String> prefixes) {
        this.statements = statements;
        this.prefixes = prefixes;
    }

    void write(DumpPlan plan, OutputStream out) throws IOException {
        switch (plan.format()) {
            case N_TRIPLES -> lines(statements.inUnion(), out);
            case N_QUADS -> lines(statements.inGraphs(), out);
            case TURTLE ->
                rio(RDFFormat.TURTLE, plan.graph().map(statements::triplesOf).orElseGet(statements::inUnion), out);
            case TRIG -> rio(RDFFormat.TRIG, statements.byGraph(), out);
            case JSON_LD -> jsonLd(out);
            case RDF_XML -> rio(RDFFormat.RDFXML, statements.inUnion(), out);
        }
    }

    private static void lines(Stream<List<Quad>> subjects, OutputStream out) throws IOException {
        for (Iterator<List<Quad>> all = subjects.iterator(); all.hasNext(); ) {
            for (Quad quad : all.next()) {
                out.write(SortedStatements.line(quad));
            }
        }
    }

    private void rio(RDFFormat format, Stream<List<Quad>> subjects, OutputStream out) {
        RDFWriter writer = Rio.createWriter(format, out);
        writer.getWriterConfig()
                .set(BasicWriterSettings.PRETTY_PRINT, true)
                .set(BasicWriterSettings.INLINE_BLANK_NODES, false)
                // or it would change the numbers
                .set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
        writer.startRDF();
        prefixes.forEach(writer::handleNamespace);
        subjects.map(SortedStatements::typesFirst)
                .forEach(subject -> subject.forEach(quad -> writer.handleStatement(RioValues.statement(quad))));
        writer.endRDF();
    }

    /** A graph of many subjects is in several objects of the same name, which JSON-LD reads as one. */
    private void jsonLd(OutputStream out) {
        JsonObjectBuilder builder = CompactJsonLd.JSON.createObjectBuilder();
        prefixes.forEach(builder::add);
        JsonObject context = builder.build();
        try (CompactJsonLd json = new CompactJsonLd(context, context, out)) {
            parts(Quad.defaultGraphIRI).forEach(json::write);
            statements.graphs().forEach(graph -> parts(graph).forEach(part -> json.write(graph.getURI(), part)));
        }
    }

    private Stream<List<List<Triple>>> parts(Node graph) {
        List<List<Triple>> subjects = statements
                .in(graph)
                .map(SortedStatements::typesFirst)
                .map(quads -> quads.stream().map(Quad::asTriple).toList())
                .toList();
        return IntStream.iterate(0, at -> at < subjects.size(), at -> at + SUBJECTS_AT_A_TIME)
                .mapToObj(at -> subjects.subList(at, Math.min(at + SUBJECTS_AT_A_TIME, subjects.size())));
    }
}
