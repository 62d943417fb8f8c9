package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.leidenkg.query.answer.Page;

/**
 * A thing with what a reader of its data needs to make sense of it. Every list is in an order that depends on its triples
 * only.
 *
 * @param iri of the thing, without a fragment
 * @param own what is said of it, and of what has its IRI with a fragment
 * @param parts what is said of things that are told with it, such as the participations of a project
 * @param links what points at it, a page of it
 * @param names names and types of all else that those mention
 */
public record Described(String iri, List<Triple> own, List<Triple> parts, Page<Triple> links, List<Triple> names) {
    public Described {
        own = List.copyOf(own);
        parts = List.copyOf(parts);
        names = List.copyOf(names);
    }

    /** All of it, each triple once: the thing first. */
    public List<Triple> triples() {
        Set<Triple> all = new LinkedHashSet<>(own);
        all.addAll(parts);
        all.addAll(links.items());
        all.addAll(names);
        return new ArrayList<>(all);
    }
}
