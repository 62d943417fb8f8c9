package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * An organisation in a list.
 *
 * @param parent what it is a unit of, or else part of
 * @param projects number of projects that name it
 */
@JsonClassDescription("An organisation in a list.")
public record OrganisationCard(
        @JsonUnwrapped Ref ref,
        OrganisationDetail.Form form,
        List<String> abbreviations,
        @JsonProperty("organisationType") Optional<Concept> type,

        @JsonPropertyDescription("What it is a unit of, or else part of.")
        Optional<Ref> parent,

        @JsonPropertyDescription("In how many projects it is named.")
        int projects) {
    public OrganisationCard {
        abbreviations = List.copyOf(abbreviations);
    }
}
