package org.leidenkg.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What a graph's subclass axioms say of its things. A path for each triple in SPARQL takes ten times as long. */
final class Superclasses {
    private static final Node TYPE = RDF.type.asNode();
    private static final Node SUBCLASS = RDFS.subClassOf.asNode();

    private Superclasses() {}

    /** Gives everything the superclasses of its classes too. */
    static void add(Graph graph) {
        Map<Node, Set<Node>> above = new HashMap<>();
        List<Triple> implied = new ArrayList<>();
        graph.find(Node.ANY, TYPE, Node.ANY)
                .forEachRemaining(t -> above.computeIfAbsent(t.getObject(), type -> above(type, graph))
                        .forEach(type -> implied.add(Triple.create(t.getSubject(), TYPE, type))));
        implied.forEach(graph::add);
    }

    private static Set<Node> above(Node type, Graph graph) {
        Set<Node> found = new LinkedHashSet<>();
        List<Node> next = new ArrayList<>(List.of(type));
        while (!next.isEmpty()) {
            graph.find(next.remove(next.size() - 1), SUBCLASS, Node.ANY)
                    .mapWith(Triple::getObject)
                    .filterKeep(found::add)
                    .forEachRemaining(next::add);
        }
        return found;
    }
}
