package org.leidenkg.query.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Role;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkPlaces.Place;
import org.leidenkg.model.network.NetworkPosition;
import org.leidenkg.query.IriSpace;
import org.leidenkg.query.QueryFault;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.OrganisationCard;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.lookup.DataCache;

/** The network of organisations that follows from their participations in projects (a one-mode projection). */
final class NetworkProjection {
    private static final Comparator<String> SHORTEST_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Counting counting;
    private final Level level;
    private final DataCache data;
    private final IriSpace space;
    private final Participations participations;

    NetworkProjection(DataCache data, Counting counting) {
        this.counting = counting;
        this.level = counting.level();
        this.data = data;
        this.space = data.space();
        this.participations = data.participations(counting.certainty());
    }

    /** As the build measured it, which is done for all participations; with the places of the release. */
    Network measured(Measures measures, Networks.Layout layout) {
        return network(measures.organisations(), measures::get, layout);
    }

    /** The same of what no build has measured: measures and places are still to be computed. */
    Network unmeasured() {
        Place middle = new Place(BigDecimal.ZERO, BigDecimal.ZERO);
        return network(
                participations.organisations(level),
                iri -> NetworkPosition.UNMEASURED,
                (counted, communities, edges) ->
                        communities.keySet().stream().collect(Collectors.toMap(slug -> slug, slug -> middle)));
    }

    private Network network(
            Collection<String> known, Function<String, NetworkPosition> positions, Networks.Layout layout) {
        SortedMap<String, String> organisations = new TreeMap<>();
        known.forEach(iri -> organisations.put(space.slug(iri), iri));
        List<Network.Consortium> consortia = data.projects().values().stream()
                .map(card -> consortium(card, organisations))
                .filter(one -> !one.parts().isEmpty())
                .sorted(Comparator.comparing(Network.Consortium::slug))
                .toList();
        List<Network.Edge> edges = edges(consortia, organisations);
        SortedMap<String, Integer> communities = new TreeMap<>();
        organisations.forEach(
                (slug, iri) -> communities.put(slug, positions.apply(iri).community()));
        Map<String, Place> places = layout.places(level, communities, edges);
        List<Network.Node> nodes = organisations.entrySet().stream()
                .map(entry -> node(
                        entry.getKey(),
                        entry.getValue(),
                        positions.apply(entry.getValue()),
                        Objects.requireNonNull(places.get(entry.getKey()))))
                .toList();
        return new Network(counting, nodes, consortia, edges);
    }

    private Network.Node node(String slug, String iri, NetworkPosition position, Place place) {
        OrganisationCard card = data.organisation(iri, position.projectCount());
        Concept type = card.type().orElseThrow(() -> new QueryFault("the graph has no type of <" + iri + ">"));
        return new Network.Node(
                iri,
                slug,
                local(card.ref().name()),
                card.abbreviations().stream().min(SHORTEST_FIRST),
                concept(type),
                concept(data.concepts().sector(type)),
                position,
                place);
    }

    private Network.Consortium consortium(ProjectCard card, SortedMap<String, String> organisations) {
        SortedMap<String, Set<Role>> parts = new TreeMap<>();
        for (Participations.Participation one : participations.in(card.ref().iri())) {
            String counted = participations.counted(one.party(), level);
            if (organisations.containsKey(space.slug(counted))) {
                parts.computeIfAbsent(space.slug(counted), slug -> EnumSet.noneOf(Role.class))
                        .add(one.role());
            }
        }
        return new Network.Consortium(
                card.ref().iri(),
                card.ref().slug(),
                card.code(),
                card.ref().name().in("nl").text(),
                Math.max(participations.members(card.ref().iri(), level).size(), parts.size()),
                card.topics().stream()
                        .map(topic -> new Network.Concept(topic.slug(), local(topic.name())))
                        .toList(),
                parts.entrySet().stream()
                        .map(part -> new Network.Part(part.getKey(), part.getValue()))
                        .toList());
    }

    private List<Network.Edge> edges(List<Network.Consortium> consortia, SortedMap<String, String> organisations) {
        Map<String, Map<String, List<Network.Consortium>>> shared = new HashMap<>();
        for (Network.Consortium consortium : consortia) {
            List<String> members =
                    consortium.parts().stream().map(Network.Part::organisation).toList();
            for (int one = 0; one < members.size(); one++) {
                for (String other : members.subList(one + 1, members.size())) {
                    shared.computeIfAbsent(members.get(one), slug -> new TreeMap<>())
                            .computeIfAbsent(other, slug -> new ArrayList<>(1))
                            .add(consortium);
                }
            }
        }
        List<Network.Edge> edges = new ArrayList<>();
        organisations.forEach((slug, iri) -> shared.getOrDefault(slug, Map.of()).forEach((other, projects) -> {
            if (!participations.areOneBody(iri, Objects.requireNonNull(organisations.get(other)))) {
                edges.add(Network.Edge.of(slug, other, projects));
            }
        }));
        return edges;
    }

    private static Network.Concept concept(Concept concept) {
        return new Network.Concept(concept.key(), local(concept.name()));
    }

    private static LocalText local(Text text) {
        return new LocalText(text.in("nl").text(), text.in("en").text());
    }
}
