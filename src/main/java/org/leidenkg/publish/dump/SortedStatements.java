package org.leidenkg.publish.dump;

import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * The statements of a dataset in the code-point order of their canonical N-Quads lines, as
 * <a href="https://www.w3.org/TR/rdf-canon/">RDFC-1.0</a> has them: without blank nodes, these lines in this order are the
 * canonical form of the dataset. Rio cannot write them (it leaves U+007F as it is, and escapes letters in the IRIs of
 * datatypes), so they are Titanium's.
 */
public final class SortedStatements {
    /** All of one subject together. */
    private final List<List<Quad>> subjects;

    private final List<Node> graphs;

    private SortedStatements(List<List<Quad>> subjects, List<Node> graphs) {
        this.subjects = subjects;
        this.graphs = graphs;
    }

    /**
     * Reads the dataset once.
     *
     * @param prefixes that are to be used
     * @throws DumpException on a value that not every syntax can carry
     */
    public static SortedStatements of(DatasetGraph data, Map<String, String> prefixes) {
        RioValues values = new RioValues(prefixes);
        Set<Node> graphs = new HashSet<>();
        Map<Node, List<Quad>> bySubject = new HashMap<>();
        data.find().forEachRemaining(quad -> {
            values.check(quad);
            graphs.add(quad.getGraph());
            bySubject
                    .computeIfAbsent(quad.getSubject(), subject -> new ArrayList<>())
                    .add(quad);
        });
        graphs.removeIf(Quad::isDefaultGraph);
        SortedMap<byte[], List<Quad>> subjects = sorted();
        bySubject.forEach((subject, quads) -> subjects.put(bytes(NQuadsWriter.resource(subject.getURI())), quads));
        SortedMap<byte[], Node> names = sorted();
        graphs.forEach(graph -> names.put(bytes(graph.getURI()), graph));
        return new SortedStatements(
                subjects.values().stream().map(SortedStatements::sorted).toList(), List.copyOf(names.values()));
    }

    private static List<Quad> sorted(Collection<Quad> quads) {
        SortedMap<byte[], Quad> lines = sorted();
        quads.forEach(quad -> lines.put(line(quad), quad));
        return List.copyOf(lines.values());
    }

    /** By code point: the bytes of UTF-8 have its order, and the chars of a string have not. */
    private static <T> SortedMap<byte[], T> sorted() {
        return new TreeMap<>(Arrays::compareUnsigned);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The canonical line of a statement, of N-Triples if it has no graph. */
    static byte[] line(Quad quad) {
        String graph = quad.isDefaultGraph() ? null : quad.getGraph().getURI();
        Node object = quad.getObject();
        String subject = quad.getSubject().getURI();
        String predicate = quad.getPredicate().getURI();
        return bytes(
                object.isURI()
                        ? NQuadsWriter.nquad(subject, predicate, object.getURI(), null, null, null, graph)
                        : NQuadsWriter.nquad(
                                subject,
                                predicate,
                                object.getLiteralLexicalForm(),
                                object.getLiteralDatatypeURI(),
                                object.getLiteralLanguage().isEmpty() ? null : object.getLiteralLanguage(),
                                null,
                                graph));
    }

    int size() {
        return subjects.stream().mapToInt(List::size).sum();
    }

    /** The named graphs, in the order of their IRIs. */
    List<Node> graphs() {
        return graphs;
    }

    /** Every statement with its graph, subject by subject. */
    Stream<List<Quad>> inGraphs() {
        return subjects.stream();
    }

    /** Every triple once, subject by subject. */
    Stream<List<Quad>> inUnion() {
        return withoutGraph(subjects.stream());
    }

    /** The triples of one graph, subject by subject. */
    Stream<List<Quad>> triplesOf(Node graph) {
        return withoutGraph(in(graph));
    }

    private static Stream<List<Quad>> withoutGraph(Stream<List<Quad>> subjects) {
        return subjects.map(quads -> quads.stream()
                .map(quad -> new Quad(Quad.defaultGraphIRI, quad.asTriple()))
                .distinct()
                .toList());
    }

    /** The statements of one graph with its name, subject by subject. */
    Stream<List<Quad>> in(Node graph) {
        return subjects.stream()
                .map(quads -> quads.stream()
                        .filter(quad -> quad.getGraph().equals(graph))
                        .toList())
                .filter(quads -> !quads.isEmpty());
    }

    /** The statements by graph, and those of a graph subject by subject; those without a graph come first. */
    Stream<List<Quad>> byGraph() {
        return Stream.concat(Stream.of(Quad.defaultGraphIRI), graphs.stream()).flatMap(this::in);
    }

    /** The statements of a subject with its types in front, where readers expect them. */
    static List<Quad> typesFirst(List<Quad> subject) {
        return Stream.concat(
                        subject.stream().filter(SortedStatements::isType),
                        subject.stream().filter(quad -> !isType(quad)))
                .toList();
    }

    private static boolean isType(Quad quad) {
        return quad.getPredicate().equals(RDF.type.asNode());
    }
}
