package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Level;
import org.leidenkg.model.Role;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.facet.Choice;
import org.leidenkg.query.facet.Facet;
import org.leidenkg.query.facet.Occurrence;
import org.leidenkg.query.network.Participations;
import org.leidenkg.query.network.Participations.Participation;

/** Why organisations and projects are in lists, with units counted at a level. Immutable. */
final class Occurrences {
    private static final Map<Role, List<Choice>> ROLES = new EnumMap<>(Map.of(
            Role.LEAD,
            List.of(Choice.of(Facet.ROLE, "lead")),
            Role.PARTNER,
            List.of(Choice.of(Facet.ROLE, "partner"))));

    private final DataCache data;
    private final Level level;
    private final Map<String, List<Choice>> themes = new HashMap<>();
    private final Map<String, List<Choice>> ofParties = new HashMap<>();
    private final Map<String, List<Occurrence>> byProject = new LinkedHashMap<>();
    private final Map<String, List<Occurrence>> byOrganisation = new HashMap<>();

    Occurrences(DataCache data, Level level) {
        this.data = data;
        this.level = level;
        Participations all = data.participations(Certainty.ALL);
        data.names().list(Kind.ORGANISATION).forEach(iri -> ofParties.put(iri, said(iri)));
        data.projects().forEach((iri, card) -> {
            List<Choice> topics = card.topics().stream().map(Choice::of).toList();
            themes.put(iri, topics);
            List<Occurrence> own = new ArrayList<>();
            own.add(new Occurrence(iri, "", List.of(topics), true));
            all.in(iri).forEach(one -> own.add(of(one, all)));
            byProject.put(iri, List.copyOf(own));
        });
    }

    private Occurrence of(Participation one, Participations all) {
        boolean known = data.space().kind(one.party()) == Kind.ORGANISATION;
        String party = known ? all.counted(one.party(), level) : one.party();
        String project = one.project().ref().iri();
        Occurrence occurrence = new Occurrence(
                project, party, List.of(themes(project), role(one.role()), ofParty(party)), all.isSettled(one));
        if (known) {
            byOrganisation.computeIfAbsent(party, iri -> new ArrayList<>()).add(occurrence);
        }
        return occurrence;
    }

    static List<Choice> role(Role role) {
        return ROLES.getOrDefault(role, List.of());
    }

    /** Theme and section of a project. */
    List<Choice> themes(String project) {
        return themes.getOrDefault(project, List.of());
    }

    /** Type and sector of an organisation. */
    List<Choice> ofParty(String iri) {
        return ofParties.getOrDefault(iri, List.of());
    }

    private List<Choice> said(String organisation) {
        return data.organisation(organisation, 0).type().stream()
                .flatMap(type -> Stream.of(
                        choice(Facet.KIND, type),
                        choice(Facet.SECTOR, data.concepts().sector(type))))
                .toList();
    }

    private static Choice choice(Facet facet, Concept concept) {
        return new Choice(facet, concept.key(), concept.name());
    }

    /** The parties of a project, and the project itself. */
    List<Occurrence> ofProject(String iri) {
        return byProject.getOrDefault(iri, List.of());
    }

    /** The participations that count for an organisation, in the order of the agenda. */
    List<Occurrence> ofOrganisation(String iri) {
        return byOrganisation.getOrDefault(iri, List.of());
    }

    /** All values of a facet that organisations have. */
    Collection<Choice> choices(Facet facet) {
        Map<String, Choice> choices = new TreeMap<>();
        ofParties.values().stream()
                .flatMap(List::stream)
                .filter(choice -> choice.facet() == facet)
                .forEach(choice -> choices.put(choice.key(), choice));
        return choices.values();
    }
}
