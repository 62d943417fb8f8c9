package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
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
import org.leidenkg.query.facet.Choice;
import org.leidenkg.query.facet.Facet;
import org.leidenkg.query.facet.ListQuery;
import org.leidenkg.query.facet.Listing;
import org.leidenkg.query.facet.Narrowing;
import org.leidenkg.query.facet.Narrowing.Row;
import org.leidenkg.query.facet.Occurrence;
import org.leidenkg.query.network.Participations;
import org.leidenkg.query.search.Hit;
import org.leidenkg.query.search.HitGroup;
import org.leidenkg.text.FoldedText;

/** The lists of organisations, of projects, and of what is found, narrowed and sorted as a query wants. */
public final class ListLookup {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String NO_LETTER = "0-9";

    private final DataCache data;

    ListLookup(DataCache data) {
        this.data = data;
    }

    /** All values that lists can be narrowed to by a facet, in the order of their scheme or their keys. */
    public List<Choice> choices(Facet facet) {
        return switch (facet) {
            case THEME ->
                data.concepts().themes().stream()
                        .map(theme -> Choice.of(theme.ref()))
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
        ListSelection selection = new ListSelection(data, query);
        Listing<Row<Ref>> listing = selection.byParty(all);
        return listing.with(selection.sorted(
                listing.rows().stream().map(row -> row(row.item(), row.occurrences())), orders(selection)));
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

    private static Map<String, Comparator<OrganisationRow>> orders(ListSelection selection) {
        ToIntFunction<String> names = selection.names(Kind.ORGANISATION);
        String language = selection.query().language();
        Comparator<OrganisationRow> byName =
                Comparator.comparingInt(row -> names.applyAsInt(row.card().ref().iri()));
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
                Comparator.comparingInt((OrganisationRow row) -> names.applyAsInt(
                                row.card().parent().orElse(row.card().ref()).iri()))
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
        return new ListSelection(data, query).projects(all);
    }

    /** What the list of all projects tells of one. */
    public ProjectRow row(ProjectCard card, Counting counting) {
        Participations counted = data.participations(counting.certainty());
        String project = card.ref().iri();
        return new ProjectRow(
                card,
                data.refs(counted.leads(project, counting.level())),
                counted.members(project, counting.level()).size());
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
                        .map(Choice::of)
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
}
