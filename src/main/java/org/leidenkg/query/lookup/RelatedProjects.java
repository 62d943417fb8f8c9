package org.leidenkg.query.lookup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.RelatedProject;
import org.leidenkg.query.network.Participations;

/** Which projects have organisations in common with one. */
final class RelatedProjects {
    private static final Comparator<Candidate> MOST_FIRST = Comparator.comparingInt(
                    (Candidate one) -> one.shared.size())
            .reversed()
            .thenComparingInt(one -> one.sizes)
            .thenComparing(one -> one.project.ref().iri());

    /** @param sizes in how many projects the common organisations are */
    private record Candidate(ProjectCard project, Set<String> shared, int sizes) {}

    private RelatedProjects() {}

    /** Those with the most organisations in common first; of equals, those whose common organisations are in few projects. */
    static List<RelatedProject> of(DataCache data, Counting counting, String project, int most) {
        Participations participations = data.participations(counting.certainty());
        Map<String, List<ProjectCard>> projects = participations.members(project, counting.level()).stream()
                .collect(Collectors.toMap(
                        own -> own, own -> participations.projects(participations.parties(own, counting.level()))));
        Map<ProjectCard, Set<String>> shared = new HashMap<>();
        projects.forEach((own, all) -> all.stream()
                .filter(other -> !other.ref().iri().equals(project))
                .forEach(other ->
                        shared.computeIfAbsent(other, card -> new TreeSet<>()).add(own)));
        return shared.entrySet().stream()
                .map(entry -> new Candidate(
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue().stream()
                                .mapToInt(party ->
                                        projects.getOrDefault(party, List.of()).size())
                                .sum()))
                .sorted(MOST_FIRST)
                .limit(most)
                .map(one -> new RelatedProject(one.project, data.refs(one.shared)))
                .toList();
    }
}
