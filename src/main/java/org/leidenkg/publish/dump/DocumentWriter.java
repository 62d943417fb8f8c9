package org.leidenkg.publish.dump;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Prefixes;

/**
 * Writes the data of one thing, small enough to be held in memory; the dumps have writers that need not. Subjects come in
 * the order in which they are first given, so that the thing itself is on top, each with its type first.
 */
public final class DocumentWriter {
    private static final Comparator<Triple> WITHIN_SUBJECT = Comparator.comparing(
                    (Triple triple) -> !triple.getPredicate().equals(RDF.type.asNode()))
            .thenComparing(triple -> triple.getPredicate().getURI())
            .thenComparing(triple -> NodeFmtLib.strNT(triple.getObject()));

    private final Map<String, String> prefixes;
    private final Base base;
    private @Nullable CompactContext context;

    public DocumentWriter(Base base) {
        Map<String, String> all = new TreeMap<>(Prefixes.of(base));
        all.put("hydra", "http://www.w3.org/ns/hydra/core#");
        this.prefixes = all;
        this.base = base;
    }

    /** Of the IRIs. */
    public String base() {
        return base.iri();
    }

    /** The context of the JSON-LD, to be served at the address that documents refer to. */
    public synchronized CompactContext context() {
        // Only when somebody asks for JSON-LD: it is parsed for longer than a document takes.
        if (context == null) {
            context = CompactContext.of(base);
        }
        return context;
    }

    /**
     * The document in UTF-8.
     *
     * @param triples whose blank nodes, if any, have labels of letters and digits
     * @param contextIri where the JSON-LD context is, absolute; the other syntaxes have no use for it
     */
    public byte[] write(Collection<Triple> triples, DocumentSyntax syntax, String contextIri) {
        Map<Node, List<Triple>> bySubject = bySubject(triples);
        ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
        switch (syntax) {
            case TURTLE -> stream(bySubject, RDFFormat.TURTLE_BLOCKS, out);
            case N_TRIPLES -> stream(bySubject, RDFFormat.NTRIPLES_UTF8, out);
            case JSON_LD -> {
                try (CompactJsonLd json =
                        new CompactJsonLd(context().terms(), CompactJsonLd.JSON.createValue(contextIri), out)) {
                    json.write(bySubject.values());
                }
            }
            case RDF_XML -> xml(bySubject, out);
        }
        return out.toByteArray();
    }

    private static Map<Node, List<Triple>> bySubject(Collection<Triple> triples) {
        Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();
        for (Triple triple : new LinkedHashSet<>(triples)) {
            bySubject
                    .computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>())
                    .add(triple);
        }
        bySubject.values().forEach(all -> all.sort(WITHIN_SUBJECT));
        return bySubject;
    }

    private void stream(Map<Node, List<Triple>> bySubject, RDFFormat format, OutputStream out) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
        writer.start();
        if (!format.equals(RDFFormat.NTRIPLES_UTF8)) {
            used(bySubject).forEach(writer::prefix);
        }
        bySubject.values().forEach(all -> all.forEach(writer::triple));
        writer.finish();
    }

    private void xml(Map<Node, List<Triple>> bySubject, OutputStream out) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(used(bySubject));
        bySubject.values().forEach(all -> all.forEach(graph::add));
        RDFWriter.create().source(graph).format(RDFFormat.RDFXML_PLAIN).output(out);
    }

    /** The prefixes that the triples have a use for. */
    private Map<String, String> used(Map<Node, List<Triple>> bySubject) {
        Set<String> namespaces = new HashSet<>();
        bySubject
                .values()
                .forEach(all -> all.forEach(triple -> {
                    namespaces.add(namespace(triple.getSubject()));
                    namespaces.add(namespace(triple.getPredicate()));
                    namespaces.add(namespace(triple.getObject()));
                }));
        Map<String, String> used = new TreeMap<>(prefixes);
        used.values().retainAll(namespaces);
        return used;
    }

    private static String namespace(Node node) {
        String iri = node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
        return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
