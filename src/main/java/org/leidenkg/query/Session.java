package org.leidenkg.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;

/** Questions to one state of the data. */
public final class Session {
    /** Things in one question; their rows stay below what public endpoints give at most. */
    private static final int PART = 500;

    /** Fragments lead to fragments: a participation's period to its beginning. */
    private static final int FRAGMENT_STEPS = 3;

    private final Questions questions;
    private final RDFLink link;
    private final IriSpace space;

    Session(Questions questions, RDFLink link, IriSpace space) {
        this.questions = questions;
        this.link = link;
        this.space = space;
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

    /** The same with a table of several things; of very many so many at once that an endpoint gives its whole answer. */
    public List<Row> askEach(String question, Map<String, Node> given, String variable, Collection<Node> things) {
        return parts(things).stream()
                .flatMap(part -> run(question, questions.query(question, given, Map.of(variable, part))).stream())
                .toList();
    }

    private static List<List<Node>> parts(Collection<Node> things) {
        List<Node> distinct = List.copyOf(new LinkedHashSet<>(things));
        return IntStream.iterate(0, from -> from < distinct.size(), from -> from + PART)
                .mapToObj(from -> distinct.subList(from, Math.min(from + PART, distinct.size())))
                .toList();
    }

    /** In their order, each once. */
    public static List<Node> nodes(Collection<String> iris) {
        return new TreeSet<>(iris).stream().map(NodeFactory::createURI).toList();
    }

    public List<Triple> construct(String question, Map<String, Node> given) {
        return construct(question, questions.query(question, given, Map.of()));
    }

    /** What is said of things; where properties are given, with these. */
    public List<Triple> described(Collection<String> things, Node... properties) {
        List<Triple> triples = new ArrayList<>();
        for (List<Node> part : parts(nodes(things))) {
            Map<String, Collection<Node>> several = new LinkedHashMap<>();
            if (properties.length > 0) {
                several.put("property", Stream.of(properties).map(space::own).toList());
            }
            several.put("thing", part);
            triples.addAll(construct("described", questions.query("described", Map.of(), several)));
        }
        return triples;
    }

    /** What is said of things, and of what has their IRIs with a fragment. */
    public List<Triple> describedWithFragments(Collection<String> things) {
        List<Triple> all = new ArrayList<>();
        Set<String> seen = new TreeSet<>(things);
        Collection<String> next = things;
        for (int step = 0; step <= FRAGMENT_STEPS && !next.isEmpty(); step++) {
            List<Triple> triples = described(next);
            all.addAll(triples);
            next = triples.stream()
                    .map(Triple::getObject)
                    .filter(Node::isURI)
                    .map(Node::getURI)
                    .filter(value -> isFragmentOf(value, seen))
                    .filter(seen::add)
                    .toList();
        }
        return all;
    }

    private static boolean isFragmentOf(String iri, Set<String> things) {
        int hash = iri.indexOf('#');
        return hash > 0 && things.contains(iri.substring(0, hash));
    }

    /** What makes no sense without a thing, and is told with it: its participations, its abbreviations. */
    public Set<String> toldWith(Node thing) {
        Set<String> parts = new TreeSet<>();
        ask("told-with", Map.of("thing", thing)).stream()
                .map(row -> row.node("part"))
                .filter(part -> part.isURI() && !part.equals(thing))
                .forEach(part -> parts.add(part.getURI()));
        return parts;
    }

    /** What is said of a thing and of what is told with it. */
    public Facts facts(Node thing) {
        Set<String> things = toldWith(thing);
        things.add(thing.getURI());
        return new Facts(thing.getURI(), graph(describedWithFragments(things)), space);
    }

    /** What is said of all things of a class, by their IRIs. */
    public List<Facts> instances(Node type) {
        List<Triple> triples = construct("instances", Map.of("class", space.own(type)));
        return facts(
                triples.stream().map(triple -> triple.getSubject().toString()).toList(), triples);
    }

    /** What these triples say of some things, by their IRIs. */
    public List<Facts> facts(Collection<String> things, Collection<Triple> triples) {
        Graph graph = graph(triples);
        return new TreeSet<>(things)
                .stream().map(iri -> new Facts(iri, graph, space)).toList();
    }

    private static Graph graph(Collection<Triple> triples) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        triples.forEach(graph::add);
        return graph;
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
        try (QueryExec execution = link.query(query)) {
            // A row of an embedded store looks each of its terms up whenever it is asked.
            return Iter.iter(execution.select())
                    .map(row -> new Row(BindingFactory.copy(row)))
                    .toList();
        } catch (QueryException e) {
            throw new QueryFault("query " + question + " failed: " + e.getMessage(), e);
        }
    }
}
