package org.leidenkg.publish.diff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.publish.dump.DumpException;
import org.leidenkg.vocab.Base;

/** Reads a dump, under whatever base it was built, as the union of its graphs under the default base. */
final class DumpReader {
    private static final Map<String, Lang> SYNTAXES =
            new TreeMap<>(Map.of("nq", Lang.NQUADS, "nt", Lang.NTRIPLES, "trig", Lang.TRIG, "ttl", Lang.TURTLE));

    private static final String ONTOLOGY = "ontology#";

    private DumpReader() {}

    /** Fails with a {@link DumpException} that names the file and what is wrong with it. */
    static Graph read(Path file, UnaryOperator<InputStream> reading) {
        Graph graph = GraphMemFactory.createGraphMem2();
        try (InputStream in = open(file, reading)) {
            RDFParser.source(in)
                    .lang(language(file))
                    .base(Base.DEFAULT)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void triple(Triple triple) {
                            graph.add(triple);
                        }

                        @Override
                        public void quad(Quad quad) {
                            graph.add(quad.asTriple());
                        }
                    });
        } catch (NoSuchFileException e) {
            throw new DumpException("there is no file " + file, e);
        } catch (IOException | RiotException | RuntimeIOException e) {
            throw new DumpException("cannot read " + file + ": " + e.getMessage(), e);
        }
        return underDefaultBase(graph, file);
    }

    private static InputStream open(Path file, UnaryOperator<InputStream> reading) throws IOException {
        InputStream in = reading.apply(Files.newInputStream(file));
        return name(file).endsWith(".gz") ? unpacked(in) : in;
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        try {
            return new GZIPInputStream(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static Lang language(Path file) {
        String name = name(file).replaceFirst("\\.gz$", "");
        return Optional.ofNullable(SYNTAXES.get(name.substring(name.lastIndexOf('.') + 1)))
                .orElseThrow(() -> new DumpException("cannot compare " + file + ": give dumps that end in ."
                        + String.join(", .", SYNTAXES.keySet()) + ", packed (.gz) or not"));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Graph underDefaultBase(Graph graph, Path file) {
        String base = findBase(graph)
                .orElseThrow(() -> new DumpException(
                        file + " holds no term of the ontology of leidenkg: is it a dump of this program?"));
        if (base.equals(Base.DEFAULT)) {
            return graph;
        }
        Graph moved = GraphMemFactory.createGraphMem2();
        graph.find()
                .forEachRemaining(t -> moved.add(
                        moved(t.getSubject(), base), moved(t.getPredicate(), base), moved(t.getObject(), base)));
        return moved;
    }

    /** What stands before {@code ontology#} in properties and classes, in most of them where that differs. */
    private static Optional<String> findBase(Graph graph) {
        Map<String, Integer> uses = new TreeMap<>();
        graph.find().forEachRemaining(t -> {
            Node term = t.getPredicate().equals(RDF.type.asNode()) ? t.getObject() : t.getPredicate();
            int end = term.isURI() ? term.getURI().indexOf(ONTOLOGY) : -1;
            if (end > 0) {
                uses.merge(term.getURI().substring(0, end), 1, Integer::sum);
            }
        });
        return uses.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static Node moved(Node node, String base) {
        if (node.isURI()) {
            String iri = node.getURI();
            return iri.startsWith(base) ? NodeFactory.createURI(Base.DEFAULT + iri.substring(base.length())) : node;
        }
        if (node.isLiteral() && node.getLiteralLexicalForm().contains(base)) {
            String text = node.getLiteralLexicalForm().replace(base, Base.DEFAULT);
            return node.getLiteralLanguage().isEmpty()
                    ? NodeFactory.createLiteralDT(text, node.getLiteralDatatype())
                    : NodeFactory.createLiteralLang(text, node.getLiteralLanguage());
        }
        return node;
    }
}
