package org.leidenkg.query.lookup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Involvement;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.PartyCounts;
import org.leidenkg.query.answer.PartySize;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.ProjectRoles;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.between.Partner;
import org.leidenkg.query.facet.Choice;
import org.leidenkg.query.facet.ListQuery;
import org.leidenkg.query.facet.Listing;
import org.leidenkg.query.facet.Narrowing.Row;
import org.leidenkg.query.facet.Occurrence;
import org.leidenkg.query.network.Participations;
import org.leidenkg.query.network.Participations.Participation;

/** In what an organisation takes part and with whom it works, as lists and in numbers; none for an unknown organisation. */
public final class OrganisationLists {
    private final DataCache data;
    private final String organisation;

    /**
     * An organisation that this one works with.
     *
     * @param partner its IRI
     * @param projects those of the projects that they share that are wanted
     */
    public record SharedWith(String partner, List<ProjectCard> projects, BigDecimal weight) {
        public SharedWith {
            projects = List.copyOf(projects);
        }
    }

    /** @param organisation its IRI */
    OrganisationLists(DataCache data, String organisation) {
        this.data = data;
        this.organisation = organisation;
    }

    /** With whom it works, those with the most shared projects first; nobody for what counts as another one. */
    public Listing<SharedWith> partners(ListQuery query) {
        Level level = query.counting().level();
        ListSelection selection = new ListSelection(data, query);
        Listing<Row<String>> listing = selection.byParty(rowsOfPartners(level));
        Participations counted = participations(query.counting());
        ToIntFunction<String> names = selection.names(Kind.ORGANISATION);
        Comparator<SharedWith> byWeight = Comparator.comparing(SharedWith::weight);
        return listing.with(selection.sorted(
                listing.rows().stream().map(row -> sharedWith(row, counted, level)),
                Map.of(
                        "shared",
                        Comparator.comparingInt(
                                        (SharedWith one) -> one.projects().size())
                                .thenComparing(byWeight),
                        "weight",
                        byWeight,
                        "name",
                        Comparator.comparingInt(one -> names.applyAsInt(one.partner())))));
    }

    private List<Row<String>> rowsOfPartners(Level level) {
        Map<String, List<Occurrence>> byPartner = new TreeMap<>();
        if (data.participations(Certainty.ALL).counted(organisation, level).equals(organisation)) {
            own(level).values().stream()
                    .flatMap(List::stream)
                    .filter(one -> !one.party().isEmpty())
                    .forEach(one -> byPartner
                            .computeIfAbsent(one.party(), iri -> new ArrayList<>())
                            .add(one));
        }
        return byPartner.entrySet().stream()
                .map(entry -> new Row<>(entry.getKey(), List.of(), entry.getValue()))
                .toList();
    }

    private SharedWith sharedWith(Row<String> partner, Participations counted, Level level) {
        List<ProjectCard> shared = partner.occurrences().stream()
                .map(Occurrence::project)
                .distinct()
                .map(this::card)
                .toList();
        return new SharedWith(partner.item(), shared, counted.weight(shared, level));
    }

    /** What the list of its partners tells of one. */
    public Partner partner(SharedWith with, Counting counting) {
        return new BetweenLookup(data, counting).partner(organisation, with);
    }

    /** With how many others it works. */
    public int countPartners(Counting counting) {
        return participations(counting).partners(organisation, counting.level()).size();
    }

    /** The projects that it takes part in; when rolled up also those of its units. */
    public Listing<ProjectCard> projects(ListQuery query) {
        List<Row<ProjectCard>> rows = new ArrayList<>();
        own(query.counting().level())
                .forEach((project, occurrences) -> rows.add(new Row<>(card(project), List.of(), occurrences)));
        return new ListSelection(data, query).projects(rows);
    }

    /** Of each of its projects its own part, and the same with each of the others, in the order of the agenda. */
    private Map<String, List<Occurrence>> own(Level level) {
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

    /** The parts that it has in each of some projects; when rolled up also those of its units. */
    public Page<ProjectRoles> roles(Counting counting, Page<ProjectCard> cards) {
        Set<ProjectCard> shown = Set.copyOf(cards.items());
        List<Participation> wanted = participations(counting).of(parties(counting)).stream()
                .filter(one -> shown.contains(one.project()))
                .toList();
        Map<Ref, List<Involvement>> roles = data.questions()
                .together(session -> new Involvements(data)
                        .read(session, wanted).stream().collect(Collectors.groupingBy(Involvement::project)));
        return cards.map(card -> new ProjectRoles(card, roles.getOrDefault(card.ref(), List.of())));
    }

    /** In how many projects it takes part; when rolled up with its units. */
    public PartySize size(Counting counting) {
        return participations(counting).size(parties(counting));
    }

    /** The same, with what is counted by theme and doubt. */
    public PartyCounts counts(Counting counting) {
        Set<String> parties = parties(counting);
        Participations participations = participations(counting);
        Map<String, Integer> byTheme = new HashMap<>();
        participations
                .projects(parties)
                .forEach(card -> card.topics().forEach(topic -> byTheme.merge(topic.iri(), 1, Integer::sum)));
        Map<Concept, Integer> doubts = new TreeMap<>(Comparator.comparing(Concept::key));
        participations.of(parties).stream()
                .flatMap(one -> data.concepts().of(one.certainties()).stream())
                .filter(Concept::isDoubt)
                .forEach(certainty -> doubts.merge(certainty, 1, Integer::sum));
        return new PartyCounts(participations.size(parties), byTheme, doubts);
    }

    private Participations participations(Counting counting) {
        return data.participations(counting.certainty());
    }

    private Set<String> parties(Counting counting) {
        return participations(counting).parties(organisation, counting.level());
    }

    private ProjectCard card(String project) {
        return Objects.requireNonNull(data.projects().get(project));
    }
}
