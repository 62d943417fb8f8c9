package org.leidenkg.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** Questions to one state of the data. */
final class Session {
    private final Questions questions;
    private final RDFLink link;
    private final IriSpace space;
    private final HeldThings held;

    /** @param held what need not be asked */
    Session(Questions questions, RDFLink link, IriSpace space, HeldThings held) {
        this.questions = questions;
        this.link = link;
        this.space = space;
        this.held = held;
    }

    HeldThings held() {
        return held;
    }

    IriSpace space() {
        return space;
    }

    List<Row> ask(String question) {
        return run(question, questions.query(question, Map.of(), Map.of()));
    }

    List<Row> ask(String question, Map<String, Node> given) {
        return run(question, questions.query(question, given, Map.of()));
    }

    /** The row of a question that counts, and so has exactly one. */
    Row askOne(String question, Map<String, Node> given) {
        List<Row> rows = ask(question, given);
        if (rows.size() != 1) {
            throw new QueryFault("query " + question + " gave " + rows.size() + " rows, not one");
        }
        return rows.get(0);
    }

    /** The first rows of an ordered question. */
    List<Row> askFirst(String question, Map<String, Node> given, int limit) {
        Query query = questions.query(question, given, Map.of());
        query.setLimit(limit);
        return run(question, query);
    }

    /** Some of the rows of an ordered question. */
    List<Row> askPart(String question, Map<String, Node> given, int limit, long offset) {
        return askPart(question, given, Map.of(), limit, offset);
    }

    /** Some of the rows of an ordered question about several things at once. */
    List<Row> askPart(
            String question, Map<String, Node> given, Map<String, Collection<Node>> several, int limit, long offset) {
        Query query = questions.query(question, given, distinct(several));
        query.setLimit(limit);
        query.setOffset(offset);
        return run(question, query);
    }

    /** A question about several things at once in several places; none is asked when there are none in one of them. */
    List<Row> askEach(String question, Map<String, Node> given, Map<String, Collection<Node>> several) {
        return several.values().stream().anyMatch(Collection::isEmpty)
                ? List.of()
                : run(question, questions.query(question, given, distinct(several)));
    }

    private static Map<String, Collection<Node>> distinct(Map<String, Collection<Node>> several) {
        Map<String, Collection<Node>> distinct = new TreeMap<>();
        several.forEach((variable, nodes) -> distinct.put(variable, new LinkedHashSet<>(nodes)));
        return distinct;
    }

    /** A question about several things at once; none are asked when there are none. */
    List<Row> askEach(String question, String variable, Collection<Node> things) {
        if (things.isEmpty()) {
            return List.of();
        }
        return run(question, questions.query(question, Map.of(), Map.of(variable, new LinkedHashSet<>(things))));
    }

    List<Triple> construct(String question, Map<String, Node> given) {
        return construct(question, questions.query(question, given, Map.of()));
    }

    /** Triples about several things at once; none are asked when there are none. */
    List<Triple> constructEach(String question, String variable, Collection<Node> things) {
        return things.isEmpty()
                ? List.of()
                : construct(
                        question, questions.query(question, Map.of(), Map.of(variable, new LinkedHashSet<>(things))));
    }

    /** Some of the triples of an ordered question, which makes one a solution. */
    List<Triple> constructPart(String question, Map<String, Node> given, long limit, long offset) {
        Query query = questions.query(question, given, Map.of());
        query.setLimit(limit);
        query.setOffset(offset);
        return construct(question, query);
    }

    private List<Triple> construct(String question, Query query) {
        try (QueryExec execution = link.query(query)) {
            return execution.construct().find().toList();
        } catch (QueryException e) {
            throw new QueryFault("query " + question + " failed: " + e.getMessage(), e);
        }
    }

    /**
     * A question with very many rows, which are not kept.
     *
     * @param each says of a row whether the next one is wanted
     * @return whether that was said of all
     */
    boolean askAll(String question, Map<String, Node> given, Predicate<Row> each) {
        return run(question, questions.query(question, given, Map.of()), each);
    }

    private List<Row> run(String question, Query query) {
        List<Row> rows = new ArrayList<>();
        run(question, query, rows::add);
        return rows;
    }

    private boolean run(String question, Query query, Predicate<Row> each) {
        try (QueryExec execution = link.query(query)) {
            RowSet answers = execution.select();
            List<Var> variables = answers.getResultVars();
            while (answers.hasNext()) {
                if (!each.test(new Row(question, variables, answers.next()))) {
                    return false;
                }
            }
            return true;
        } catch (QueryException e) {
            throw new QueryFault("query " + question + " failed: " + e.getMessage(), e);
        }
    }

    /** Names of things, for those that have any; the others go by their slug. */
    Map<String, Ref> refs(Collection<String> iris) {
        Map<String, Ref> refs = new TreeMap<>();
        Set<String> unknown = new TreeSet<>();
        for (String iri : iris) {
            held.ref(iri).ifPresentOrElse(ref -> refs.put(iri, ref), () -> unknown.add(iri));
        }
        refs.putAll(asked(unknown));
        return refs;
    }

    private Map<String, Ref> asked(Set<String> iris) {
        Map<String, List<Tagged>> names = new HashMap<>();
        List<Node> nodes = iris.stream().map(NodeFactory::createURI).toList();
        for (Row row : askEach("names", "thing", nodes)) {
            names.computeIfAbsent(row.text("thing"), iri -> new ArrayList<>()).add(row.tagged("name"));
        }
        List<Node> titled =
                nodes.stream().filter(node -> !names.containsKey(node.getURI())).toList();
        for (Row row : askEach("titles", "thing", titled)) {
            names.computeIfAbsent(row.text("thing"), iri -> new ArrayList<>()).add(row.tagged("name"));
        }
        Map<String, Ref> refs = new HashMap<>();
        for (String iri : iris) {
            refs.put(iri, space.ref(iri, new Text(names.getOrDefault(iri, List.of()))));
        }
        return refs;
    }
}
