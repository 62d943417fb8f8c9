package org.leidenkg.web.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.lookup.EntityLookup;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.search.Hit;
import org.leidenkg.query.search.WordSimilarity;
import org.leidenkg.resolve.CellReading;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.Scores;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.reconcile.Candidate.Feature;
import org.leidenkg.web.reconcile.Candidate.Found;
import org.leidenkg.web.resolve.ReadingExplainer;

/**
 * Finds what a name may mean: an organisation as the cells of agendas are read, with its score from {@link Scores}, and anything as
 * the search finds it. What does not fit the types and properties that are asked for has half its score for each.
 */
final class CandidateFinder {
    /** The most for a name that is only like the text, and for an organisation that a reading does not find. */
    private static final double FOUND_BY_WORDS = 90;

    private static final Comparator<Found> BEST = Comparator.comparingDouble(Found::score)
            .thenComparingInt(Found::fits)
            .reversed()
            .thenComparing(found -> found.thing().iri());

    private final Lookup lookup;
    private final EntityLookup entities;
    private final Optional<ReadingExplainer> readings;

    CandidateFinder(Lookup lookup, Optional<ReadingExplainer> readings) {
        this.lookup = lookup;
        this.entities = lookup.entities();
        this.readings = readings;
    }

    /** The best first. At most one is a match. */
    List<Candidate> find(ReconciliationQuery query, Language language) {
        List<Found> found = byName(query).values().stream()
                .flatMap(one -> judged(one, query).stream())
                .sorted(BEST)
                .toList();
        boolean match = !found.isEmpty()
                && found.get(0).isCertain()
                && (found.size() == 1 || !found.get(1).isLevelWith(found.get(0)));
        return found.stream()
                .limit(query.limit())
                .map(one -> candidate(one, match && one.equals(found.get(0)), language))
                .toList();
    }

    private Candidate candidate(Found found, boolean match, Language language) {
        Entity entity = new Entity(lookup, found.thing(), language, Counting.USUAL);
        return new Candidate(
                found.thing().path(),
                entity.name(),
                entity.description(),
                EntityType.of(found.thing(), entities, language),
                found.score(),
                match,
                found.features());
    }

    private Map<Ref, Found> byName(ReconciliationQuery query) {
        Map<Ref, Found> found = new HashMap<>();
        Stream.concat(
                        Stream.of(query.text()),
                        query.values(EntityProperty.IDENTIFIER.id()).stream().flatMap(List::stream))
                .flatMap(id -> entities.find(id).or(() -> entities.registered(id)).stream())
                .forEach(thing -> keep(found, thing, Candidate.CERTAIN, true));
        if (query.text().isEmpty()) {
            if (found.isEmpty() && !query.properties().isEmpty()) {
                lookup.listThings(Kind.ORGANISATION).forEach(thing -> keep(found, thing, FOUND_BY_WORDS, false));
            }
            return found;
        }
        readings.ifPresent(with -> read(query, with, found));
        lookup.search(query.text()).stream()
                .filter(hit -> hit.thing().kind().hasPage())
                .forEach(hit -> search(hit, query.text(), found));
        return found;
    }

    private static void keep(Map<Ref, Found> found, Ref thing, double score, boolean isNamed) {
        found.merge(
                thing,
                new Found(thing, score, isNamed, 0, List.of(new Feature("name", score))),
                (a, b) -> a.score() >= b.score() ? a : b);
    }

    private void search(Hit hit, String text, Map<Ref, Found> found) {
        boolean whole = hit.match() == Hit.Match.EXACT || hit.match() == Hit.Match.EXACT_ABBREVIATION;
        boolean readable = readings.isPresent() && hit.thing().kind() == Kind.ORGANISATION;
        if (whole && !readable) {
            keep(found, hit.thing(), Candidate.CERTAIN, true);
            return;
        }
        double likeness = whole ? 1 : EntityLookup.likeness(text, hit.label().text());
        boolean likeEnough = hit.match().compareTo(Hit.Match.WORDS) <= 0 || likeness >= WordSimilarity.LIKE_ENOUGH;
        if (likeEnough && !(readable && found.containsKey(hit.thing()))) {
            keep(found, hit.thing(), Math.min(FOUND_BY_WORDS, Math.round(1000 * likeness) / 10.0), false);
        }
    }

    /** By the local names of the city that is asked for, or else of each city that has a local name in the text. */
    private void read(ReconciliationQuery query, ReadingExplainer with, Map<Ref, Found> found) {
        List<CellReading> read = agendas(query, with).stream()
                .map(agenda -> with.read(query.text(), agenda))
                .toList();
        boolean isNamed = read.stream().allMatch(Scores::isName);
        List<Mention> mentions =
                read.stream().flatMap(one -> one.mentions().stream()).toList();
        Scores.of(mentions.stream().map(Mention::resolution).toList())
                .forEach(
                        (key, score) -> organisation(key, with).ifPresent(thing -> keep(found, thing, score, isNamed)));
    }

    private List<String> agendas(ReconciliationQuery query, ReadingExplainer with) {
        Optional<List<String>> cities = query.values(EntityProperty.CITY.id());
        List<String> slugs = lookup.listAgendas().stream()
                .filter(agenda ->
                        cities.isEmpty() || isAny(agenda.place().stream().toList(), cities.get()))
                .map(agenda -> agenda.ref().slug())
                .toList();
        if (slugs.size() == 1) {
            return slugs;
        }
        String text = query.text().toLowerCase(Locale.ROOT);
        List<String> local = slugs.stream()
                .filter(slug -> with.seeds().localNames().getOrDefault(slug, List.of()).stream()
                        .anyMatch(name -> text.contains(name.form().toLowerCase(Locale.ROOT))))
                .toList();
        return local.isEmpty() ? List.of("") : local;
    }

    private static boolean isAny(List<String> names, List<String> wanted) {
        return names.stream().anyMatch(name -> wanted.stream().anyMatch(other -> EntityLookup.isSame(name, other)));
    }

    /** The thing of an organisation of the authority file; of two with one name the other one has its key in the IRI. */
    private Optional<Ref> organisation(String key, ReadingExplainer with) {
        List<Ref> named = entities.organisationsNamed(
                with.seeds().authority().getOrganisation(key).name().nl());
        return named.stream()
                .filter(one -> one.slug().endsWith("-" + key))
                .findFirst()
                .or(() -> named.stream()
                        .min(Comparator.comparingInt(one -> one.slug().length())));
    }

    /** With what the types and properties make of its score; nothing for what they rule out. */
    private Optional<Found> judged(Found found, ReconciliationQuery query) {
        List<Feature> features = new ArrayList<>(found.features());
        if (!query.types().isEmpty()) {
            Set<String> own = EntityType.of(found.thing(), entities, Language.NL).stream()
                    .map(EntityType::key)
                    .collect(Collectors.toSet());
            boolean any = query.types().stream().anyMatch(own::contains);
            boolean ruledOut = switch (query.strictness()) {
                case ALL -> !own.containsAll(query.types());
                case ANY -> !any;
                case SHOULD -> false;
            };
            if (ruledOut) {
                return Optional.empty();
            }
            if (any || query.types().stream().anyMatch(EntityType::isKnown)) {
                features.add(new Feature("type", any));
            }
        }
        query.properties()
                .forEach((id, values) ->
                        fits(found.thing(), id, values).ifPresent(fits -> features.add(new Feature(id, fits))));
        int fits = (int) features.stream()
                .filter(one -> Boolean.TRUE.equals(one.value()))
                .count();
        int faults = features.size() - 1 - fits;
        // Without a name only what fits in everything.
        return query.text().isEmpty() && !found.isNamed() && (fits == 0 || faults > 0)
                ? Optional.empty()
                : Optional.of(new Found(
                        found.thing(),
                        Math.round(10 * found.score() / (1 << Math.min(faults, 10))) / 10.0,
                        found.isNamed(),
                        fits,
                        features));
    }

    /** Whether a thing has one of these values; empty where that cannot be told. */
    private Optional<Boolean> fits(Ref thing, String property, List<String> values) {
        if (property.equals(EntityProperty.IDENTIFIER.id())) {
            List<Ref> meant = values.stream()
                    .flatMap(id -> entities.registered(id).stream())
                    .toList();
            return meant.isEmpty() ? Optional.empty() : Optional.of(meant.contains(thing));
        }
        List<String> own = EntityProperty.find(property)
                .map(known -> switch (known) {
                    case CITY -> entities.cities(thing);
                    case KIND ->
                        entities.kinds(thing).stream()
                                .flatMap(CandidateFinder::names)
                                .toList();
                    case PARENT ->
                        entities.parents(thing).stream().flatMap(this::names).toList();
                    default -> List.<String>of();
                })
                .orElse(List.of());
        return own.isEmpty() ? Optional.empty() : Optional.of(isAny(own, values));
    }

    private static Stream<String> names(Concept kind) {
        return Stream.concat(
                Stream.of(kind.iri(), kind.key()),
                kind.name().versions().stream().map(Tagged::text));
    }

    private Stream<String> names(Ref thing) {
        return Stream.of(
                        Stream.of(thing.iri(), thing.path()),
                        thing.name().versions().stream().map(Tagged::text),
                        entities.card(thing).abbreviations().stream())
                .flatMap(names -> names);
    }
}
