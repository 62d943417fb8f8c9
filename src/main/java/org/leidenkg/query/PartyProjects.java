package org.leidenkg.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.leidenkg.vocab.Lkg;

/** Reads the projects of parties: of an organisation, or of it and its units. */
final class PartyProjects {
    private final Session session;
    private final Concepts concepts;

    PartyProjects(Session session, Concepts concepts) {
        this.session = session;
        this.concepts = concepts;
    }

    PartyCounts counts(Collection<Node> parties) {
        Map<String, Integer> counts = new HashMap<>();
        for (Row row : session.askEach("party-counts", "party", parties)) {
            counts.put(row.text("of"), row.number("projects"));
        }
        int projects = taken(counts, Lkg.PROJECT_CLASS);
        int led = taken(counts, Lkg.LEAD);
        taken(counts, Lkg.PARTNER);
        return new PartyCounts(projects, led, counts, doubts(parties));
    }

    private Map<Concept, Integer> doubts(Collection<Node> parties) {
        Map<Concept, Integer> doubts = new TreeMap<>(Comparator.comparing(Concept::key));
        for (Row row : session.askEach("party-certainties", "party", parties)) {
            Concept certainty = concepts.get(row.text("certainty"));
            if (!certainty.key().equals(Involvement.STATED)) {
                doubts.put(certainty, row.number("participations"));
            }
        }
        return doubts;
    }

    private int taken(Map<String, Integer> counts, Node term) {
        return Optional.ofNullable(counts.remove(session.space().own(term).getURI()))
                .orElse(0);
    }

    /** In the order of the agenda; of one theme or section, or of all. */
    Page<ProjectRoles> page(Collection<Node> parties, Optional<Node> theme, int total, int page, int size) {
        List<Node> projects = session
                .askPart(
                        theme.isPresent() ? "party-theme-projects" : "party-projects",
                        theme.map(node -> Map.of("theme", node)).orElse(Map.of()),
                        Map.of("party", parties),
                        size,
                        (long) (page - 1) * size)
                .stream()
                .map(row -> row.node("project"))
                .toList();
        List<Involvement> involvements = new Involvements(session, concepts).of(parties, projects);
        List<ProjectRoles> items = new Cards(session, concepts)
                .projects(projects.stream().map(Node::getURI).toList()).values().stream()
                        .map(card -> new ProjectRoles(card, in(involvements, card)))
                        .toList();
        return new Page<>(items, page, size, total);
    }

    private static List<Involvement> in(List<Involvement> involvements, ProjectCard project) {
        return involvements.stream()
                .filter(one -> one.project().iri().equals(project.ref().iri()))
                .toList();
    }
}
