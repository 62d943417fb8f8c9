package org.leidenkg.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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

/**
 * The statements of a dataset in one total order that no hash code, locale or time of insertion has a part in. Values come
 * in this order: {@code rdf:type}, which readers expect in front; other IRIs; literals by text, language and datatype; texts
 * are compared by UTF-16 code unit. Each distinct value is compared once; after that a statement is one number.
 */
final class SortedStatements {
    private static final IRI NO_GRAPH = SimpleValueFactory.getInstance().createIRI(Quad.defaultGraphIRI.getURI());
    private static final Comparator<Value> VALUES = Comparator.comparing((Value value) -> value != NO_GRAPH)
            .thenComparing(value -> !value.equals(RDF.TYPE))
            .thenComparing(Value::isLiteral)
            .thenComparing(Value::stringValue)
            .thenComparing(SortedStatements::language)
            .thenComparing(SortedStatements::datatype);

    private final ValueFactory factory = SimpleValueFactory.getInstance();
    private final List<Ranked> statements;
    /** In their order; the default graph, if it has triples, is the first. */
    private final List<Term> graphs;

    private SortedStatements(List<Ranked> statements, List<Term> graphs) {
        this.statements = statements;
        this.graphs = graphs;
    }

    /** A value with its place in the order of all values. */
    private static final class Term {
        private final Value value;
        private int rank;

        Term(Value value) {
            this.value = value;
        }
    }

    private record Ranked(Term subject, Term predicate, Term object, Term graph) {
        boolean isTriple(Ranked other) {
            return subject == other.subject && predicate == other.predicate && object == other.object;
        }
    }

    /** Reads the dataset once. Fails with a {@link DumpException} on a value that not every syntax can carry. */
    static SortedStatements of(DatasetGraph data) {
        RioValues rio = new RioValues();
        // One map a role, in each of which the values are checked for it.
        Map<Node, Term> resources = new HashMap<>();
        Map<Node, Term> predicates = new HashMap<>();
        Map<Node, Term> objects = new HashMap<>();
        Set<Term> graphs = new HashSet<>();
        List<Ranked> statements = new ArrayList<>();
        data.find().forEachRemaining(quad -> {
            Term graph = resources.computeIfAbsent(
                    quad.getGraph(), g -> new Term(Quad.isDefaultGraph(g) ? NO_GRAPH : rio.resource(g, quad)));
            graphs.add(graph);
            statements.add(new Ranked(
                    resources.computeIfAbsent(quad.getSubject(), n -> new Term(rio.resource(n, quad))),
                    predicates.computeIfAbsent(quad.getPredicate(), n -> new Term(rio.predicate(n, quad))),
                    objects.computeIfAbsent(quad.getObject(), n -> new Term(rio.value(n, quad))),
                    graph));
        });
        List.of(resources, predicates, objects).forEach(terms -> rank(terms.values()));
        statements.sort(Comparator.<Ranked>comparingInt(s -> s.subject.rank)
                .thenComparingInt(s -> s.predicate.rank)
                .thenComparingInt(s -> s.object.rank)
                .thenComparingInt(s -> s.graph.rank));
        return new SortedStatements(
                statements,
                graphs.stream().sorted(Comparator.comparingInt(g -> g.rank)).toList());
    }

    private static void rank(Collection<Term> terms) {
        List<Term> order = new ArrayList<>(terms);
        order.sort(Comparator.comparing(term -> term.value, VALUES));
        for (int i = 0; i < order.size(); i++) {
            order.get(i).rank = i;
        }
    }

    int size() {
        return statements.size();
    }

    /** The named graphs, in the order of their IRIs. */
    List<IRI> graphs() {
        return graphs.stream()
                .filter(graph -> graph.value != NO_GRAPH)
                .map(graph -> (IRI) graph.value)
                .toList();
    }

    /** The triples of one graph, by subject, predicate and object. */
    void forEachInGraph(IRI graph, Consumer<Statement> action) {
        for (Ranked statement : statements) {
            if (statement.graph.value.equals(graph)) {
                action.accept(triple(statement));
            }
        }
    }

    /** Every statement with its graph, by graph, subject, predicate and object. */
    void forEachInGraphs(Consumer<Statement> action) {
        for (Term graph : graphs) {
            for (Ranked statement : statements) {
                if (statement.graph == graph) {
                    action.accept(graph.value == NO_GRAPH ? triple(statement) : quad(statement));
                }
            }
        }
    }

    /** The union of the graphs: every triple once, by subject, predicate and object. */
    void forEachInUnion(Consumer<Statement> action) {
        for (int at = 0; at < statements.size(); at++) {
            if (at == 0 || !statements.get(at).isTriple(statements.get(at - 1))) {
                action.accept(triple(statements.get(at)));
            }
        }
    }

    private Statement triple(Ranked s) {
        return factory.createStatement((Resource) s.subject.value, (IRI) s.predicate.value, s.object.value);
    }

    private Statement quad(Ranked s) {
        return factory.createStatement(
                (Resource) s.subject.value, (IRI) s.predicate.value, s.object.value, (Resource) s.graph.value);
    }

    private static String language(Value value) {
        return value instanceof Literal literal ? literal.getLanguage().orElse("") : "";
    }

    private static String datatype(Value value) {
        return value instanceof Literal literal ? literal.getDatatype().stringValue() : "";
    }
}
