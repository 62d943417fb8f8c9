package org.leidenkg.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

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
        return new ThemeDetail(
                theme,
                themes.stream().filter(other -> Cards.isSectionOf(other, theme)).toList(),
                projects(theme, given, projects, size),
                organisations(given, organisations, size),
                sectors(given));
    }

    private Page<ProjectCard> projects(ThemeCard theme, Map<String, Node> given, int page, int size) {
        List<String> iris = session.askPart("theme-projects", given, size, (long) (page - 1) * size).stream()
                .map(row -> row.text("project"))
                .toList();
        return new Page<>(List.copyOf(cards.projects(iris).values()), page, size, theme.projects());
    }

    private Page<OrganisationCard> organisations(Map<String, Node> given, int page, int size) {
        // All of them, as counting them takes the same walk over the participations as listing them.
        Page<Row> rows = Page.of(session.ask("theme-organisations", given), page, size);
        Map<String, Integer> sizes = new HashMap<>();
        List<String> iris = new ArrayList<>();
        for (Row row : rows.items()) {
            iris.add(row.text("organisation"));
            sizes.put(row.text("organisation"), row.number("projects"));
        }
        return new Page<>(List.copyOf(cards.organisations(iris, sizes).values()), page, size, rows.total());
    }

    private List<ThemeDetail.Sector> sectors(Map<String, Node> given) {
        return session.ask("theme-sectors", given).stream()
                .map(row -> new ThemeDetail.Sector(
                        concepts.get(row.text("sector")), row.number("organisations"), row.number("participations")))
                .sorted(Comparator.comparingInt(ThemeDetail.Sector::participations)
                        .reversed()
                        .thenComparing(sector -> sector.sector().key()))
                .toList();
    }
}
