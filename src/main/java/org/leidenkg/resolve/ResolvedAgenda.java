package org.leidenkg.resolve;

import java.util.List;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Project;

/**
 * An agenda with its parties resolved.
 *
 * @param projects in source order
 * @param findings those of the reader and of the resolver, in text order
 */
public record ResolvedAgenda(Agenda agenda, List<ResolvedProject> projects, List<Finding> findings) {
    public ResolvedAgenda {
        projects = List.copyOf(projects);
        findings = List.copyOf(findings);
    }

    /**
     * A project with its mentions in reading order.
     *
     * @param openEnded whether the source leaves the list of parties open
     */
    public record ResolvedProject(Project project, List<Mention> mentions, boolean openEnded) {
        public ResolvedProject {
            mentions = List.copyOf(mentions);
        }
    }
}
