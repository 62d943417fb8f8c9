package org.leidenkg.web.api;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.leidenkg.query.answer.OrganisationCard;
import org.leidenkg.query.answer.OrganisationRow;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.answer.ThemeDetail;

/** A theme, and a page of its projects. */
@JsonClassDescription("A theme with what is in it.")
record ThemeAnswer(
        @JsonUnwrapped ThemeCard card,
        List<ThemeCard> sections,

        @JsonPropertyDescription("How many organisations take part; the first of them are listed.")
        int organisationCount,

        List<OrganisationCard> organisations,
        List<ThemeDetail.Sector> sectors,
        ListPlace projectListPage,
        List<ProjectCard> projectList) {
    static ThemeAnswer of(
            ThemeDetail detail, Page<OrganisationRow> organisations, ListPlace place, Page<ProjectCard> projects) {
        return new ThemeAnswer(
                detail.card(),
                detail.sections(),
                organisations.total(),
                organisations.map(OrganisationRow::card).items(),
                detail.sectors(),
                place,
                projects.items());
    }
}
