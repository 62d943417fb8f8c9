package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import java.util.List;

/**
 * A theme or section with its sections and who takes part.
 *
 * @param sections the sections of a theme
 * @param sectors those with the most participations first
 */
public record ThemeDetail(ThemeCard card, List<ThemeCard> sections, List<Sector> sectors) {
    public ThemeDetail {
        sections = List.copyOf(sections);
        sectors = List.copyOf(sectors);
    }

    /** A sector, with its organisations in the theme and their participations. */
    @JsonClassDescription("What a sector does in a theme.")
    public record Sector(Concept sector, int organisations, int participations) {}
}
