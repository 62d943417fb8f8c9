package org.leidenkg.query.answer;

import java.util.List;

/**
 * The projects that name a party.
 *
 * @param total how many these are
 * @param projects in the order of the agenda; empty where there are more than {@link #MOST_LISTED}
 */
public record Naming(int total, List<ProjectCard> projects) {
    /** Most projects that are listed. */
    public static final int MOST_LISTED = 25;

    public Naming {
        projects = List.copyOf(projects);
    }
}
