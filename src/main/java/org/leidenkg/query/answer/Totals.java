package org.leidenkg.query.answer;

import java.util.List;

/**
 * What all that is counted comes to.
 *
 * @param organisations those that take part in a project
 * @param pairs pairs of organisations that share a project
 * @param connected organisations that work with the most others, the first first
 */
public record Totals(int projects, int organisations, int participations, int pairs, List<Connected> connected) {
    public Totals {
        connected = List.copyOf(connected);
    }

    /** An organisation with the number of organisations it works with. */
    public record Connected(OrganisationCard card, int partners) {}
}
