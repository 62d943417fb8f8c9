package org.leidenkg.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.leidenkg.model.Certainty;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;

/**
 * Derives the short cuts from projects to those who take part: to those who do not just perhaps take part, and to the
 * organisations at the top of those who do, so that a question can count at any level without following units.
 */
final class ShortCuts {
    private final DatasetGraph data;
    private final Map<Node, List<String>> certainties = new HashMap<>();
    private final Map<Node, Node> wholes = new HashMap<>();
    private final Set<Node> organisations = new HashSet<>();
    private final List<Quad> derived = new ArrayList<>();

    private ShortCuts(DatasetGraph data) {
        this.data = data;
        data.find(Node.ANY, Node.ANY, Lkg.CERTAINTY, Node.ANY)
                .forEachRemaining((Quad q) -> certainties
                        .computeIfAbsent(q.getSubject(), k -> new ArrayList<>(1))
                        .add(key(q.getObject())));
        data.find(Node.ANY, Node.ANY, Org.SUB_ORGANIZATION_OF, Node.ANY)
                .forEachRemaining((Quad q) -> wholes.put(q.getSubject(), q.getObject()));
        data.find(Node.ANY, Node.ANY, Org.CLASSIFICATION, Node.ANY)
                .forEachRemaining((Quad q) -> organisations.add(q.getSubject()));
    }

    static void derive(DatasetGraph data) {
        ShortCuts shortCuts = new ShortCuts(data);
        data.find(Node.ANY, Node.ANY, Org.ROLE, Node.ANY)
                .forEachRemaining((Quad role) -> shortCuts.derive(role.getSubject(), role.getObject()));
        shortCuts.derived.forEach(data::add);
    }

    private void derive(Node participation, Node role) {
        boolean leads = role.equals(Lkg.LEAD);
        boolean settled = Certainty.SETTLED.counts(certainties.getOrDefault(participation, List.of()));
        find(participation, Lkg.PROJECT)
                .ifPresent(project -> find(participation, Org.MEMBER).ifPresent(member -> {
                    if (settled) {
                        add(project, member, Lkg.SETTLED_PARTICIPANT, leads ? Lkg.SETTLED_LEAD : Lkg.SETTLED_PARTNER);
                    }
                    if (organisations.contains(member)) {
                        wholes(project, top(member), leads, settled);
                    }
                }));
    }

    private void wholes(Node project, Node top, boolean leads, boolean settled) {
        add(project, top, Lkg.WHOLE_PARTICIPANT, leads ? Lkg.WHOLE_LEAD : Lkg.WHOLE_PARTNER);
        if (settled) {
            add(
                    project,
                    top,
                    Lkg.SETTLED_WHOLE_PARTICIPANT,
                    leads ? Lkg.SETTLED_WHOLE_LEAD : Lkg.SETTLED_WHOLE_PARTNER);
        }
    }

    private void add(Node project, Node party, Node... properties) {
        for (Node property : properties) {
            derived.add(new Quad(Graphs.DERIVED, project, property, party));
        }
    }

    private Node top(Node organisation) {
        Node at = organisation;
        for (Node whole = wholes.get(at); whole != null; whole = wholes.get(at)) {
            at = whole;
        }
        return at;
    }

    private Optional<Node> find(Node participation, Node property) {
        return data.stream(Node.ANY, participation, property, Node.ANY)
                .map(Quad::getObject)
                .findFirst();
    }

    private static String key(Node concept) {
        return concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1);
    }
}
