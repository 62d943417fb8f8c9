package org.leidenkg.query.answer.between;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.function.Function;
import org.leidenkg.model.Role;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Ref;

/**
 * A project that two organisations share.
 *
 * @param own the parts of the one, or of its units
 * @param others the parts of the other
 */
@JsonClassDescription("A project that two organisations share, with the roles of both.")
public record SharedProject(@JsonUnwrapped ProjectCard project, List<Part> own, List<Part> others) {
    public SharedProject {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    /**
     * Those of two organisations whose participation may only be intended, so that it is not certain that the two work
     * together: of each of their shared projects, at least one of them may only be intended there. Empty when both take part
     * for certain in one of the projects.
     *
     * @param projects all that they share
     */
    public static List<Ref> intended(Ref one, Ref other, List<SharedProject> projects) {
        if (!projects.stream().allMatch(project -> isIntended(project.own()) || isIntended(project.others()))) {
            return List.of();
        }
        boolean own = isIntended(projects, SharedProject::own);
        boolean others = isIntended(projects, SharedProject::others);
        // Where each of them is certain in some of the projects, the doubt is about both.
        return own == others ? List.of(one, other) : List.of(own ? one : other);
    }

    private static boolean isIntended(List<SharedProject> projects, Function<SharedProject, List<Part>> side) {
        return projects.stream().map(side).allMatch(SharedProject::isIntended);
    }

    /** Whether no part of the other one is certain. */
    boolean intendsOthers() {
        return isIntended(others);
    }

    /** Whether no part of an organisation is certain. */
    private static boolean isIntended(List<Part> parts) {
        return !parts.isEmpty() && parts.stream().allMatch(Part::isIntended);
    }

    /** That a party takes part in a role. */
    @JsonClassDescription("How a party takes part.")
    public record Part(
            Ref party, Role role, @JsonProperty("certainty") List<Concept> certainties) {
        public Part {
            certainties = List.copyOf(certainties);
        }

        /** Whether the source only intends it, or may do so. */
        public boolean isIntended() {
            return Concept.areIntended(certainties);
        }
    }
}
