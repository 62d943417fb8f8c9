package org.leidenkg.publish.catalogue;

import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Prefixes;
import org.leidenkg.vocab.Sd;
import org.leidenkg.vocab.VoId;

/** The numbers of a dataset as VoID and in the description of its SPARQL service. */
final class VoidDescription {
    private static final Map<String, String> PREFIXES = Prefixes.of(Base.standard());

    private final Statistics counts;
    private final Description out;

    VoidDescription(Statistics counts, Description out) {
        this.counts = counts;
        this.out = out;
    }

    void write() {
        Node all = Description.DATASET;
        out.count(all, VoId.TRIPLES, counts.triples());
        out.count(all, VoId.DISTINCT_SUBJECTS, counts.distinctSubjects());
        out.count(all, VoId.CLASSES, counts.classes().size());
        out.count(all, VoId.PROPERTIES, counts.properties().size());
        counts.graphs().forEach(this::graph);
        out.count(Description.part("union"), VoId.TRIPLES, counts.triples());
        counts.classes()
                .forEach((type, n) -> partition("class-", type, VoId.CLASS_PARTITION, VoId.CLASS, VoId.ENTITIES, n));
        counts.properties()
                .forEach((property, n) ->
                        partition("property-", property, VoId.PROPERTY_PARTITION, VoId.PROPERTY, VoId.TRIPLES, n));
        counts.links().forEach(this::linkset);
        vocabularies();
        for (Node type :
                new Node[] {Lkg.PROJECT_CLASS, Org.ORGANIZATION_CLASS, Lkg.PARTICIPATION_CLASS, Lkg.COLLABORATION_CLASS
                }) {
            counts.example(type).ifPresent(e -> out.add(all, VoId.EXAMPLE_RESOURCE, Description.iri(e)));
        }
    }

    private void graph(String name, long triples) {
        Node graph = Description.iri(name);
        out.add(Description.DATASET, VoId.SUBSET, graph);
        out.type(graph, VoId.DATASET_CLASS);
        out.type(graph, Sd.GRAPH_CLASS);
        out.count(graph, VoId.TRIPLES, triples);
        Node named = Description.part("named-graph-" + name.substring(name.lastIndexOf('/') + 1));
        out.add(Description.part("sparql-dataset"), Sd.NAMED_GRAPH, named);
        out.type(named, Sd.NAMED_GRAPH_CLASS);
        out.add(named, Sd.NAME, graph);
        out.add(named, Sd.GRAPH, graph);
    }

    private void partition(String kind, String term, Node link, Node of, Node measure, long number) {
        Node part = Description.part(kind + shortName(term));
        out.add(Description.DATASET, link, part);
        out.type(part, VoId.DATASET_CLASS);
        out.add(part, of, Description.iri(term));
        out.count(part, measure, number);
    }

    private void linkset(Linkset links, long number) {
        Node target = Description.part("authority-" + links.target());
        out.type(target, VoId.DATASET_CLASS);
        out.string(target, VoId.URI_SPACE, links.uriSpace());
        Node set = Description.part("links-" + links.target() + "-" + shortName(links.property()));
        out.add(Description.DATASET, VoId.SUBSET, set);
        out.type(set, VoId.LINKSET_CLASS);
        out.add(set, VoId.SUBJECTS_TARGET, Description.DATASET);
        out.add(set, VoId.OBJECTS_TARGET, target);
        out.add(set, VoId.LINK_PREDICATE, Description.iri(links.property()));
        out.count(set, VoId.TRIPLES, number);
    }

    private void vocabularies() {
        TreeSet<String> used = new TreeSet<>();
        counts.classes().keySet().forEach(term -> used.add(namespace(term)));
        counts.properties().keySet().forEach(term -> used.add(namespace(term)));
        used.forEach(namespace -> out.add(Description.DATASET, VoId.VOCABULARY, Description.iri(namespace)));
    }

    private static String namespace(String term) {
        return term.substring(0, Math.max(term.lastIndexOf('#'), term.lastIndexOf('/')) + 1);
    }

    /** {@code dct-title} for a term of a known vocabulary; any other term as letters and digits of its whole IRI. */
    private static String shortName(String term) {
        String namespace = namespace(term);
        return PREFIXES.entrySet().stream()
                .filter(e -> e.getValue().equals(namespace))
                .findFirst()
                .map(e -> e.getKey() + "-" + term.substring(namespace.length()))
                .orElseGet(() -> term.replaceAll("[^A-Za-z0-9]+", "-"));
    }
}
