package org.leidenkg.query;

import java.util.Map;

/**
 * In how many projects organisations take part, in all and by theme.
 *
 * @param projects by the slug of the organisation; those that have any
 * @param byTheme by the slugs of organisation and theme; of those with the most projects only
 */
public record ThemeCounts(Map<String, Integer> projects, Map<String, Map<String, Integer>> byTheme) {
    public ThemeCounts {
        projects = Map.copyOf(projects);
        byTheme = Map.copyOf(byTheme);
    }
}
