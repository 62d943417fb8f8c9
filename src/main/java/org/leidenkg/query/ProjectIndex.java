package org.leidenkg.query;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leidenkg.vocab.Dct;

/** Short descriptions of all projects in the order of the agendas, in memory. */
final class ProjectIndex {
    private final Map<String, ProjectCard> cards;

    /** @param cards in the order of the agendas */
    private ProjectIndex(List<ProjectCard> cards) {
        this.cards = cards.stream()
                .collect(Collectors.toMap(card -> card.ref().iri(), card -> card, (a, b) -> a, LinkedHashMap::new));
    }

    /** @param names of the same data; a project without a name is left out */
    static ProjectIndex load(Session session, SearchIndex names) {
        Map<String, Facts> facts = Facts.byThing(
                session.askEach("project-cards", "project", Cards.nodes(names.list(Kind.PROJECT))), "project");
        Map<String, Ref> refs = session.refs(Facts.iris(facts.values(), Dct.IS_PART_OF, Dct.SUBJECT));
        return new ProjectIndex(facts.entrySet().stream()
                .map(entry -> Cards.project(session.space(), entry.getKey(), entry.getValue(), refs))
                .sorted(Cards.IN_AGENDA_ORDER)
                .toList());
    }

    /** All of them in the order of the agendas. */
    List<ProjectCard> cards() {
        return List.copyOf(cards.values());
    }

    Collection<String> iris() {
        return Collections.unmodifiableSet(cards.keySet());
    }

    Optional<ProjectCard> find(String iri) {
        return Optional.ofNullable(cards.get(iri));
    }

    /** @throws QueryFault for what is no project with a name */
    ProjectCard get(String iri) {
        return find(iri).orElseThrow(() -> new QueryFault("the graph has no project <" + iri + "> with a name"));
    }
}
