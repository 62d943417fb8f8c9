package org.leidenkg.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * In how many projects an organisation takes part.
 *
 * @param projects all of them
 * @param led those in which it has the part of a lead
 * @param byTheme the numbers of each theme and section, by its IRI
 * @param doubts how often there is which doubt about a participation
 */
public record PartyCounts(int projects, int led, Map<String, Integer> byTheme, Map<Concept, Integer> doubts) {
    public PartyCounts {
        byTheme = Map.copyOf(byTheme);
        doubts = Collections.unmodifiableMap(new LinkedHashMap<>(doubts));
    }
}
