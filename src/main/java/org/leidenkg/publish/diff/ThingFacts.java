package org.leidenkg.publish.diff;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * What a dump says of one project or organisation.
 *
 * @param id its IRI without the base
 * @param name the preferred name, Dutch where there is one
 * @param fields the values of what people call by one word, such as "theme"
 * @param parties of a project: the roles of each party by the party's id
 */
record ThingFacts(
        String id,
        String name,
        NavigableMap<String, NavigableSet<String>> fields,
        NavigableMap<String, NavigableSet<String>> parties) {
    ThingFacts {
        fields = Collections.unmodifiableNavigableMap(new TreeMap<>(fields));
        parties = Collections.unmodifiableNavigableMap(new TreeMap<>(parties));
    }

    NavigableSet<String> field(String name) {
        return fields.getOrDefault(name, Collections.emptyNavigableSet());
    }

    /** By id, as a sorted map has it. */
    static NavigableMap<String, ThingFacts> byId(Iterable<ThingFacts> all) {
        NavigableMap<String, ThingFacts> map = new TreeMap<>();
        all.forEach(f -> map.put(f.id(), f));
        return map;
    }
}
