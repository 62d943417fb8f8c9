package org.leidenkg.publish;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.leidenkg.quads.NumberedQuads;
import org.leidenkg.quads.QuadTable;
import org.leidenkg.quads.RankedQuads;

/**
 * The statements of a dataset in one total order that no hash code, locale or time of insertion has a part in. Values come
 * in this order: {@code rdf:type}, which readers expect in front; other IRIs; literals by text, language and datatype; texts
 * are compared by UTF-16 code unit. Each distinct value is compared once; after that a statement is one number.
 */
final class SortedStatements {
    private static final IRI NO_GRAPH = SimpleValueFactory.getInstance().createIRI(Quad.defaultGraphIRI.getURI());
    private static final Comparator<Value> KINDS =
            Comparator.comparing(SortedStatements::language).thenComparing(SortedStatements::datatype);

    private final ValueFactory factory = SimpleValueFactory.getInstance();
    private final Value[] values;
    private final Value[] predicates;
    /** In their order; the default graph, if it has triples, is the first. */
    private final Value[] graphs;

    private final RankedQuads quads;

    private SortedStatements(Value[] values, Value[] predicates, Value[] graphs, RankedQuads quads) {
        this.values = values;
        this.predicates = predicates;
        this.graphs = graphs;
        this.quads = quads;
    }

    /** Reads the dataset once. Fails with a {@link DumpException} on a value that not every syntax can carry. */
    static SortedStatements of(DatasetGraph data) {
        NumberedQuads numbered = QuadTable.of(data).numbered();
        RioValues rio = new RioValues();
        Value[] values = new Value[numbered.nodes()];
        Value[] predicates = new Value[numbered.predicates()];
        Value[] graphs = new Value[numbered.graphs()];
        numbered.forEach((g, s, p, o) -> {
            if (values[s] == null || values[s].isLiteral()) {
                values[s] = rio.resource(numbered.node(s), quad(numbered, g, s, p, o));
            }
            if (predicates[p] == null) {
                predicates[p] = rio.predicate(numbered.predicate(p), quad(numbered, g, s, p, o));
            }
            if (values[o] == null) {
                values[o] = rio.value(numbered.node(o), quad(numbered, g, s, p, o));
            }
            if (graphs[g] == null) {
                Node name = numbered.graph(g);
                graphs[g] = Quad.isDefaultGraph(name) ? NO_GRAPH : rio.resource(name, quad(numbered, g, s, p, o));
            }
        });
        RankedQuads ranked =
                numbered.ranked(sort(values, RDF.TYPE), sort(predicates, RDF.TYPE), sort(graphs, NO_GRAPH));
        return new SortedStatements(values, predicates, graphs, ranked);
    }

    private static Quad quad(NumberedQuads numbered, int g, int s, int p, int o) {
        return new Quad(numbered.graph(g), numbered.node(s), numbered.predicate(p), numbered.node(o));
    }

    /** Sorts values, one before all others, and gives the place of each that was at a place. */
    private static int[] sort(Value[] values, IRI front) {
        Value[] before = values.clone();
        int[] sorted =
                TextOrder.of(Arrays.stream(before).map(Value::stringValue).toArray(String[]::new));
        int iris = (int) Arrays.stream(before).filter(v -> !v.isLiteral()).count();
        int[] order = new int[sorted.length];
        int iri = 0;
        int literal = iris;
        for (int value : sorted) {
            order[before[value].isLiteral() ? literal++ : iri++] = value;
        }
        moveToTheFront(front, order, before);
        sortSameTexts(order, before, iris);
        int[] rank = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            values[i] = before[order[i]];
            rank[order[i]] = i;
        }
        return rank;
    }

    private static void moveToTheFront(IRI front, int[] order, Value[] values) {
        int at = 0;
        while (at < order.length && !values[order[at]].equals(front)) {
            at++;
        }
        if (at < order.length) {
            int moved = order[at];
            System.arraycopy(order, 0, order, 1, at);
            order[0] = moved;
        }
    }

    /** Literals of one text by language and datatype; there are as many as a text has languages and datatypes. */
    private static void sortSameTexts(int[] order, Value[] values, int from) {
        for (int i = from + 1; i < order.length; i++) {
            for (int j = i; j > from && isAfterOfSameText(values[order[j - 1]], values[order[j]]); j--) {
                int swapped = order[j];
                order[j] = order[j - 1];
                order[j - 1] = swapped;
            }
        }
    }

    private static boolean isAfterOfSameText(Value a, Value b) {
        return a.stringValue().equals(b.stringValue()) && KINDS.compare(a, b) > 0;
    }

    private static boolean isNone(Value graph) {
        return graph == NO_GRAPH;
    }

    int size() {
        return quads.size();
    }

    /** The named graphs, in the order of their IRIs. */
    List<IRI> graphs() {
        return Arrays.stream(graphs)
                .filter(graph -> !isNone(graph))
                .map(IRI.class::cast)
                .toList();
    }

    /** The triples of one graph, by subject, predicate and object. */
    void forEachInGraph(IRI graph, Consumer<Statement> action) {
        int wanted = Arrays.asList(graphs).indexOf(graph);
        for (int at = 0; at < quads.size(); at++) {
            if (quads.graph(at) == wanted) {
                action.accept(triple(at));
            }
        }
    }

    /** Every statement with its graph, by graph, subject, predicate and object. */
    void forEachInGraphs(Consumer<Statement> action) {
        // Statements about things of one agenda follow each other, so the places where the graph changes are few.
        int[] changes = IntStream.range(0, quads.size())
                .filter(at -> at == 0 || quads.graph(at) != quads.graph(at - 1))
                .toArray();
        for (int graph = 0; graph < graphs.length; graph++) {
            boolean named = !isNone(graphs[graph]);
            Resource name = (Resource) graphs[graph];
            for (int change = 0; change < changes.length; change++) {
                if (quads.graph(changes[change]) == graph) {
                    int end = change + 1 < changes.length ? changes[change + 1] : quads.size();
                    for (int at = changes[change]; at < end; at++) {
                        action.accept(named ? quad(at, name) : triple(at));
                    }
                }
            }
        }
    }

    /** The union of the graphs: every triple once, by subject, predicate and object. */
    void forEachInUnion(Consumer<Statement> action) {
        IntStream.range(0, quads.size())
                .filter(at -> !quads.repeatsTriple(at))
                .forEach(at -> action.accept(triple(at)));
    }

    private Statement triple(int at) {
        return factory.createStatement(
                (Resource) values[quads.subject(at)], (IRI) predicates[quads.predicate(at)], values[quads.object(at)]);
    }

    private Statement quad(int at, Resource graph) {
        return factory.createStatement(
                (Resource) values[quads.subject(at)],
                (IRI) predicates[quads.predicate(at)],
                values[quads.object(at)],
                graph);
    }

    private static String language(Value literal) {
        return ((Literal) literal).getLanguage().orElse("");
    }

    private static String datatype(Value literal) {
        return ((Literal) literal).getDatatype().stringValue();
    }
}
