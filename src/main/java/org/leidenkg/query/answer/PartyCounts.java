package org.leidenkg.query.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that is counted of the projects of an organisation.
 *
 * @param byTheme the numbers of each theme and section, by its IRI
 * @param doubts how often there is which doubt about a participation
 */
public record PartyCounts(PartySize size, Map<String, Integer> byTheme, Map<Concept, Integer> doubts) {
    public PartyCounts {
        byTheme = Map.copyOf(byTheme);
        doubts = Collections.unmodifiableMap(new LinkedHashMap<>(doubts));
    }

    public int projects() {
        return size.projects();
    }

    public int led() {
        return size.led();
    }
}
