package org.leidenkg.query.lookup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.RelatedProject;
import org.leidenkg.query.network.Participations;
import org.leidenkg.query.network.Participations.Participation;

/** Which projects have organisations in common with one. */
final class RelatedProjects {
    private static final Comparator<Candidate> MOST_FIRST = Comparator.comparingInt(
                    (Candidate one) -> one.shared.size())
            .reversed()
            .thenComparingInt(one -> one.sizes)
            .thenComparing(one -> one.project.ref().iri());

    /** @param sizes in how many projects the common organisations are, once a participation */
    private record Candidate(ProjectCard project, Set<String> shared, int sizes) {}

    private RelatedProjects() {}

    /** Those with the most organisations in common first; of equals, those whose common organisations are in few projects. */
    static List<RelatedProject> of(DataCache data, String project, int most) {
        Participations participations = data.participations();
        Map<ProjectCard, List<String>> shared = participations.in(project).stream()
                .filter(own -> data.space().kind(own.party()) == Kind.ORGANISATION)
                .flatMap(own -> participations.of(Set.of(own.party())).stream())
                .filter(other -> !other.project().ref().iri().equals(project))
                .collect(Collectors.groupingBy(
                        Participation::project, Collectors.mapping(Participation::party, Collectors.toList())));
        return shared.entrySet().stream()
                .map(entry -> new Candidate(
                        entry.getKey(),
                        new TreeSet<>(entry.getValue()),
                        entry.getValue().stream()
                                .mapToInt(party ->
                                        participations.projects(Set.of(party)).size())
                                .sum()))
                .sorted(MOST_FIRST)
                .limit(most)
                .map(one -> new RelatedProject(one.project, data.refs(one.shared)))
                .toList();
    }
}
