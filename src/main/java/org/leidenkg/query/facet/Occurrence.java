package org.leidenkg.query.facet;

import java.util.List;

/**
 * Why something is in a list: most often that a party takes part in a project, with all that the list can be narrowed by.
 *
 * @param project its IRI; empty where there is none
 * @param party its IRI; empty where there is none
 * @param choices in parts that occurrences share
 * @param settled whether it is not just perhaps so
 */
public record Occurrence(String project, String party, List<List<Choice>> choices, boolean settled) {
    public Occurrence {
        choices = List.copyOf(choices);
    }
}
