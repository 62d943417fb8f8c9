package org.leidenkg.query.lookup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leidenkg.model.Level;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.facet.ListKind;
import org.leidenkg.query.facet.ListQuery;
import org.leidenkg.query.facet.Listing;
import org.leidenkg.query.facet.Narrowing;
import org.leidenkg.query.facet.Narrowing.Row;
import org.leidenkg.query.facet.Occurrence;
import org.leidenkg.query.network.Participations;
import org.leidenkg.query.search.Hit;

/** Which rows of a list a query wants, and in which order. */
record ListSelection(DataCache data, ListQuery query) {
    /** Those of which a party is found by the words of the query. */
    <T> Listing<Row<T>> byParty(List<Row<T>> rows) {
        Set<String> found = found();
        return narrowed(rows, one -> found.contains(one.party()));
    }

    /** Those of which a project or a party of it is found by the words of the query, in order. */
    Listing<ProjectCard> projects(List<Row<ProjectCard>> rows) {
        Set<String> found = found();
        Listing<Row<ProjectCard>> listing =
                narrowed(rows, one -> found.contains(one.project()) || found.contains(one.party()));
        ToIntFunction<ProjectCard> place = place(listing.rows());
        return listing.with(listing.rows().stream()
                .map(row -> Map.entry(place.applyAsInt(row.item()), row.item()))
                .sorted(directed(Map.Entry.comparingByKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    private <T> Listing<Row<T>> narrowed(List<Row<T>> rows, Predicate<Occurrence> found) {
        return Narrowing.of(rows, query, query.text().isEmpty() ? one -> true : found);
    }

    private Set<String> found() {
        return query.text().stream()
                .flatMap(text -> data.names().searchTexts(text).stream())
                .filter(hit -> hit.match() != Hit.Match.SOME_WORDS)
                .map(hit -> hit.thing().iri())
                .collect(Collectors.toSet());
    }

    private ToIntFunction<ProjectCard> place(List<Row<ProjectCard>> rows) {
        Level level = query.counting().level();
        Participations counted = data.participations(query.counting().certainty());
        return switch (ListKind.key(query.sort())) {
            case "name" -> at(names(Kind.PROJECT));
            case "theme" -> {
                List<Ref> themes =
                        data.concepts().themes().stream().map(ThemeCard::ref).toList();
                yield card ->
                        card.topics().stream().mapToInt(themes::indexOf).min().orElse(Integer.MAX_VALUE);
            }
            case "lead" -> {
                ToIntFunction<String> parties = names(Kind.ORGANISATION);
                yield card -> counted.leads(card.ref().iri(), level).stream()
                        .mapToInt(parties)
                        .min()
                        .orElse(Integer.MAX_VALUE);
            }
            case "organisations" ->
                card -> counted.members(card.ref().iri(), level).size();
            // The agendas have them in this order already.
            default -> at(places(rows.stream().map(Row::item).map(ProjectCard::ref)));
        };
    }

    private static ToIntFunction<ProjectCard> at(ToIntFunction<String> places) {
        return card -> places.applyAsInt(card.ref().iri());
    }

    /** The place of each thing of a kind among their names, by its IRI; the last for one without a name. */
    ToIntFunction<String> names(Kind kind) {
        return places(data.names().list(kind, query.language()).stream());
    }

    private static ToIntFunction<String> places(Stream<Ref> things) {
        Map<String, Integer> places = new HashMap<>();
        things.forEach(thing -> places.put(thing.iri(), places.size()));
        return iri -> places.getOrDefault(iri, Integer.MAX_VALUE);
    }

    /** Equals stay in the order in which they come. */
    <T> List<T> sorted(Stream<T> rows, Map<String, Comparator<T>> orders) {
        return rows.sorted(directed(Objects.requireNonNull(orders.get(ListKind.key(query.sort())))))
                .toList();
    }

    private <T> Comparator<T> directed(Comparator<T> order) {
        return ListKind.isDescending(query.sort()) ? order.reversed() : order;
    }
}
