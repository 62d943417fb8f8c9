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
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.leidenkg.model.Level;
import org.leidenkg.vocab.Lkg;

/** Reads the projects of parties: of an organisation, or of it and its units. */
final class PartyProjects {
    private final Session session;
    private final Concepts concepts;
    private final Map<Set<Node>, Optional<List<ProjectCard>>> held = new HashMap<>();

    PartyProjects(Session session, Concepts concepts) {
        this.session = session;
        this.concepts = concepts;
    }

    /** Of an organisation with its parties at a level: all that is counted of it. */
    PartyCounts counts(Node organisation, Collection<Node> parties, Level level) {
        return new PartyCounts(size(organisation, parties, level), byTheme(parties), doubts(parties));
    }

    private Map<String, Integer> byTheme(Collection<Node> parties) {
        Map<String, Integer> themes = new HashMap<>();
        Optional<List<ProjectCard>> held = held(parties);
        if (held.isPresent()) {
            held.get().forEach(card -> card.topics().forEach(topic -> themes.merge(topic.iri(), 1, Integer::sum)));
            return themes;
        }
        for (Row row : parties.size() == 1
                ? session.ask("party-themes", Map.of("party", parties.iterator().next()))
                : session.askEach("parties-themes", "party", parties)) {
            themes.put(row.text("theme"), row.number("projects"));
        }
        return themes;
    }

    /** All their projects in the order of the agenda, if that is in memory; asked once. */
    private Optional<List<ProjectCard>> held(Collection<Node> parties) {
        return session.held().projects().isEmpty()
                ? Optional.empty()
                : held.computeIfAbsent(
                        Set.copyOf(parties),
                        these -> session.held()
                                .projectsOf(these.stream().map(Node::getURI).toList())
                                .or(() -> session.held()
                                        .inOrder(session.askEach("naming-projects", "party", these).stream()
                                                .map(row -> row.text("project"))
                                                .toList())));
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
        return held(parties)
                .map(cards ->
                        (int) cards.stream().filter(card -> isOf(card, theme)).count())
                .orElseGet(() -> session.askEach("parties-theme-size", Map.of("theme", theme), Map.of("party", parties))
                        .get(0)
                        .number("projects"));
    }

    private static boolean isOf(ProjectCard project, Node theme) {
        return project.topics().stream().anyMatch(topic -> topic.iri().equals(theme.getURI()));
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
        long from = (long) (page - 1) * size;
        List<ProjectCard> cards = held(parties)
                .map(all -> all.stream()
                        .filter(card -> theme.filter(node -> !isOf(card, node)).isEmpty())
                        .skip(from)
                        .limit(size)
                        .toList())
                .orElseGet(() -> asked(parties, theme, size, from));
        Map<String, List<Involvement>> involvements = new Involvements(session, concepts)
                        .of(
                                parties,
                                Cards.nodes(cards.stream()
                                        .map(card -> card.ref().iri())
                                        .toList()))
                        .stream()
                        .collect(Collectors.groupingBy(one -> one.project().iri()));
        List<ProjectRoles> items = cards.stream()
                .map(card -> new ProjectRoles(
                        card, involvements.getOrDefault(card.ref().iri(), List.of())))
                .toList();
        return new Page<>(items, page, size, total);
    }

    private List<ProjectCard> asked(Collection<Node> parties, Optional<Node> theme, int size, long from) {
        List<Row> rows = theme.isEmpty() && parties.size() == 1
                ? session.askPart(
                        "party-projects", Map.of("party", parties.iterator().next()), size, from)
                : session.askPart(
                        theme.isPresent() ? "parties-theme-projects" : "parties-projects",
                        theme.map(node -> Map.of("theme", node)).orElse(Map.of()),
                        Map.of("party", parties),
                        size,
                        from);
        List<String> iris = rows.stream().map(row -> row.text("project")).toList();
        return List.copyOf(new Cards(session, concepts).projects(iris).values());
    }
}
