package org.leidenkg.query.answer;

import java.util.List;

/**
 * A project that has parties in common with another one.
 *
 * @param shared the organisations that take part in both
 */
public record RelatedProject(ProjectCard project, List<Ref> shared) {
    public RelatedProject {
        shared = List.copyOf(shared);
    }
}
