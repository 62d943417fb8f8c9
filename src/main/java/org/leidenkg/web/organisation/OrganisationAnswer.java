package org.leidenkg.web.organisation;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.ProjectRoles;

/** An organisation, as the API gives it. */
@JsonClassDescription("All that is known of an organisation.")
record OrganisationAnswer(
        @JsonUnwrapped OrganisationDetail detail,
        @JsonPropertyDescription("Address of its partners.") String partners,
        @JsonPropertyDescription("Address of its projects.") String projects,
        @JsonUnwrapped Counting counting,
        int projectCount,
        int leadCount,
        int partnerCount,

        @JsonPropertyDescription("The first of its projects.")
        List<ProjectRoles> participations) {}
