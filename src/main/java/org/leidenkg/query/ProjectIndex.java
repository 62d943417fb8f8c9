package org.leidenkg.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Lkg;

/**
 * Short descriptions of all projects in the order of the agendas, in memory. Their names are those of the {@link SearchIndex};
 * beside them a project takes some 200 bytes.
 */
final class ProjectIndex {
    /** More are not held. */
    private static final int MOST = 500_000;

    private final List<ProjectCard> cards;
    private final Map<String, Integer> places;

    private ProjectIndex(List<ProjectCard> cards) {
        this.cards = List.copyOf(cards);
        this.places = new HashMap<>(2 * cards.size());
        for (int place = 0; place < cards.size(); place++) {
            places.put(cards.get(place).ref().iri(), place);
        }
    }

    /** @param names of the same data; a project without a name is left out */
    static ProjectIndex load(Session session, SearchIndex names) {
        List<Ref> projects = names.list(Kind.PROJECT);
        if (projects.size() > MOST) {
            return new ProjectIndex(List.of());
        }
        Map<String, List<String>> codes = read(session, Dct.IDENTIFIER);
        Map<String, List<String>> sequences = read(session, session.space().own(Lkg.SEQUENCE));
        Map<String, List<String>> agendas = read(session, Dct.IS_PART_OF);
        Map<String, List<String>> subjects = read(session, Dct.SUBJECT);
        TreeSet<String> named = new TreeSet<>();
        agendas.values().forEach(named::addAll);
        subjects.values().forEach(named::addAll);
        Map<String, Ref> refs = session.refs(named);
        Map<List<String>, List<Ref>> topics = new HashMap<>();
        return new ProjectIndex(projects.stream()
                .map(ref -> new ProjectCard(
                        ref,
                        first(codes, ref),
                        first(sequences, ref).map(Integer::parseInt).orElse(0),
                        first(agendas, ref).map(refs::get),
                        topics.computeIfAbsent(
                                subjects.getOrDefault(ref.iri(), List.of()),
                                iris -> iris.stream().sorted().map(refs::get).toList())))
                .sorted(Cards.IN_AGENDA_ORDER)
                .toList());
    }

    /** Values of a property by the project's IRI. */
    private static Map<String, List<String>> read(Session session, Node property) {
        Map<String, List<String>> values = new HashMap<>();
        for (Row row : session.ask("project-values", Map.of("property", property))) {
            if (session.space().kind(row.text("project")) == Kind.PROJECT) {
                List<String> known = values.computeIfAbsent(row.text("project"), iri -> new ArrayList<>(1));
                if (!known.contains(row.text("value"))) {
                    known.add(row.text("value"));
                }
            }
        }
        return values;
    }

    private static Optional<String> first(Map<String, List<String>> values, Ref project) {
        return values.getOrDefault(project.iri(), List.of()).stream().sorted().findFirst();
    }

    /** Whether there is any; where there are too many none is, and it would be asked in vain. */
    boolean isHeld() {
        return !cards.isEmpty();
    }

    /** All of them in the order of the agendas. */
    List<ProjectCard> cards() {
        return cards;
    }

    Optional<ProjectCard> find(String iri) {
        return Optional.ofNullable(places.get(iri)).map(cards::get);
    }

    /** These once each in the order of the agenda; empty when one of them is not held. */
    Optional<List<ProjectCard>> inOrder(Collection<String> iris) {
        BitSet wanted = new BitSet(cards.size());
        for (String iri : iris) {
            Integer place = places.get(iri);
            if (place == null) {
                return Optional.empty();
            }
            wanted.set(place);
        }
        return Optional.of(wanted.stream().mapToObj(cards::get).toList());
    }
}
