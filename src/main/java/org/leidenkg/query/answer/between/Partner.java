package org.leidenkg.query.answer.between;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Ref;

/**
 * An organisation that another one works with.
 *
 * @param sharedProjects number of projects that both take part in
 * @param weight sum over the shared projects of 1/(n-1), n organisations in the project (Newman 2001)
 * @param projects all that they share
 * @param intended which of the two may only be intended in all that they share; empty where both take part for certain in
 *     one of the projects
 */
@JsonClassDescription("With whom an organisation works.")
public record Partner(
        @JsonUnwrapped Ref ref,
        int sharedProjects,

        @JsonProperty("fractionalWeight")
        @JsonPropertyDescription(
                "The sum over the shared projects of 1/(n-1), n being the organisations in the project (Newman 2001).")
        BigDecimal weight,

        List<SharedProject> projects,
        List<Ref> themes,

        @JsonProperty("possiblyIntended") @JsonPropertyDescription(POSSIBLY_INTENDED)
        List<Ref> intended) {
    /** What the API says of {@code intended}. */
    public static final String POSSIBLY_INTENDED =
            "Which of the two may only be intended, so that it is not certain that they work together: one of them where that holds for it in all that they share, both where it holds now for the one and now for the other; empty where both take part for certain in one of the projects. Not there where they share no project.";

    public Partner {
        weight = weight.stripTrailingZeros();
        projects = List.copyOf(projects);
        themes = List.copyOf(themes);
        intended = List.copyOf(intended);
    }

    /** How certain it is that this partner takes part, where that is least in doubt of all that they share. */
    public List<Concept> certainties() {
        return projects.stream()
                .flatMap(project -> project.others().stream())
                .map(SharedProject.Part::certainties)
                .min(Comparator.comparing(Concept::areDoubts).thenComparing(Concept::areIntended))
                .orElse(List.of());
    }

    /** Whether this partner, and not only the other one, may just be intended in all that they share. */
    public boolean isIntended() {
        return projects.stream().allMatch(SharedProject::intendsOthers);
    }
}
