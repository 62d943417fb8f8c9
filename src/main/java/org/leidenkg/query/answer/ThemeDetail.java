package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import java.util.List;

/**
 * A theme or section with what belongs to it.
 *
 * @param sections the sections of a theme
 * @param projects in the order of the agenda
 * @param organisations those with the most projects first; {@code projects} counts within this theme
 * @param sectors those with the most participations first
 */
public record ThemeDetail(
        ThemeCard card,
        List<ThemeCard> sections,
        Page<ProjectCard> projects,
        Page<OrganisationCard> organisations,
        List<Sector> sectors) {
    public ThemeDetail {
        sections = List.copyOf(sections);
        sectors = List.copyOf(sectors);
    }

    /** A sector, with its organisations in the theme and their participations. */
    @JsonClassDescription("What a sector does in a theme.")
    public record Sector(Concept sector, int organisations, int participations) {}
}
