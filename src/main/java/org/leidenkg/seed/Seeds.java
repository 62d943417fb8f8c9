package org.leidenkg.seed;

import java.util.List;
import org.leidenkg.model.Authority;
import org.leidenkg.model.DatasetInfo;

/**
 * What a seeds folder holds.
 *
 * @param agendas sorted by the name of their {@code agenda-*.json}
 * @param dataset what its {@code dataset.json} says, or the standard where it has none
 */
public record Seeds(List<AgendaSeed> agendas, Authority authority, DatasetInfo dataset) {
    public Seeds {
        agendas = List.copyOf(agendas);
    }
}
