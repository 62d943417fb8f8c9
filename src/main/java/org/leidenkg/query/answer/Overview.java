package org.leidenkg.query.answer;

import java.util.List;

/**
 * What every page says of the graph.
 *
 * @param participations all that there are
 * @param uncertain participations that are in any doubt
 * @param intended those whose only doubt is that they may just be intended
 */
public record Overview(
        int participations, int uncertain, int intended, List<AgendaCard> agendas, List<ThemeCard> themes) {
    public Overview {
        agendas = List.copyOf(agendas);
        themes = List.copyOf(themes);
    }
}
