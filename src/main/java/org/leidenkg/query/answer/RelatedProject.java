package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A project that has parties in common with another one.
 *
 * @param shared the organisations that take part in both
 */
@JsonClassDescription("A project that has parties in common with another one.")
public record RelatedProject(
        @JsonUnwrapped ProjectCard project,
        @JsonProperty("sharedParties") List<Ref> shared) {
    public RelatedProject {
        shared = List.copyOf(shared);
    }
}
