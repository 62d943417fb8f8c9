package org.leidenkg.query.lookup;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leidenkg.query.QueryFault;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.search.SearchIndex;
import org.leidenkg.vocab.Dct;

/** Short descriptions of all projects in the order of the agendas, in memory. */
public final class ProjectIndex {
    private final Map<String, ProjectCard> cards;

    /** @param cards in the order of the agendas */
    private ProjectIndex(List<ProjectCard> cards) {
        this.cards = cards.stream()
                .collect(Collectors.toMap(card -> card.ref().iri(), card -> card, (a, b) -> a, LinkedHashMap::new));
    }

    /** @param names of the same data; a project without a name is left out */
    static ProjectIndex load(Session session, SearchIndex names) {
        Map<String, PropertyValues> facts = PropertyValues.byThing(
                session.askEach("project-cards", "project", CardReader.nodes(names.list(Kind.PROJECT))), "project");
        Map<String, Ref> refs = session.refs(PropertyValues.iris(facts.values(), Dct.IS_PART_OF, Dct.SUBJECT));
        return new ProjectIndex(facts.entrySet().stream()
                .map(entry -> CardReader.project(session.space(), entry.getKey(), entry.getValue(), refs))
                .sorted(CardReader.IN_AGENDA_ORDER)
                .toList());
    }

    /** All of them in the order of the agendas. */
    public List<ProjectCard> cards() {
        return List.copyOf(cards.values());
    }

    public Collection<String> iris() {
        return Collections.unmodifiableSet(cards.keySet());
    }

    Optional<ProjectCard> find(String iri) {
        return Optional.ofNullable(cards.get(iri));
    }

    /**
     * The project of an IRI.
     *
     * @throws QueryFault for what is no project with a name
     */
    public ProjectCard get(String iri) {
        return find(iri).orElseThrow(() -> new QueryFault("the graph has no project <" + iri + "> with a name"));
    }
}
