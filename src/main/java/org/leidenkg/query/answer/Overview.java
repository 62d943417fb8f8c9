package org.leidenkg.query.answer;

import java.util.List;

/**
 * The whole graph in a few numbers.
 *
 * @param organisations those that take part in a project
 * @param pairs pairs of organisations, as named, that share a project
 * @param uncertain participations that are in any doubt
 * @param intended those whose only doubt is that they may just be intended
 */
public record Overview(
        int projects,
        int organisations,
        int participations,
        int pairs,
        int uncertain,
        int intended,
        List<AgendaCard> agendas,
        List<ThemeCard> themes) {
    public Overview {
        agendas = List.copyOf(agendas);
        themes = List.copyOf(themes);
    }

    /** An organisation with the number of organisations it works with. */
    public record Connected(OrganisationCard card, int partners) {}
}
