package org.leidenkg.pipeline;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leidenkg.model.Finding;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.resolve.ResolvedAgenda.ResolvedProject;

/**
 * The part of a build that is validated: all of it up to {@link #ALL_UP_TO} projects. A larger build is validated by a graph
 * that is made, in the same way, of the first {@link #PROJECTS} projects in equal parts from each agenda, with all
 * organisations, themes, the ontology and the catalogue: what shapes find is wrong in the way a graph is made, which is the
 * same for the projects after those, and what is wrong in the seeds is found when they are read.
 */
record CheckedPart(List<ResolvedAgenda> agendas, boolean isAll) {
    static final int ALL_UP_TO = 2_000;
    static final int PROJECTS = 200;

    static CheckedPart of(List<ResolvedAgenda> agendas) {
        if (projects(agendas) <= ALL_UP_TO) {
            return new CheckedPart(agendas, true);
        }
        int each = Math.max(1, PROJECTS / agendas.size());
        return new CheckedPart(agendas.stream().map(a -> first(each, a)).toList(), false);
    }

    private static ResolvedAgenda first(int count, ResolvedAgenda agenda) {
        List<ResolvedProject> projects =
                agenda.projects().subList(0, Math.min(count, agenda.projects().size()));
        Set<String> labels = projects.stream().map(p -> p.project().label()).collect(Collectors.toSet());
        List<Finding> findings = agenda.findings().stream()
                .filter(f -> f.project().filter(labels::contains).isPresent())
                .toList();
        return new ResolvedAgenda(agenda.agenda(), projects, findings);
    }

    int projects() {
        return projects(agendas);
    }

    private static int projects(List<ResolvedAgenda> agendas) {
        return agendas.stream().mapToInt(a -> a.projects().size()).sum();
    }
}
