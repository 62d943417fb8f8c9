package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A word of a controlled list, such as "possibly intended".
 *
 * @param key last part of its IRI
 * @param definition may be empty
 */
@JsonClassDescription("A word of a controlled list.")
public record Concept(
        @JsonProperty("id") String iri,
        String key,
        Text name,
        @JsonIgnore Text definition) {}
