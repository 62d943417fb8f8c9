package org.leidenkg.query.answer;

import java.util.List;

/** A project with the roles that an organisation, or its units, has in it. */
public record ProjectRoles(ProjectCard project, List<Involvement> roles) {
    public ProjectRoles {
        roles = List.copyOf(roles);
    }
}
