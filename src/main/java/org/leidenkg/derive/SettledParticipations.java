package org.leidenkg.derive;

import java.util.ArrayList;
import java.util.HashMap;
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

/** Derives the short cuts from projects to those who do not just perhaps take part, so that these can be counted by themselves. */
final class SettledParticipations {
    private SettledParticipations() {}

    static void derive(DatasetGraph data) {
        Map<Node, List<String>> certainties = new HashMap<>();
        data.find(Node.ANY, Node.ANY, Lkg.CERTAINTY, Node.ANY)
                .forEachRemaining((Quad q) -> certainties
                        .computeIfAbsent(q.getSubject(), k -> new ArrayList<>(1))
                        .add(key(q.getObject())));
        List<Quad> settled = new ArrayList<>();
        data.find(Node.ANY, Node.ANY, Org.ROLE, Node.ANY).forEachRemaining((Quad role) -> {
            Node participation = role.getSubject();
            if (Certainty.SETTLED.counts(certainties.getOrDefault(participation, List.of()))) {
                find(data, participation, Lkg.PROJECT)
                        .ifPresent(project -> find(data, participation, Org.MEMBER)
                                .ifPresent(member -> properties(role.getObject())
                                        .forEach(property ->
                                                settled.add(new Quad(Graphs.DERIVED, project, property, member)))));
            }
        });
        settled.forEach(data::add);
    }

    private static Set<Node> properties(Node role) {
        return role.equals(Lkg.LEAD)
                ? Set.of(Lkg.SETTLED_PARTICIPANT, Lkg.SETTLED_LEAD)
                : Set.of(Lkg.SETTLED_PARTICIPANT);
    }

    private static Optional<Node> find(DatasetGraph data, Node participation, Node property) {
        return data.stream(Node.ANY, participation, property, Node.ANY)
                .map(Quad::getObject)
                .findFirst();
    }

    private static String key(Node concept) {
        return concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1);
    }
}
