package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import java.util.List;

/** A project with the roles that an organisation, or its units, has in it. */
@JsonClassDescription("A project with the roles of one organisation.")
public record ProjectRoles(ProjectCard project, List<Involvement> roles) {
    public ProjectRoles {
        roles = List.copyOf(roles);
    }
}
