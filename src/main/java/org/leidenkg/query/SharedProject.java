package org.leidenkg.query;

import java.util.List;
import org.leidenkg.model.Role;

/**
 * A project that two organisations share.
 *
 * @param own the parts of the one, or of its units
 * @param others the parts of the other
 */
public record SharedProject(ProjectCard project, List<Part> own, List<Part> others) {
    public SharedProject {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    /** That a party takes part in a role. */
    public record Part(Ref party, Role role, List<Concept> certainties) {
        public Part {
            certainties = List.copyOf(certainties);
        }

        /** Whether the source may only intend it. */
        public boolean isIntended() {
            return certainties.stream().anyMatch(certainty -> certainty.key().equals("possibly-intended"));
        }
    }
}
