package org.leidenkg.query.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An organisation that another one works with.
 *
 * @param sharedProjects number of projects that both take part in
 * @param weight sum over the shared projects of 1/(n-1), n organisations in the project (Newman 2001)
 * @param projects the shared projects; empty where there are more than {@link #MOST_UNFOLDED}
 * @param intended which of the two may only be intended in all that they share; empty where both take part for certain in
 *     one of the projects, and not known where there are more than {@link #MOST_UNFOLDED}
 */
public record Partner(
        Ref ref,
        int sharedProjects,
        BigDecimal weight,
        List<SharedProject> projects,
        List<Ref> themes,
        Optional<List<Ref>> intended) {
    /** Most shared projects that come with a partner; more are a list of their own. */
    public static final int MOST_UNFOLDED = 25;

    public Partner {
        weight = weight.stripTrailingZeros();
        projects = List.copyOf(projects);
        themes = List.copyOf(themes);
        intended = intended.map(List::copyOf);
    }
}
