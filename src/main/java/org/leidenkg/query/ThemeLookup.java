package org.leidenkg.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.leidenkg.vocab.Lkg;

/** Reads one theme or section. */
final class ThemeLookup {
    private final Session session;
    private final Concepts concepts;
    private final Cards cards;

    ThemeLookup(Session session, Concepts concepts) {
        this.session = session;
        this.concepts = concepts;
        this.cards = new Cards(session, concepts);
    }

    /**
     * @param themes all of them
     * @param projects number of the page of projects
     * @param organisations number of the page of organisations
     */
    ThemeDetail of(ThemeCard theme, List<ThemeCard> themes, int projects, int organisations, int size) {
        Map<String, Node> given =
                Map.of("theme", NodeFactory.createURI(theme.ref().iri()));
        List<Present> present = present(given);
        return new ThemeDetail(
                theme,
                themes.stream().filter(other -> Cards.isSectionOf(other, theme)).toList(),
                projects(theme, given, projects, size),
                organisations(present, organisations, size),
                sectors(present));
    }

    /** An organisation in the theme. */
    private record Present(String iri, int projects, int participations, Set<String> types) {
        static final Comparator<Present> MOST_PROJECTS =
                Comparator.comparingInt(Present::projects).reversed().thenComparing(Present::iri);
    }

    /** All of them, as counting them takes the same walk over the projects as listing them; the most present first. */
    private List<Present> present(Map<String, Node> given) {
        Node participant = session.space().own(Lkg.PARTICIPANT);
        Map<String, Integer> projects = new HashMap<>();
        Map<List<String>, Integer> roles = new HashMap<>();
        Map<String, Set<String>> types = new HashMap<>();
        for (Row row : session.ask("theme-organisations", given)) {
            String iri = row.text("organisation");
            if (row.node("relation").equals(participant)) {
                projects.put(iri, row.number("number"));
            } else {
                // Once for each type.
                roles.put(List.of(iri, row.text("relation")), row.number("number"));
            }
            Set<String> known = types.computeIfAbsent(iri, key -> new TreeSet<>());
            row.findText("type").ifPresent(known::add);
        }
        Map<String, Integer> participations = new HashMap<>();
        roles.forEach((role, number) -> participations.merge(role.get(0), number, Integer::sum));
        return projects.entrySet().stream()
                .map(entry -> new Present(
                        entry.getKey(),
                        entry.getValue(),
                        participations.getOrDefault(entry.getKey(), 0),
                        types.getOrDefault(entry.getKey(), Set.of())))
                .sorted(Present.MOST_PROJECTS)
                .toList();
    }

    private Page<ProjectCard> projects(ThemeCard theme, Map<String, Node> given, int page, int size) {
        List<String> iris = session.askPart("theme-projects", given, size, (long) (page - 1) * size).stream()
                .map(row -> row.text("project"))
                .toList();
        return new Page<>(List.copyOf(cards.projects(iris).values()), page, size, theme.projects());
    }

    private Page<OrganisationCard> organisations(List<Present> present, int page, int size) {
        Page<Present> part = Page.of(present, page, size);
        Map<String, Integer> sizes = new LinkedHashMap<>();
        part.items().forEach(one -> sizes.put(one.iri(), one.projects()));
        return new Page<>(List.copyOf(cards.organisations(sizes.keySet(), sizes).values()), page, size, part.total());
    }

    private List<ThemeDetail.Sector> sectors(List<Present> present) {
        Map<String, Set<String>> sectors = new HashMap<>();
        for (Row row : session.ask("sectors")) {
            sectors.computeIfAbsent(row.text("type"), type -> new TreeSet<>()).add(row.text("sector"));
        }
        Map<String, Integer> organisations = new TreeMap<>();
        Map<String, Integer> participations = new TreeMap<>();
        for (Present one : present) {
            one.types().stream()
                    .flatMap(type -> sectors.getOrDefault(type, Set.of()).stream())
                    .distinct()
                    .forEach(sector -> {
                        organisations.merge(sector, 1, Integer::sum);
                        participations.merge(sector, one.participations(), Integer::sum);
                    });
        }
        List<ThemeDetail.Sector> counted = new ArrayList<>();
        organisations.forEach((sector, number) -> counted.add(
                new ThemeDetail.Sector(concepts.get(sector), number, participations.getOrDefault(sector, 0))));
        counted.sort(Comparator.comparingInt(ThemeDetail.Sector::participations)
                .reversed()
                .thenComparing(sector -> sector.sector().key()));
        return counted;
    }
}
