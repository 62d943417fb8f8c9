package org.leidenkg.publish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.quads.NumberedQuads;
import org.leidenkg.quads.QuadTable;
import org.leidenkg.vocab.Base;

/** Counts over the named graphs of a dataset. A triple in several graphs counts once, except in the sizes of the graphs. */
final class Statistics {
    private static final Node TYPE = RDF.type.asNode();
    private static final String OWN = Base.DEFAULT + "id/";

    private final Map<String, Long> graphs = new TreeMap<>();
    private final Map<String, Long> classes = new TreeMap<>();
    private final Map<String, Long> properties = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private final Map<Links, Long> links = new TreeMap<>();
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
        NumberedQuads quads = QuadTable.of(data).numbered();
        long[] sizes = new long[quads.graphs()];
        long[] uses = new long[quads.predicates()];
        int[] last = {-1, -1, -1};
        long[] subjects = {0};
        Statistics all = new Statistics(0, node -> true);
        boolean[] linking = new boolean[uses.length];
        int type = -1;
        for (int p = 0; p < uses.length; p++) {
            linking[p] = Links.isLinking(quads.predicate(p));
            type = quads.predicate(p).equals(TYPE) ? p : type;
        }
        int types = type;
        Map<Integer, Instances> instances = new HashMap<>();
        // In this order the graphs of a triple follow one another, and so do the triples of a subject.
        quads.forEach((g, s, p, o) -> {
            sizes[g]++;
            if (s != last[0] || p != last[1] || o != last[2]) {
                uses[p]++;
                if (p == types && quads.node(o).isURI()) {
                    instances.computeIfAbsent(o, k -> new Instances()).add(quads.node(s));
                } else if (linking[p]) {
                    all.countLink(Triple.create(quads.node(s), quads.predicate(p), quads.node(o)));
                }
                subjects[0] += s == last[0] ? 0 : 1;
                last[0] = s;
                last[1] = p;
                last[2] = o;
            }
        });
        for (int p = 0; p < uses.length; p++) {
            if (uses[p] > 0) {
                all.properties.put(quads.predicate(p).getURI(), uses[p]);
            }
        }
        instances.forEach((of, found) -> {
            all.classes.put(quads.node(of).getURI(), found.count);
            found.first.ifPresent(first -> all.examples.put(quads.node(of).getURI(), first));
        });
        all.triples = LongStream.of(uses).sum();
        Statistics counts = all.over(subjects[0], node -> data.contains(Node.ANY, node, Node.ANY, Node.ANY));
        for (int graph = 0; graph < sizes.length; graph++) {
            counts.graphs.put(quads.graph(graph).getURI(), sizes[graph]);
        }
        return counts;
    }

    /** The things of a class: how many, and the first of our own in the order of the IRIs. */
    private static final class Instances {
        private long count;
        private Optional<String> first = Optional.empty();

        void add(Node thing) {
            count++;
            String iri = thing.getURI();
            if (iri.startsWith(OWN) && first.filter(f -> f.compareTo(iri) <= 0).isEmpty()) {
                first = Optional.of(iri);
            }
        }
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
        Links.of(triple).ifPresent(l -> links.merge(l, 1L, Long::sum));
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

    /** Links by property and by the authority they lead to. */
    Map<Links, Long> links() {
        return links;
    }

    /** The first thing of a class, in the order of the IRIs. */
    Optional<String> example(Node type) {
        return Optional.ofNullable(examples.get(type.getURI()));
    }
}
