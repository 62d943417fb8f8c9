package org.leidenkg.query.lookup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.model.Role;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.OrganisationRow;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.ProjectRow;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.answer.between.Partner;
import org.leidenkg.query.facet.Choice;
import org.leidenkg.query.facet.Facet;
import org.leidenkg.query.facet.ListKind;
import org.leidenkg.query.facet.ListQuery;
import org.leidenkg.query.facet.Listing;
import org.leidenkg.query.facet.Narrowing;
import org.leidenkg.query.facet.Narrowing.Row;
import org.leidenkg.query.facet.Occurrence;
import org.leidenkg.query.network.Participations;
import org.leidenkg.query.network.Participations.Participation;
import org.leidenkg.query.search.Hit;
import org.leidenkg.query.search.HitGroup;
import org.leidenkg.text.FoldedText;

/** The lists of organisations, projects, partners, and of what is found, narrowed and sorted as a query wants. */
public final class ListLookup {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String NO_LETTER = "0-9";

    private final DataCache data;

    /**
     * An organisation that another one works with.
     *
     * @param partner its IRI
     * @param projects those of the projects that they share that are wanted
     */
    public record SharedWith(String partner, List<ProjectCard> projects, BigDecimal weight) {
        public SharedWith {
            projects = List.copyOf(projects);
        }
    }

    ListLookup(DataCache data) {
        this.data = data;
    }

    /** All values that lists can be narrowed to by a facet, in the order of their scheme or their keys. */
    public List<Choice> choices(Facet facet) {
        return switch (facet) {
            case THEME ->
                data.concepts().themes().stream()
                        .map(theme -> Occurrences.theme(theme.ref()))
                        .toList();
            case GROUP -> Stream.of(HitGroup.values()).map(ListLookup::group).toList();
            case ROLE ->
                Stream.of(Role.values())
                        .flatMap(role -> Occurrences.role(role).stream())
                        .toList();
            case INITIAL ->
                Stream.concat(LETTERS.chars().mapToObj(Character::toString), Stream.of(NO_LETTER))
                        .map(letter -> Choice.of(Facet.INITIAL, letter))
                        .toList();
            case SECTOR, KIND -> List.copyOf(data.occurrences(Level.AS_NAMED).choices(facet));
        };
    }

    private static Choice group(HitGroup group) {
        return Choice.of(Facet.GROUP, group.slug());
    }

    private static Choice initial(String name) {
        String letter = name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .map(first -> FoldedText.of(first).text())
                .orElse("");
        boolean known = !letter.isEmpty() && LETTERS.indexOf(letter.charAt(0)) >= 0;
        return Choice.of(Facet.INITIAL, known ? letter.substring(0, 1) : NO_LETTER);
    }

    /** The organisations that take part in a project. */
    public Listing<OrganisationRow> organisations(ListQuery query) {
        Occurrences known = data.occurrences(query.counting().level());
        List<Row<Ref>> all = data.names().list(Kind.ORGANISATION, query.language()).stream()
                .filter(ref -> !known.ofOrganisation(ref.iri()).isEmpty())
                .map(ref -> new Row<>(
                        ref, List.of(initial(ref.name().in(query.language()).text())), known.ofOrganisation(ref.iri())))
                .toList();
        Set<String> found = found(query);
        Listing<Row<Ref>> listing =
                Narrowing.of(all, query, one -> query.text().isEmpty() || found.contains(one.party()));
        return listing.with(listing.rows().stream()
                .map(row -> row(row.item(), row.occurrences()))
                .sorted(order(query, organisations(query.language())))
                .toList());
    }

    private OrganisationRow row(Ref organisation, List<Occurrence> occurrences) {
        List<Choice> lead = Occurrences.role(Role.LEAD);
        return new OrganisationRow(
                data.organisation(organisation.iri(), countProjects(occurrences, one -> true)),
                countProjects(occurrences, one -> one.choices().contains(lead)));
    }

    /** Those of a project stand together. */
    private static int countProjects(List<Occurrence> occurrences, Predicate<Occurrence> wanted) {
        int projects = 0;
        String last = "";
        for (Occurrence one : occurrences) {
            if (!one.project().equals(last) && wanted.test(one)) {
                projects++;
                last = one.project();
            }
        }
        return projects;
    }

    private Map<String, Comparator<OrganisationRow>> organisations(String language) {
        Map<String, Integer> names = places(Kind.ORGANISATION, language);
        Comparator<OrganisationRow> byName =
                Comparator.comparingInt(row -> place(names, row.card().ref()));
        return Map.of(
                "name",
                byName,
                "kind",
                Comparator.comparing(row -> row.card()
                        .type()
                        .map(type -> type.name().in(language).text())
                        .orElse("~")),
                "projects",
                Comparator.comparingInt(row -> row.card().projects()),
                "led",
                Comparator.comparingInt(OrganisationRow::projectsLed),
                "parent",
                Comparator.comparingInt((OrganisationRow row) -> place(
                                names, row.card().parent().orElse(row.card().ref())))
                        .thenComparing(row -> row.card().parent().isPresent())
                        .thenComparing(byName));
    }

    /** All projects. */
    public Listing<ProjectCard> projects(ListQuery query) {
        Occurrences known = data.occurrences(query.counting().level());
        List<Row<ProjectCard>> all = data.projects().values().stream()
                .map(card ->
                        new Row<>(card, List.of(), known.ofProject(card.ref().iri())))
                .toList();
        return sorted(Narrowing.of(all, query, inProject(query)), query);
    }

    private Listing<ProjectCard> sorted(Listing<Row<ProjectCard>> listing, ListQuery query) {
        Counting counting = query.counting();
        Map<String, Integer> names = places(Kind.PROJECT, query.language());
        Map<String, Integer> parties = places(Kind.ORGANISATION, query.language());
        Map<String, Integer> agenda = new HashMap<>();
        listing.rows().forEach(row -> agenda.put(row.item().ref().iri(), agenda.size()));
        Participations counted = data.participations(counting.certainty());
        List<Ref> themes = data.concepts().themes().stream().map(ThemeCard::ref).toList();
        ToIntFunction<ProjectCard> place = switch (ListKind.key(query.sort())) {
            case "name" -> card -> place(names, card.ref());
            case "theme" ->
                card -> card.topics().stream().mapToInt(themes::indexOf).min().orElse(Integer.MAX_VALUE);
            case "lead" ->
                card -> leads(card, counted, counting.level()).stream()
                        .mapToInt(lead -> place(parties, lead))
                        .min()
                        .orElse(Integer.MAX_VALUE);
            case "organisations" ->
                card -> counted.members(card.ref().iri(), counting.level()).size();
            // The agendas have them in this order already.
            default -> card -> place(agenda, card.ref());
        };
        return listing.with(listing.rows().stream()
                .map(row -> Map.entry(place.applyAsInt(row.item()), row.item()))
                .sorted(directed(query, Map.Entry.comparingByKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    /** What the list of all projects tells of one. */
    public ProjectRow row(ProjectCard card, Counting counting) {
        Participations counted = data.participations(counting.certainty());
        return new ProjectRow(
                card,
                leads(card, counted, counting.level()),
                counted.members(card.ref().iri(), counting.level()).size());
    }

    private List<Ref> leads(ProjectCard card, Participations counted, Level level) {
        return counted.in(card.ref().iri()).stream()
                .filter(one -> one.role() == Role.LEAD)
                .map(one -> counted.counted(one.party(), level))
                .distinct()
                .map(data::ref)
                .toList();
    }

    /** With whom an organisation works; nobody for what counts as another one. */
    public Listing<SharedWith> partners(String organisation, ListQuery query) {
        Counting counting = query.counting();
        Participations all = data.participations(Certainty.ALL);
        Map<String, List<Occurrence>> byPartner = new TreeMap<>();
        if (all.counted(organisation, counting.level()).equals(organisation)) {
            own(organisation, counting.level()).values().stream()
                    .flatMap(List::stream)
                    .filter(one -> !one.party().isEmpty())
                    .forEach(one -> byPartner
                            .computeIfAbsent(one.party(), iri -> new ArrayList<>())
                            .add(one));
        }
        List<Row<String>> rows = byPartner.entrySet().stream()
                .map(entry -> new Row<>(entry.getKey(), List.of(), entry.getValue()))
                .toList();
        Set<String> found = found(query);
        Listing<Row<String>> listing =
                Narrowing.of(rows, query, one -> query.text().isEmpty() || found.contains(one.party()));
        Participations counted = data.participations(counting.certainty());
        Map<String, Integer> names = places(Kind.ORGANISATION, query.language());
        Comparator<SharedWith> byWeight = Comparator.comparing(SharedWith::weight);
        Map<String, Comparator<SharedWith>> orders = Map.of(
                "shared",
                Comparator.comparingInt((SharedWith one) -> one.projects().size())
                        .thenComparing(byWeight),
                "weight",
                byWeight,
                "name",
                Comparator.comparingInt(one -> names.getOrDefault(one.partner(), Integer.MAX_VALUE)));
        return listing.with(listing.rows().stream()
                .map(row -> {
                    List<ProjectCard> shared = cards(row.occurrences());
                    return new SharedWith(row.item(), shared, counted.weight(shared, counting.level()));
                })
                .sorted(order(query, orders))
                .toList());
    }

    /** What the list of partners of an organisation tells of one. */
    public Partner partner(String organisation, SharedWith with, Counting counting) {
        return new BetweenLookup(data, counting).partner(organisation, with);
    }

    /** The projects that an organisation takes part in; when rolled up also those of its units. */
    public Listing<ProjectCard> ownProjects(String organisation, ListQuery query) {
        List<Row<ProjectCard>> rows = new ArrayList<>();
        own(organisation, query.counting().level())
                .forEach((project, occurrences) -> rows.add(new Row<>(card(project), List.of(), occurrences)));
        return sorted(Narrowing.of(rows, query, inProject(query)), query);
    }

    /** Of each project of an organisation its own part, and the same with each of the others, in the order of the agenda. */
    private Map<String, List<Occurrence>> own(String organisation, Level level) {
        Participations all = data.participations(Certainty.ALL);
        Occurrences known = data.occurrences(level);
        Map<String, List<Occurrence>> own = new LinkedHashMap<>();
        for (Participation one : all.of(all.parties(organisation, level))) {
            String project = one.project().ref().iri();
            List<Choice> role = Occurrences.role(one.role());
            List<Choice> themes = known.themes(project);
            boolean settled = all.isSettled(one);
            List<Occurrence> parts = own.computeIfAbsent(project, iri -> new ArrayList<>());
            parts.add(new Occurrence(project, "", List.of(themes, role), settled));
            known.ofProject(project).stream()
                    .filter(other -> data.space().kind(other.party()) == Kind.ORGANISATION
                            && !all.areOneBody(organisation, other.party()))
                    .forEach(other -> parts.add(new Occurrence(
                            project,
                            other.party(),
                            List.of(themes, role, known.ofParty(other.party())),
                            settled && other.settled())));
        }
        return own;
    }

    /** What is found by a text, the best first. */
    public Listing<Hit> hits(String text, ListQuery query) {
        List<Row<Hit>> rows = data.names().searchTexts(text).stream()
                .map(hit -> new Row<>(
                        hit,
                        List.of(group(hit.group())),
                        occurrences(hit.thing(), query.counting().level())))
                .toList();
        Listing<Row<Hit>> listing = Narrowing.of(rows, query, one -> true);
        return listing.with(listing.rows().stream().map(Row::item).toList());
    }

    /** With one for the thing itself: it is found whether it takes part in anything or not. */
    private List<Occurrence> occurrences(Ref thing, Level level) {
        Occurrences known = data.occurrences(level);
        return switch (thing.kind()) {
            case PROJECT -> known.ofProject(thing.iri());
            case THEME -> {
                List<Choice> themes = Stream.concat(
                                Stream.of(thing),
                                data.concepts().themes().stream()
                                        .filter(theme -> theme.ref().equals(thing))
                                        .flatMap(theme -> theme.broader().stream()))
                        .map(Occurrences::theme)
                        .toList();
                yield List.of(new Occurrence("", "", List.of(themes), true));
            }
            default -> {
                Participations all = data.participations(Certainty.ALL);
                List<Choice> said = known.ofParty(thing.iri());
                List<Occurrence> parts = new ArrayList<>();
                parts.add(new Occurrence("", thing.iri(), List.of(said), true));
                all.of(all.parties(thing.iri(), level))
                        .forEach(one -> parts.add(new Occurrence(
                                one.project().ref().iri(),
                                thing.iri(),
                                List.of(known.themes(one.project().ref().iri()), Occurrences.role(one.role()), said),
                                all.isSettled(one))));
                yield parts;
            }
        };
    }

    private static Set<String> projects(List<Occurrence> occurrences) {
        return occurrences.stream().map(Occurrence::project).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<ProjectCard> cards(List<Occurrence> occurrences) {
        return projects(occurrences).stream().map(this::card).toList();
    }

    private ProjectCard card(String project) {
        return Objects.requireNonNull(data.projects().get(project));
    }

    /** The things that are found by the words of a query. */
    private Set<String> found(ListQuery query) {
        return query.text().stream()
                .flatMap(text -> data.names().searchTexts(text).stream())
                .filter(hit -> hit.match() != Hit.Match.SOME_WORDS)
                .map(hit -> hit.thing().iri())
                .collect(Collectors.toSet());
    }

    /** Whether a project or a party of it is found. */
    private Predicate<Occurrence> inProject(ListQuery query) {
        Set<String> found = found(query);
        return one -> query.text().isEmpty() || found.contains(one.project()) || found.contains(one.party());
    }

    private Map<String, Integer> places(Kind kind, String language) {
        Map<String, Integer> places = new HashMap<>();
        data.names().list(kind, language).forEach(ref -> places.put(ref.iri(), places.size()));
        return places;
    }

    private static int place(Map<String, Integer> places, Ref thing) {
        return places.getOrDefault(thing.iri(), Integer.MAX_VALUE);
    }

    /** Equals stay in the order in which they come. */
    private static <T> Comparator<T> order(ListQuery query, Map<String, Comparator<T>> orders) {
        return directed(query, Objects.requireNonNull(orders.get(ListKind.key(query.sort()))));
    }

    private static <T> Comparator<T> directed(ListQuery query, Comparator<T> order) {
        return ListKind.isDescending(query.sort()) ? order.reversed() : order;
    }
}
