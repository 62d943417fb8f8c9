package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An organisation in the list of all of them. */
@JsonClassDescription("An organisation in the list of organisations, with its projects that are wanted.")
public record OrganisationRow(
        @JsonUnwrapped OrganisationCard card,

        @JsonPropertyDescription("How many of these projects it leads.")
        int projectsLed) {}
