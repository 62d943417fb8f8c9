package org.leidenkg.query.lookup;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.RelatedProject;
import org.leidenkg.query.network.Participations;

/** Which projects have organisations in common with one. */
final class RelatedProjects {
    /** An organisation in more projects than this says little about which are related. */
    private static final int MOST_PROJECTS_OF_A_PARTY = 500;

    private final Session session;
    private final Participations participations;

    /** A project with what it has in common; the sizes are those of the common organisations, once a participation. */
    private static final class Candidate {
        private final ProjectCard project;
        private final Set<String> shared = new TreeSet<>();
        private int sizes;

        Candidate(ProjectCard project) {
            this.project = project;
        }
    }

    RelatedProjects(Session session, Participations participations) {
        this.session = session;
        this.participations = participations;
    }

    /** Those with the most organisations in common first; of equals, those whose common organisations are in few projects. */
    List<RelatedProject> of(String project, int most) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (Participations.Participation own : participations.in(project)) {
            int size = participations.projects(Set.of(own.party())).size();
            if (session.space().kind(own.party()) == Kind.ORGANISATION && size <= MOST_PROJECTS_OF_A_PARTY) {
                for (Participations.Participation other : participations.of(Set.of(own.party()))) {
                    Candidate candidate = candidates.computeIfAbsent(
                            other.project().ref().iri(), iri -> new Candidate(other.project()));
                    candidate.shared.add(own.party());
                    candidate.sizes += size;
                }
            }
        }
        candidates.remove(project);
        return candidates.values().stream()
                .sorted(Comparator.comparingInt((Candidate one) -> one.shared.size())
                        .reversed()
                        .thenComparingInt(one -> one.sizes)
                        .thenComparing(one -> one.project.ref().iri()))
                .limit(most)
                .map(one -> related(project, one.project))
                .toList();
    }

    /** With all organisations that take part in both, however many projects they have. */
    private RelatedProject related(String project, ProjectCard other) {
        Set<String> shared = new TreeSet<>();
        participations.in(project).stream()
                .map(Participations.Participation::party)
                .filter(party -> session.space().kind(party) == Kind.ORGANISATION)
                .forEach(shared::add);
        Set<String> theirs = new TreeSet<>();
        participations.in(other.ref().iri()).forEach(one -> theirs.add(one.party()));
        shared.retainAll(theirs);
        Map<String, Ref> refs = session.refs(shared);
        return new RelatedProject(
                other,
                shared.stream().map(party -> session.space().refIn(refs, party)).toList());
    }
}
