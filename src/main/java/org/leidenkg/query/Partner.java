package org.leidenkg.query;

import java.math.BigDecimal;
import java.util.List;

/**
 * An organisation that another one works with.
 *
 * @param sharedProjects number of projects that both take part in
 * @param weight sum over the shared projects of 1/(n-1), n organisations in the project (Newman 2001)
 * @param projects the shared projects; empty where there are more than {@link #MOST_UNFOLDED}
 */
public record Partner(Ref ref, int sharedProjects, BigDecimal weight, List<SharedProject> projects, List<Ref> themes) {
    /** Most shared projects that come with a partner; more are a list of their own. */
    public static final int MOST_UNFOLDED = 25;

    public Partner {
        weight = weight.stripTrailingZeros();
        projects = List.copyOf(projects);
        themes = List.copyOf(themes);
    }

    /** Whether all that is known of their collaboration may only be intended. */
    public boolean isIntendedOnly() {
        return !projects.isEmpty()
                && projects.stream()
                        .allMatch(project -> project.own().stream().allMatch(SharedProject.Part::isIntended)
                                || project.others().stream().allMatch(SharedProject.Part::isIntended));
    }
}
