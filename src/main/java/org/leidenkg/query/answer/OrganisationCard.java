package org.leidenkg.query.answer;

import java.util.List;
import java.util.Optional;

/**
 * An organisation in a list.
 *
 * @param parent what it is a unit of, or else part of
 * @param projects number of projects that name it
 */
public record OrganisationCard(
        Ref ref, List<String> abbreviations, Optional<Concept> type, Optional<Ref> parent, int projects) {
    public OrganisationCard {
        abbreviations = List.copyOf(abbreviations);
    }
}
