package org.leidenkg.query;

import java.util.List;

/**
 * The whole graph in a few numbers.
 *
 * @param organisations those that take part in a project
 * @param pairs pairs of organisations, as named, that share a project
 * @param uncertain participations that are in any doubt
 * @param intended those whose only doubt is that they may just be intended
 * @param mostConnected organisations with the most partners, units rolled up, the first first
 */
public record Overview(
        int projects,
        int organisations,
        int participations,
        int pairs,
        int uncertain,
        int intended,
        List<AgendaCard> agendas,
        List<ThemeCard> themes,
        List<Connected> mostConnected) {
    public Overview {
        agendas = List.copyOf(agendas);
        themes = List.copyOf(themes);
        mostConnected = List.copyOf(mostConnected);
    }

    /** An organisation with the number of organisations it works with. */
    public record Connected(OrganisationCard card, int partners) {}
}
