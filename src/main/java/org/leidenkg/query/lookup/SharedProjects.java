package org.leidenkg.query.lookup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leidenkg.model.Level;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Partner;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.SharedProject;
import org.leidenkg.query.network.Participations;

/** Who has which part in projects that two organisations share. */
final class SharedProjects {
    private final Session session;
    private final ConceptIndex concepts;
    private final Participations participations;
    private final Level level;

    SharedProjects(Session session, ConceptIndex concepts, Participations participations, Level level) {
        this.session = session;
        this.concepts = concepts;
        this.participations = participations;
        this.level = level;
    }

    /** The projects in their order, with the parts of both; when units are rolled up also those of their units. */
    List<SharedProject> of(String one, String other, Collection<ProjectCard> projects) {
        Set<String> own = participations.parties(one, level);
        Set<String> others = participations.parties(other, level);
        Set<String> both = new TreeSet<>(own);
        both.addAll(others);
        Map<String, Ref> refs = session.refs(both);
        return projects.stream()
                .map(card -> new SharedProject(card, parts(card, own, refs), parts(card, others, refs)))
                .toList();
    }

    /** The same, or nothing where they share so many that these are a list of their own. */
    List<SharedProject> unfolded(String one, String other, Collection<ProjectCard> projects) {
        return projects.size() <= Partner.MOST_UNFOLDED ? of(one, other, projects) : List.of();
    }

    private List<SharedProject.Part> parts(ProjectCard project, Set<String> parties, Map<String, Ref> refs) {
        return participations.in(project.ref().iri()).stream()
                .filter(one -> parties.contains(one.party()))
                .map(one -> new SharedProject.Part(
                        session.space().refIn(refs, one.party()), one.role(), concepts.of(one.certainties())))
                .toList();
    }
}
