package org.leidenkg.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.leidenkg.model.Level;

/** Who has which part in projects that two organisations share. */
final class SharedProjects {
    private final Session session;
    private final Concepts concepts;
    private final Map<String, ProjectCard> cards;
    private final Map<String, List<SharedProject.Part>> parts = new LinkedHashMap<>();
    private final Map<String, Set<String>> wholes = new LinkedHashMap<>();

    /**
     * Reads what is to be known of these projects.
     *
     * @param organisations whose parts in them are wanted; when units are rolled up also those of their units
     */
    SharedProjects(
            Session session,
            Concepts concepts,
            Collection<String> projects,
            Collection<String> organisations,
            Level level) {
        this.session = session;
        this.concepts = concepts;
        this.cards = new Cards(session, concepts).projects(projects);
        read(session.askEach("project-parts", "project", Cards.nodes(projects)), Set.copyOf(organisations), level);
    }

    private void read(List<Row> rows, Set<String> organisations, Level level) {
        Set<String> parties = new TreeSet<>();
        rows.forEach(row -> parties.add(row.text("party")));
        if (level == Level.ROLLED_UP) {
            for (Row row : session.askEach("wholes", "unit", Cards.nodes(parties))) {
                wholes.computeIfAbsent(row.text("unit"), unit -> new TreeSet<>())
                        .add(row.text("whole"));
            }
        }
        parties.removeIf(party -> !organisations.contains(party)
                && Collections.disjoint(wholes.getOrDefault(party, Set.of()), organisations));
        Map<Node, Row> wanted = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> parties.contains(row.text("party")))
                .forEach(row -> wanted.put(session.space().participation(row), row));
        Map<Node, Set<String>> certainties = new HashMap<>();
        for (Row row : session.askEach("certainties", "participation", wanted.keySet())) {
            certainties
                    .computeIfAbsent(row.node("participation"), participation -> new TreeSet<>())
                    .add(row.text("certainty"));
        }
        Map<String, Ref> refs = session.refs(parties);
        wanted.forEach((participation, row) -> parts.computeIfAbsent(row.text("project"), project -> new ArrayList<>())
                .add(new SharedProject.Part(
                        session.space().refIn(refs, row.text("party")),
                        session.space().role(row.node("relation")),
                        concepts.of(certainties.getOrDefault(participation, Set.of())))));
    }

    /** Those of the projects, in the order of the agenda, with the parts of both. */
    List<SharedProject> of(String one, String other, Set<String> projects) {
        List<SharedProject> shared = new ArrayList<>();
        cards.forEach((iri, card) -> {
            if (projects.contains(iri)) {
                shared.add(new SharedProject(card, partsOf(iri, one), partsOf(iri, other)));
            }
        });
        return shared;
    }

    private List<SharedProject.Part> partsOf(String project, String organisation) {
        return parts.getOrDefault(project, List.of()).stream()
                .filter(part -> part.party().iri().equals(organisation)
                        || wholes.getOrDefault(part.party().iri(), Set.of()).contains(organisation))
                .sorted(Comparator.comparing(SharedProject.Part::role)
                        .thenComparing(part -> part.party().iri()))
                .toList();
    }
}
