package org.leidenkg.query;

import java.math.BigDecimal;
import java.util.List;

/**
 * An organisation that another one works with.
 *
 * @param sharedProjects number of projects that both take part in
 * @param weight sum over the shared projects of 1/(n-1), n organisations in the project (Newman 2001)
 */
public record Partner(Ref ref, int sharedProjects, BigDecimal weight, List<ProjectCard> projects, List<Ref> themes) {
    public Partner {
        weight = weight.stripTrailingZeros();
        projects = List.copyOf(projects);
        themes = List.copyOf(themes);
    }
}
