package org.leidenkg.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/** Counts the projects of organisations of a network, all and by theme: in memory as far as projects are held, or by the store. */
final class ThemeCounter {
    private final Session session;
    private final Map<String, Node> given;
    private final Map<String, String> slugs;

    /**
     * @param given the level, and the relation from project to party that counts
     * @param slugs of the organisations, by their IRIs
     */
    ThemeCounter(Session session, Map<String, Node> given, Map<String, String> slugs) {
        this.session = session;
        this.given = given;
        this.slugs = slugs;
    }

    /** @param most of how many, those with the most projects, the themes are counted */
    ThemeCounts count(int most) {
        return session.held().projects().isPresent() ? held(most).orElseGet(() -> asked(most)) : asked(most);
    }

    private Optional<ThemeCounts> held(int most) {
        Map<String, Set<String>> projects = new HashMap<>();
        for (Row row : ask("network-taking-part", slugs.keySet())) {
            projects.computeIfAbsent(row.text("organisation"), iri -> new HashSet<>())
                    .add(row.text("project"));
        }
        Map<String, Integer> sizes = new HashMap<>();
        projects.forEach((iri, of) -> sizes.put(iri, of.size()));
        Map<String, Map<String, Integer>> byTheme = new HashMap<>();
        for (String iri : first(sizes, most)) {
            Optional<List<ProjectCard>> cards = session.held().inOrder(projects.getOrDefault(iri, Set.of()));
            if (cards.isEmpty()) {
                return Optional.empty();
            }
            cards.get()
                    .forEach(card -> card.topics()
                            .forEach(topic -> byTheme.computeIfAbsent(slug(iri), slug -> new HashMap<>())
                                    .merge(topic.slug(), 1, Integer::sum)));
        }
        return Optional.of(new ThemeCounts(bySlug(sizes), byTheme));
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
