package org.leidenkg.seed;

import java.util.List;
import org.leidenkg.model.Authority;

/**
 * What a seeds folder holds.
 *
 * @param agendas sorted by the name of their {@code agenda-*.json}
 */
public record Seeds(List<AgendaSeed> agendas, Authority authority) {
    public Seeds {
        agendas = List.copyOf(agendas);
    }
}
