package org.leidenkg.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.vocab.Base;

/** Counts over the named graphs of a dataset. A triple in several graphs counts once, except in the sizes of the graphs. */
final class Statistics {
    private static final Node TYPE = RDF.type.asNode();

    private final Map<String, Long> graphs = new TreeMap<>();
    private final Map<String, Long> classes = new TreeMap<>();
    private final Map<String, Long> properties = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private final Map<Links, Long> links = new TreeMap<>();
    /** Subjects of what these counts build on; shared with them, for there may be millions. */
    private final Set<Node> knownSubjects;

    private final Set<Node> newSubjects = new HashSet<>();
    private long triples;

    private Statistics(Set<Node> knownSubjects) {
        this.knownSubjects = knownSubjects;
    }

    /** Counts a dataset. */
    static Statistics of(DatasetGraph data) {
        Statistics counts = new Statistics(Set.of());
        List<Node> names = new ArrayList<>();
        data.listGraphNodes().forEachRemaining(names::add);
        names.sort(Comparator.comparing(Node::getURI));
        for (int i = 0; i < names.size(); i++) {
            List<Graph> before =
                    names.subList(0, i).stream().map(data::getGraph).toList();
            counts.add(names.get(i), data.getGraph(names.get(i)), before);
        }
        return counts;
    }

    /** These counts, of several graphs, and one more graph. Must not follow another such step. */
    Statistics with(Node name, Graph graph, List<Graph> counted) {
        Statistics counts = new Statistics(newSubjects);
        counts.graphs.putAll(graphs);
        counts.classes.putAll(classes);
        counts.properties.putAll(properties);
        counts.examples.putAll(examples);
        counts.links.putAll(links);
        counts.triples = triples;
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
        if (!knownSubjects.contains(triple.getSubject())) {
            newSubjects.add(triple.getSubject());
        }
        properties.merge(triple.getPredicate().getURI(), 1L, Long::sum);
        if (triple.getPredicate().equals(TYPE) && triple.getObject().isURI()) {
            String type = triple.getObject().getURI();
            classes.merge(type, 1L, Long::sum);
            if (triple.getSubject().getURI().startsWith(Base.DEFAULT + "id/")) {
                examples.merge(type, triple.getSubject().getURI(), (a, b) -> a.compareTo(b) < 0 ? a : b);
            }
        }
        Links.of(triple).ifPresent(l -> links.merge(l, 1L, Long::sum));
    }

    long triples() {
        return triples;
    }

    long distinctSubjects() {
        return (long) knownSubjects.size() + newSubjects.size();
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

    /** Links by property and by the authority they lead to. */
    Map<Links, Long> links() {
        return links;
    }

    /** The first thing of a class, in the order of the IRIs. */
    Optional<String> example(Node type) {
        return Optional.ofNullable(examples.get(type.getURI()));
    }
}
