package org.leidenkg.query.lookup;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /** A project with what it has in common; the sizes are those of the common organisations, once a participation. */
    private static final class Candidate {
        private final ProjectCard project;
        private final Set<String> shared = new TreeSet<>();
        private int sizes;

        Candidate(ProjectCard project) {
            this.project = project;
        }
    }

    private RelatedProjects() {}

    /** Those with the most organisations in common first; of equals, those whose common organisations are in few projects. */
    static List<RelatedProject> of(DataCache data, String project, int most) {
        Participations participations = data.participations();
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (Participation own : participations.in(project)) {
            Set<String> party = Set.of(own.party());
            if (data.space().kind(own.party()) == Kind.ORGANISATION) {
                int size = participations.projects(party).size();
                for (Participation other : participations.of(party)) {
                    Candidate candidate = candidates.computeIfAbsent(
                            other.project().ref().iri(), iri -> new Candidate(other.project()));
                    candidate.shared.add(own.party());
                    candidate.sizes += size;
                }
            }
        }
        candidates.remove(project);
        return candidates.values().stream()
                .sorted(MOST_FIRST)
                .limit(most)
                .map(one -> new RelatedProject(one.project, data.refs(one.shared)))
                .toList();
    }
}
