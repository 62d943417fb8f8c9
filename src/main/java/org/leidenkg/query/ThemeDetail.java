package org.leidenkg.query;

import java.util.List;

/**
 * A theme or section with what belongs to it.
 *
 * @param sections the sections of a theme
 * @param organisations those with the most projects first; {@code projects} counts within this theme
 */
public record ThemeDetail(
        ThemeCard card, List<ThemeCard> sections, List<ProjectCard> projects, List<OrganisationCard> organisations) {
    public ThemeDetail {
        sections = List.copyOf(sections);
        projects = List.copyOf(projects);
        organisations = List.copyOf(organisations);
    }
}
