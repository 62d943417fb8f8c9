package org.leidenkg.query.answer;

/**
 * A thing and what it is called.
 *
 * @param slug what follows the kind in the IRI; the whole IRI for a thing outside the base
 * @param name never empty: the slug stands in for a missing name
 */
public record Ref(String iri, Kind kind, String slug, Text name) {
    public Ref {
        if (name.isEmpty()) {
            name = Text.untagged(slug);
        }
    }

    /** What follows {@code id/} in the IRI of a thing of the base, such as "project/humanities-campus". */
    public String path() {
        return kind.path() + "/" + slug;
    }
}
