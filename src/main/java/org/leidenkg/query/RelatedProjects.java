package org.leidenkg.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.leidenkg.model.Level;

/** Reads which projects have parties in common with one. */
final class RelatedProjects {
    /** A party in more projects than this says little about which are related. */
    private static final int MOST_PROJECTS_OF_A_PARTY = 500;

    private final Session session;
    private final Cards cards;

    RelatedProjects(Session session, Concepts concepts) {
        this.session = session;
        this.cards = new Cards(session, concepts);
    }

    /** Those with the most organisations in common first; of equals, those whose common organisations are in few projects. */
    List<RelatedProject> of(Node project, int most) {
        List<String> others = session
                .askFirst(
                        "related-projects",
                        Map.of(
                                "project", project,
                                "level", session.space().level(Level.AS_NAMED),
                                "most", NodeFactory.createLiteralByValue(MOST_PROJECTS_OF_A_PARTY)),
                        most)
                .stream()
                .map(row -> row.text("other"))
                .toList();
        Map<String, List<String>> parties = new HashMap<>();
        TreeSet<String> named = new TreeSet<>();
        for (Row row :
                session.askEach("shared-parties", Map.of("project", project), Map.of("other", Cards.nodes(others)))) {
            parties.computeIfAbsent(row.text("other"), iri -> new ArrayList<>()).add(row.text("party"));
            named.add(row.text("party"));
        }
        Map<String, Ref> refs = session.refs(named);
        Map<String, ProjectCard> known = cards.projects(others);
        return others.stream()
                .flatMap(iri -> Optional.ofNullable(known.get(iri)).stream())
                .map(card -> new RelatedProject(
                        card,
                        parties.getOrDefault(card.ref().iri(), List.of()).stream()
                                .sorted()
                                .map(party -> session.space().refIn(refs, party))
                                .toList()))
                .toList();
    }
}
