package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * A project in a list.
 *
 * @param code as the agenda numbers it
 * @param sequence place in the agenda, from 1; 0 where the data has none
 * @param topics its theme and, where it has one, its section
 */
@JsonClassDescription("A project in a list.")
public record ProjectCard(
        @JsonUnwrapped Ref ref,
        Optional<String> code,
        @JsonPropertyDescription("Place in the agenda.") int sequence,
        Optional<Ref> agenda,
        @JsonPropertyDescription("Theme and section.") List<Ref> topics) {
    public ProjectCard {
        topics = List.copyOf(topics);
    }

    /** Whether it is of a theme or section, by its IRI. */
    public boolean hasTopic(String theme) {
        return topics.stream().anyMatch(topic -> topic.iri().equals(theme));
    }
}
