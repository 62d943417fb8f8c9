package org.leidenkg.publish.catalogue;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.vocab.Base;

/** Counts over the named graphs of a dataset. A triple in several graphs counts once, except in the sizes of the graphs. */
final class Statistics {
    private static final Node TYPE = RDF.type.asNode();
    private static final String OWN = Base.DEFAULT + "id/";

    private final Map<String, Long> graphs = new TreeMap<>();
    private final Map<String, Long> classes = new TreeMap<>();
    private final Map<String, Long> properties = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private final Map<Linkset, Long> links = new TreeMap<>();
    /** Whether something is a subject of what these counts build on. */
    private final Predicate<Node> isKnown;

    private final long knownSubjects;
    private final Set<Node> newSubjects = new HashSet<>();
    private long triples;

    private Statistics(long knownSubjects, Predicate<Node> isKnown) {
        this.knownSubjects = knownSubjects;
        this.isKnown = isKnown;
    }

    /** Counts a dataset, of which only the named graphs have triples. */
    static Statistics of(DatasetGraph data) {
        Statistics all = new Statistics(0, node -> false);
        data.find(Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> all.count(quad.asTriple()));
        Statistics counts = all.over(all.distinctSubjects(), node -> data.contains(Node.ANY, node, Node.ANY, Node.ANY));
        data.listGraphNodes()
                .forEachRemaining(name -> counts.graphs.put(
                        name.getURI(), (long) data.getGraph(name).size()));
        return counts;
    }

    private Statistics over(long subjects, Predicate<Node> known) {
        Statistics counts = new Statistics(subjects, known);
        counts.graphs.putAll(graphs);
        counts.classes.putAll(classes);
        counts.properties.putAll(properties);
        counts.examples.putAll(examples);
        counts.links.putAll(links);
        counts.triples = triples;
        return counts;
    }

    /** These counts, of several graphs, and one more graph. Must not follow another such step. */
    Statistics with(Node name, Graph graph, List<Graph> counted) {
        Statistics counts = over(knownSubjects, isKnown);
        counts.add(name, graph, counted);
        return counts;
    }

    /** What graphs that were counted before hold is not new. */
    private void add(Node name, Graph graph, List<Graph> before) {
        long size = 0;
        Iterator<Triple> all = graph.find();
        while (all.hasNext()) {
            Triple triple = all.next();
            size++;
            if (before.stream().noneMatch(g -> g.contains(triple))) {
                count(triple);
            }
        }
        graphs.put(name.getURI(), size);
    }

    private void count(Triple triple) {
        triples++;
        if (!isKnown.test(triple.getSubject())) {
            newSubjects.add(triple.getSubject());
        }
        properties.merge(triple.getPredicate().getURI(), 1L, Long::sum);
        countClass(triple);
        countLink(triple);
    }

    private void countClass(Triple triple) {
        if (triple.getPredicate().equals(TYPE) && triple.getObject().isURI()) {
            String type = triple.getObject().getURI();
            classes.merge(type, 1L, Long::sum);
            if (triple.getSubject().getURI().startsWith(OWN)) {
                examples.merge(type, triple.getSubject().getURI(), (a, b) -> a.compareTo(b) < 0 ? a : b);
            }
        }
    }

    private void countLink(Triple triple) {
        Linkset.of(triple).ifPresent(l -> links.merge(l, 1L, Long::sum));
    }

    long triples() {
        return triples;
    }

    long distinctSubjects() {
        return knownSubjects + newSubjects.size();
    }

    /** Triples by graph. */
    Map<String, Long> graphs() {
        return graphs;
    }

    /** Things by class. */
    Map<String, Long> classes() {
        return classes;
    }

    long entities(Node type) {
        return classes.getOrDefault(type.getURI(), 0L);
    }

    /** Triples by property. */
    Map<String, Long> properties() {
        return properties;
    }

    /** Linkset by property and by the authority they lead to. */
    Map<Linkset, Long> links() {
        return links;
    }

    /** The first thing of a class, in the order of the IRIs. */
    Optional<String> example(Node type) {
        return Optional.ofNullable(examples.get(type.getURI()));
    }
}
