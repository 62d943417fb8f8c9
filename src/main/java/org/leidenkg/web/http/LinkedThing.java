package org.leidenkg.web.http;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Text;

/** How the API writes a {@link Ref}: with where to read on. */
@JsonClassDescription("A thing and what it is called.")
public record LinkedThing(
        @JsonPropertyDescription("Its IRI.") String id,

        @JsonPropertyDescription("Kind of thing, as its IRI says; empty for a thing outside the base.")
        String type,

        String slug,
        Text name,

        @JsonPropertyDescription("Where this API tells more.")
        Optional<String> api,

        @JsonPropertyDescription("Its page.") Optional<String> page) {
    static LinkedThing of(Ref ref, Links links) {
        Optional<Ref> shown = Optional.of(ref).filter(one -> one.kind().hasPage());
        return new LinkedThing(
                ref.iri(), ref.kind().path(), ref.slug(), ref.name(), shown.map(links::api), shown.map(links::page));
    }
}
