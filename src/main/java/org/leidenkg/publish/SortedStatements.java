package org.leidenkg.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
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

/**
 * The statements of a dataset in one total order that no hash code, locale or time of insertion has a part in. Values come
 * in this order: {@code rdf:type}, which readers expect in front; other IRIs; literals by text, language and datatype; texts
 * are compared by UTF-16 code unit. Each distinct value is compared once; after that a statement is four numbers.
 */
final class SortedStatements {
    private static final int NO_GRAPH = -1;
    private static final Comparator<Value> VALUES = Comparator.comparing((Value v) -> !v.equals(RDF.TYPE))
            .thenComparing(Value::isLiteral)
            .thenComparing(Value::stringValue)
            .thenComparing(SortedStatements::language)
            .thenComparing(SortedStatements::datatype);
    private static final Comparator<Row> TRIPLES = Comparator.comparingInt(Row::subject)
            .thenComparingInt(Row::predicate)
            .thenComparingInt(Row::object);

    private final ValueFactory factory = SimpleValueFactory.getInstance();
    private final Value[] values;
    private final Row[] byGraph;
    private final Row[] byTriple;

    private SortedStatements(Value[] values, Row[] byGraph, Row[] byTriple) {
        this.values = values;
        this.byGraph = byGraph;
        this.byTriple = byTriple;
    }

    /** Reads the dataset once. Fails with a {@link DumpException} on a value that not every syntax can carry. */
    static SortedStatements of(DatasetGraph data) {
        RioValues nodes = new RioValues();
        List<Row> rows = new ArrayList<>();
        data.find().forEachRemaining(quad -> rows.add(row(quad, nodes)));
        Integer[] order = new Integer[nodes.all().size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(nodes.all()::get, VALUES));
        Value[] values = new Value[order.length];
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            values[i] = nodes.all().get(order[i]);
            rank[order[i]] = i;
        }
        Row[] byTriple = rows.stream().map(row -> row.ranked(rank)).toArray(Row[]::new);
        Arrays.sort(byTriple, TRIPLES);
        Row[] byGraph = byTriple.clone();
        // The sort is stable, so within a graph the order of the triples stays.
        Arrays.sort(byGraph, Comparator.comparingInt(Row::graph));
        return new SortedStatements(values, byGraph, byTriple);
    }

    private static Row row(Quad quad, RioValues nodes) {
        return new Row(
                quad.isDefaultGraph() ? NO_GRAPH : nodes.resource(quad.getGraph(), quad),
                nodes.resource(quad.getSubject(), quad),
                nodes.predicate(quad.getPredicate(), quad),
                nodes.value(quad.getObject(), quad));
    }

    /** The named graphs, in the order of their IRIs. */
    List<IRI> graphs() {
        return Arrays.stream(byGraph)
                .mapToInt(Row::graph)
                .filter(graph -> graph != NO_GRAPH)
                .distinct()
                .mapToObj(graph -> (IRI) values[graph])
                .toList();
    }

    /** The triples of one graph, by subject, predicate and object. */
    void forEachInGraph(IRI graph, Consumer<Statement> action) {
        int wanted = Arrays.asList(values).indexOf(graph);
        for (Row row : byGraph) {
            if (row.graph == wanted) {
                action.accept(triple(row));
            }
        }
    }

    /** Every statement with its graph, by graph, subject, predicate and object. */
    void forEachInGraphs(Consumer<Statement> action) {
        for (Row row : byGraph) {
            action.accept(
                    row.graph == NO_GRAPH
                            ? triple(row)
                            : factory.createStatement(
                                    (Resource) values[row.subject],
                                    (IRI) values[row.predicate],
                                    values[row.object],
                                    (Resource) values[row.graph]));
        }
    }

    /** The union of the graphs: every triple once, by subject, predicate and object. */
    void forEachInUnion(Consumer<Statement> action) {
        for (int i = 0; i < byTriple.length; i++) {
            if (i == 0 || TRIPLES.compare(byTriple[i - 1], byTriple[i]) != 0) {
                action.accept(triple(byTriple[i]));
            }
        }
    }

    private Statement triple(Row row) {
        return factory.createStatement((Resource) values[row.subject], (IRI) values[row.predicate], values[row.object]);
    }

    private static String language(Value value) {
        return value instanceof Literal literal ? literal.getLanguage().orElse("") : "";
    }

    private static String datatype(Value value) {
        return value instanceof Literal literal ? literal.getDatatype().stringValue() : "";
    }

    /** A statement as four numbers of values. */
    private record Row(int graph, int subject, int predicate, int object) {
        Row ranked(int[] rank) {
            return new Row(graph == NO_GRAPH ? NO_GRAPH : rank[graph], rank[subject], rank[predicate], rank[object]);
        }
    }
}
