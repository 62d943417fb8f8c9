package org.leidenkg.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;

/** Questions to one state of the data. */
public final class Session {
    /** Things in one question; their rows stay below what public endpoints give at most. */
    private static final int PART = 500;

    private final Questions questions;
    private final RDFLink link;
    private final IriSpace space;
    private final Function<String, Optional<Ref>> known;

    /** @param known names that need not be asked for, by IRI */
    public Session(Questions questions, RDFLink link, IriSpace space, Function<String, Optional<Ref>> known) {
        this.questions = questions;
        this.link = link;
        this.space = space;
        this.known = known;
    }

    public IriSpace space() {
        return space;
    }

    public List<Row> ask(String question) {
        return run(question, questions.query(question, Map.of(), Map.of()));
    }

    public List<Row> ask(String question, Map<String, Node> given) {
        return run(question, questions.query(question, given, Map.of()));
    }

    /** The row of a question that counts, and so has exactly one. */
    public Row askOne(String question, Map<String, Node> given) {
        List<Row> rows = ask(question, given);
        if (rows.size() != 1) {
            throw new QueryFault("query " + question + " gave " + rows.size() + " rows, not one");
        }
        return rows.get(0);
    }

    /** A question about several things; none is asked when there are none. */
    public List<Row> askEach(String question, String variable, Collection<Node> things) {
        return askEach(question, Map.of(), variable, things);
    }

    /** The same with what is given; of very many things about so many at once that an endpoint gives its whole answer. */
    public List<Row> askEach(String question, Map<String, Node> given, String variable, Collection<Node> things) {
        List<Node> distinct = List.copyOf(new LinkedHashSet<>(things));
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += PART) {
            List<Node> part = distinct.subList(from, Math.min(from + PART, distinct.size()));
            rows.addAll(run(question, questions.query(question, given, Map.of(variable, part))));
        }
        return rows;
    }

    public List<Triple> construct(String question, Map<String, Node> given) {
        return construct(question, questions.query(question, given, Map.of()));
    }

    /** Triples about several things at once; none are asked when there are none. */
    public List<Triple> constructEach(String question, String variable, Collection<Node> things) {
        return things.isEmpty()
                ? List.of()
                : construct(
                        question, questions.query(question, Map.of(), Map.of(variable, new LinkedHashSet<>(things))));
    }

    /** Some of the triples of an ordered question, which makes one a solution. */
    public List<Triple> constructPart(String question, Map<String, Node> given, long limit, long offset) {
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

    private List<Row> run(String question, Query query) {
        List<Row> rows = new ArrayList<>();
        try (QueryExec execution = link.query(query)) {
            RowSet answers = execution.select();
            List<Var> variables = answers.getResultVars();
            answers.forEachRemaining(row -> rows.add(new Row(question, variables, row)));
            return rows;
        } catch (QueryException e) {
            throw new QueryFault("query " + question + " failed: " + e.getMessage(), e);
        }
    }

    /** Names of things, for those that have any; the others go by their slug. */
    public Map<String, Ref> refs(Collection<String> iris) {
        Map<String, Ref> refs = new TreeMap<>();
        Set<String> unknown = new TreeSet<>();
        for (String iri : iris) {
            known.apply(iri).ifPresentOrElse(ref -> refs.put(iri, ref), () -> unknown.add(iri));
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
