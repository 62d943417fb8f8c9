package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A project in the list of all of them. */
@JsonClassDescription("A project in the list of projects.")
public record ProjectRow(
        @JsonUnwrapped ProjectCard card,
        List<Ref> leads,

        @JsonPropertyDescription("How many organisations take part.")
        int organisationCount) {
    public ProjectRow {
        leads = List.copyOf(leads);
    }
}
