package org.leidenkg.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.leidenkg.model.Level;
import org.leidenkg.vocab.Lkg;

/** Reads the projects of parties: of an organisation, or of it and its units. */
final class PartyProjects {
    private final Session session;
    private final Concepts concepts;

    PartyProjects(Session session, Concepts concepts) {
        this.session = session;
        this.concepts = concepts;
    }

    /** Of an organisation with its parties at a level: all that is counted of it. */
    PartyCounts counts(Node organisation, Collection<Node> parties, Level level) {
        Map<String, Integer> themes = new HashMap<>();
        for (Row row : themes(parties)) {
            themes.put(row.text("theme"), row.number("projects"));
        }
        return new PartyCounts(size(organisation, parties, level), themes, doubts(parties));
    }

    private List<Row> themes(Collection<Node> parties) {
        return parties.size() == 1
                ? session.ask("party-themes", Map.of("party", parties.iterator().next()))
                : session.askEach("parties-themes", "party", parties);
    }

    /** As the build counted it; what has no place in the network of that level, such as a unit when units are rolled up, is counted. */
    PartySize size(Node organisation, Collection<Node> parties, Level level) {
        return session
                .askEach(
                        "organisation-sizes",
                        Map.of("level", session.space().level(level)),
                        Map.of("organisation", List.of(organisation)))
                .stream()
                .findFirst()
                .map(row -> new PartySize(row.number("projects"), row.number("led")))
                .orElseGet(() -> counted(parties));
    }

    private PartySize counted(Collection<Node> parties) {
        Map<Node, Integer> sizes = new HashMap<>();
        for (Row row : session.askEach("parties-sizes", "party", parties)) {
            sizes.put(row.node("of"), row.number("projects"));
        }
        return new PartySize(
                sizes.getOrDefault(session.space().own(Lkg.PARTICIPANT), 0),
                sizes.getOrDefault(session.space().own(Lkg.HAS_LEAD), 0));
    }

    /** How many of the projects of a theme or section. */
    int count(Collection<Node> parties, Node theme) {
        return session.askEach("parties-theme-size", Map.of("theme", theme), Map.of("party", parties))
                .get(0)
                .number("projects");
    }

    private Map<Concept, Integer> doubts(Collection<Node> parties) {
        Map<Concept, Integer> doubts = new TreeMap<>(Comparator.comparing(Concept::key));
        for (Row row : session.askEach("parties-certainties", "party", parties)) {
            Concept certainty = concepts.get(row.text("certainty"));
            if (!certainty.key().equals(Involvement.STATED)) {
                doubts.put(certainty, row.number("participations"));
            }
        }
        return doubts;
    }

    /** By IRI of the party; of a party in very many projects only their number. */
    Map<String, Naming> naming(Collection<String> parties) {
        Map<String, Integer> totals = new HashMap<>();
        for (Row row : session.askEach("naming-counts", "party", Cards.nodes(parties))) {
            totals.put(row.text("party"), row.number("projects"));
        }
        List<String> few = parties.stream()
                .filter(party -> totals.getOrDefault(party, 0) <= Naming.MOST_LISTED)
                .toList();
        Map<String, Set<String>> projects = new HashMap<>();
        Set<String> all = new TreeSet<>();
        for (Row row : session.askEach("naming-projects", "party", Cards.nodes(few))) {
            projects.computeIfAbsent(row.text("party"), party -> new TreeSet<>())
                    .add(row.text("project"));
            all.add(row.text("project"));
        }
        Map<String, ProjectCard> cards = new Cards(session, concepts).projects(all);
        Map<String, Naming> naming = new HashMap<>();
        for (String party : parties) {
            Set<String> named = projects.getOrDefault(party, Set.of());
            naming.put(
                    party,
                    new Naming(
                            totals.getOrDefault(party, 0),
                            cards.values().stream()
                                    .filter(card -> named.contains(card.ref().iri()))
                                    .toList()));
        }
        return naming;
    }

    /** In the order of the agenda; of one theme or section, or of all. */
    Page<ProjectRoles> page(Collection<Node> parties, Optional<Node> theme, int total, int page, int size) {
        List<Node> projects = projects(parties, theme, size, (long) (page - 1) * size).stream()
                .map(row -> row.node("project"))
                .toList();
        List<Involvement> involvements = new Involvements(session, concepts).of(parties, projects);
        List<ProjectRoles> items = new Cards(session, concepts)
                .projects(projects.stream().map(Node::getURI).toList()).values().stream()
                        .map(card -> new ProjectRoles(card, in(involvements, card)))
                        .toList();
        return new Page<>(items, page, size, total);
    }

    private List<Row> projects(Collection<Node> parties, Optional<Node> theme, int size, long from) {
        if (theme.isEmpty() && parties.size() == 1) {
            return session.askPart(
                    "party-projects", Map.of("party", parties.iterator().next()), size, from);
        }
        return session.askPart(
                theme.isPresent() ? "parties-theme-projects" : "parties-projects",
                theme.map(node -> Map.of("theme", node)).orElse(Map.of()),
                Map.of("party", parties),
                size,
                from);
    }

    private static List<Involvement> in(List<Involvement> involvements, ProjectCard project) {
        return involvements.stream()
                .filter(one -> one.project().iri().equals(project.ref().iri()))
                .toList();
    }
}
