package org.leidenkg.query.lookup;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leidenkg.model.Role;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Involvement;
import org.leidenkg.query.answer.Naming;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.PartyCounts;
import org.leidenkg.query.answer.PartySize;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.ProjectRoles;
import org.leidenkg.query.network.Participations;

/** The projects of parties: of an organisation, or of it and its units. */
final class PartyProjects {
    private final Session session;
    private final ConceptIndex concepts;
    private final Participations participations;

    PartyProjects(Session session, ConceptIndex concepts, Participations participations) {
        this.session = session;
        this.concepts = concepts;
        this.participations = participations;
    }

    /** All that is counted of some parties together. */
    PartyCounts counts(Collection<String> parties) {
        Map<String, Integer> byTheme = new HashMap<>();
        participations
                .projects(parties)
                .forEach(card -> card.topics().forEach(topic -> byTheme.merge(topic.iri(), 1, Integer::sum)));
        return new PartyCounts(size(parties), byTheme, doubts(parties));
    }

    PartySize size(Collection<String> parties) {
        return new PartySize(
                participations.projects(parties).size(),
                participations.projects(parties, one -> one.role() == Role.LEAD).size());
    }

    private Map<Concept, Integer> doubts(Collection<String> parties) {
        Map<Concept, Integer> doubts = new TreeMap<>(Comparator.comparing(Concept::key));
        participations.of(parties).stream()
                .flatMap(one -> concepts.of(one.certainties()).stream())
                .filter(certainty -> !certainty.key().equals(Involvement.STATED))
                .forEach(certainty -> doubts.merge(certainty, 1, Integer::sum));
        return doubts;
    }

    /** By IRI of the party; of a party in very many projects only their number. */
    Map<String, Naming> naming(Collection<String> parties) {
        Map<String, Naming> naming = new HashMap<>();
        for (String party : parties) {
            List<ProjectCard> projects = participations.projects(Set.of(party));
            naming.put(
                    party, new Naming(projects.size(), projects.size() <= Naming.MOST_LISTED ? projects : List.of()));
        }
        return naming;
    }

    /** In the order of the agenda; of one theme or section, by its IRI, or of all. */
    Page<ProjectRoles> page(Collection<String> parties, Optional<String> theme, int page, int size) {
        List<ProjectCard> all = participations.projects(
                parties,
                one -> theme.filter(iri -> !one.project().hasTopic(iri)).isEmpty());
        Page<ProjectCard> cards = Page.of(all, page, size);
        Set<ProjectCard> shown = Set.copyOf(cards.items());
        List<Participations.Participation> own = participations.of(parties).stream()
                .filter(one -> shown.contains(one.project()))
                .toList();
        Map<String, List<Involvement>> involvements = new Involvements(session, concepts)
                .of(own).stream()
                        .collect(Collectors.groupingBy(one -> one.project().iri()));
        List<ProjectRoles> items = cards.items().stream()
                .map(card -> new ProjectRoles(
                        card, involvements.getOrDefault(card.ref().iri(), List.of())))
                .toList();
        return new Page<>(items, page, size, cards.total());
    }
}
