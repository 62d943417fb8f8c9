package org.leidenkg.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.leidenkg.model.Level;
import org.leidenkg.model.Role;
import org.leidenkg.vocab.Lkg;

/** Counts the projects of organisations of a network, all and by theme: in memory as far as projects are held, or by the store. */
final class ThemeCounter {
    private final Session session;
    private final Level level;
    private final Optional<Role> role;
    private final Map<String, String> slugs;

    /**
     * @param role the one that counts; all without it
     * @param slugs of the organisations, by their IRIs
     */
    ThemeCounter(Session session, Level level, Optional<Role> role, Map<String, String> slugs) {
        this.session = session;
        this.level = level;
        this.role = role;
        this.slugs = slugs;
    }

    /** @param most of how many, those with the most projects, the themes are counted */
    ThemeCounts count(int most) {
        return session.held()
                .affiliations()
                .map(affiliations -> held(affiliations, most))
                .orElseGet(() -> asked(most));
    }

    private ThemeCounts held(Affiliations affiliations, int most) {
        Map<String, int[]> projects = new HashMap<>();
        for (String iri : slugs.keySet()) {
            int[] own = affiliations.of(iri, level).projects(role).toArray();
            if (own.length > 0) {
                projects.put(iri, own);
            }
        }
        Map<String, Integer> sizes = new HashMap<>();
        projects.forEach((iri, own) -> sizes.put(iri, own.length));
        Map<String, Map<String, Integer>> byTheme = new HashMap<>();
        for (String iri : first(sizes, most)) {
            Map<String, Integer> counts = byTheme.computeIfAbsent(slug(iri), slug -> new HashMap<>());
            for (int project : projects.getOrDefault(iri, new int[0])) {
                affiliations
                        .projects()
                        .get(project)
                        .topics()
                        .forEach(topic -> counts.merge(topic.slug(), 1, Integer::sum));
            }
        }
        return new ThemeCounts(bySlug(sizes), byTheme);
    }

    private ThemeCounts asked(int most) {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Row row : ask("network-counts", slugs.keySet())) {
            sizes.put(row.text("organisation"), row.number("projects"));
        }
        Map<String, Map<String, Integer>> byTheme = new HashMap<>();
        for (Row row : ask("network-theme-counts", first(sizes, most))) {
            byTheme.computeIfAbsent(slug(row.text("organisation")), slug -> new HashMap<>())
                    .put(
                            session.space()
                                    .ref(row.text("theme"), new Text(List.of()))
                                    .slug(),
                            row.number("projects"));
        }
        return new ThemeCounts(bySlug(sizes), byTheme);
    }

    private List<Row> ask(String question, Collection<String> organisations) {
        Map<String, Node> given = Map.of(
                "level",
                session.space().level(level),
                "relation",
                role.map(session.space()::relation)
                        .orElseGet(() -> session.space().own(Lkg.PARTICIPANT)));
        return session.askEach(question, given, Map.of("organisation", Cards.nodes(organisations)));
    }

    private List<String> first(Map<String, Integer> sizes, int most) {
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> slug(entry.getKey())))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Integer> bySlug(Map<String, Integer> sizes) {
        Map<String, Integer> bySlug = new HashMap<>();
        sizes.forEach((iri, number) -> bySlug.put(slug(iri), number));
        return bySlug;
    }

    private String slug(String iri) {
        return slugs.getOrDefault(iri, "");
    }
}
