package org.leidenkg.derive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Skos;

/** The sector of each organisation: the top concept above its type. */
final class Sectors {
    private final Map<Node, Node> types = new HashMap<>();
    private final Map<Node, Node> broader = new HashMap<>();
    private final TreeSet<String> tops = new TreeSet<>();

    /** @param data with the concept schemes in it */
    Sectors(DatasetGraph data) {
        data.find(Node.ANY, Node.ANY, Org.CLASSIFICATION, Node.ANY)
                .forEachRemaining((Quad q) -> types.put(q.getSubject(), q.getObject()));
        data.find(Node.ANY, Node.ANY, Skos.BROADER, Node.ANY)
                .forEachRemaining((Quad q) -> broader.put(q.getSubject(), q.getObject()));
        data.find(Node.ANY, Node.ANY, Skos.TOP_CONCEPT_OF, Node.ANY)
                .forEachRemaining((Quad q) -> tops.add(q.getSubject().getURI()));
    }

    /** The sectors of organisations as numbers from 0, in the code unit order of the sectors' IRIs. */
    int[] of(List<String> organisations) {
        List<String> sectors = organisations.stream().map(this::sector).toList();
        List<String> order = List.copyOf(new TreeSet<>(sectors));
        return sectors.stream().mapToInt(order::indexOf).toArray();
    }

    /** Adds the sector of each organisation to the derived graph, where its type has one. */
    void derive(DatasetGraph data) {
        types.forEach((organisation, type) -> {
            Node top = top(type);
            if (tops.contains(top.getURI())) {
                data.add(Graphs.DERIVED, organisation, Lkg.SECTOR, top);
            }
        });
    }

    private Node top(Node type) {
        Node at = type;
        for (Node above = broader.get(at); above != null; above = broader.get(at)) {
            at = above;
        }
        return at;
    }

    private String sector(String organisation) {
        Node type = types.get(NodeFactory.createURI(organisation));
        if (type == null) {
            throw new IllegalStateException("organisation " + organisation + " has no type (org:classification)");
        }
        Node at = top(type);
        if (!tops.contains(at.getURI())) {
            throw new IllegalStateException("the type " + at + " of " + organisation
                    + " is under no top concept; the dataset must hold the organisation types' scheme");
        }
        return at.getURI();
    }
}
