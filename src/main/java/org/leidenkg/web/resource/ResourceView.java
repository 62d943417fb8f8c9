package org.leidenkg.web.resource;

import java.util.List;
import java.util.Optional;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.Tagged;

/**
 * What the page of any thing shows.
 *
 * @param kinds what it is, in the reader's language
 * @param parts what has its IRI with a fragment, such as the selectors of a passage
 * @param links what points at it, by property; one page of it
 * @param paging where in the links this page is
 */
public record ResourceView(
        String iri,
        Tagged name,
        List<String> kinds,
        List<Row> facts,
        List<Part> parts,
        List<Row> links,
        ThingPath path,
        Page<?> paging) {
    /** A property and its values. */
    public record Row(String label, Optional<String> address, String property, List<Value> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** A text, or a thing by its name and where to read on. */
    public record Value(Tagged text, Optional<String> address) {}

    /** A named piece of a thing. */
    public record Part(String fragment, List<Row> facts) {
        public Part {
            facts = List.copyOf(facts);
        }
    }

    public ResourceView {
        kinds = List.copyOf(kinds);
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
        links = List.copyOf(links);
    }
}
