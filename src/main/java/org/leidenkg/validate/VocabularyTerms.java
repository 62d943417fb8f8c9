package org.leidenkg.validate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.leidenkg.vocab.Schema;

/**
 * What vocabularies, and an ontology in the data, say of their terms. A property has the domains and ranges of all that it is
 * a subproperty of; an instance of a class is one of all classes above it.
 */
final class VocabularyTerms {
    private static final Node TYPE = RDF.type.asNode();
    /** Every thing is one. */
    private static final Set<Node> ANYTHING =
            Set.of(RDFS.Resource.asNode(), OWL2.Thing.asNode(), NodeFactory.createURI(Schema.NS + "Thing"));

    private final List<Graph> sources;
    private final Map<Node, Set<Node>> instances = new HashMap<>();
    private final Map<Node, Use> uses = new HashMap<>();
    private final Map<Node, Boolean> classes = new HashMap<>();

    /** Of terms that are declared in any of several graphs. */
    VocabularyTerms(Graph... sources) {
        this.sources = List.of(sources);
    }

    /**
     * What a property is for.
     *
     * @param declared whether any vocabulary has it
     * @param domains sets of classes: its subject is an instance of one class of each
     * @param ranges the same of its value
     */
    record Use(boolean declared, List<Set<Node>> domains, List<Set<Node>> ranges) {}

    boolean isClass(Node term) {
        return classes.computeIfAbsent(term, t -> isA(t, "Class") || isA(t, "Datatype"));
    }

    /** The kinds of properties, and of classes, have names that end alike. */
    private boolean isA(Node term, String kind) {
        return sources.stream()
                .anyMatch(s -> s.stream(term, TYPE, Node.ANY)
                        .anyMatch(t -> t.getObject().getURI().endsWith(kind)));
    }

    Use use(Node property) {
        return uses.computeIfAbsent(property, this::readUse);
    }

    private Use readUse(Node property) {
        List<Set<Node>> domains = new ArrayList<>();
        List<Set<Node>> ranges = new ArrayList<>();
        for (Node above : reach(property, RDFS.subPropertyOf.asNode())) {
            require(above, RDFS.domain.asNode(), Schema.DOMAIN_INCLUDES, domains);
            require(above, RDFS.range.asNode(), Schema.RANGE_INCLUDES, ranges);
        }
        return new Use(isA(property, "Property"), List.copyOf(domains), List.copyOf(ranges));
    }

    private void require(Node property, Node every, Node some, List<Set<Node>> required) {
        each(property, every, c -> required.add(accepted(c)));
        Set<Node> any = new HashSet<>();
        each(property, some, c -> any.addAll(accepted(c)));
        required.add(any);
        required.removeIf(classes -> classes.isEmpty() || classes.stream().anyMatch(ANYTHING::contains));
    }

    /** A class and all below it; of a union all of its members. */
    private Set<Node> accepted(Node type) {
        Set<Node> known = instances.get(type);
        if (known == null) {
            known = new HashSet<>();
            Deque<Node> open = new ArrayDeque<>(List.of(type));
            while (!open.isEmpty()) {
                Node next = open.pop();
                if (known.add(next)) {
                    each(next, OWL2.unionOf.asNode(), list -> members(list, open));
                    each(next, OWL2.equivalentClass.asNode(), open::push);
                    for (Graph source : sources) {
                        source.find(Node.ANY, RDFS.subClassOf.asNode(), next)
                                .forEachRemaining(t -> open.push(t.getSubject()));
                        source.find(Node.ANY, OWL2.equivalentClass.asNode(), next)
                                .forEachRemaining(t -> open.push(t.getSubject()));
                    }
                }
            }
            instances.put(type, known);
        }
        return known;
    }

    private void members(Node list, Deque<Node> members) {
        for (Node cell : reach(list, RDF.rest.asNode())) {
            each(cell, RDF.first.asNode(), members::push);
        }
    }

    /** A thing and all that a property leads to from it, by any number of steps. */
    private Set<Node> reach(Node start, Node property) {
        Set<Node> reached = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Node next = open.pop();
            if (reached.add(next)) {
                each(next, property, open::push);
            }
        }
        return reached;
    }

    private void each(Node subject, Node property, Consumer<Node> action) {
        for (Graph source : sources) {
            source.find(subject, property, Node.ANY).forEachRemaining(t -> action.accept(t.getObject()));
        }
    }
}
