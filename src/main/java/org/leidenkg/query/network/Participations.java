package org.leidenkg.query.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Level;
import org.leidenkg.model.Role;
import org.leidenkg.query.IriSpace;
import org.leidenkg.query.Row;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.PartySize;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Ref;

/**
 * Who takes part in which projects, and as what, in memory. Every network, list of partners, chain and count is computed from
 * these. Immutable.
 */
public final class Participations {
    private static final int DECIMALS = 6;

    /** The order of the projects in their agendas. */
    public static final Comparator<ProjectCard> AGENDA_ORDER = Comparator.comparing(
                    (ProjectCard card) -> card.agenda().map(Ref::iri).orElse(""))
            .thenComparingInt(ProjectCard::sequence)
            .thenComparing(card -> card.ref().iri());

    private static final Comparator<Participation> IN_AGENDA_ORDER = Comparator.comparing(
                    Participation::project, AGENDA_ORDER)
            .thenComparing(Participation::role)
            .thenComparing(Participation::party);

    private final IriSpace space;
    private final Collection<Participation> all;
    private final Map<String, List<Participation>> byParty = new HashMap<>();
    private final Map<String, List<Participation>> byProject = new HashMap<>();
    private final Map<String, Set<String>> units;
    private final Map<String, String> tops = new HashMap<>();
    private final Map<Level, Map<String, Set<String>>> members = new EnumMap<>(Level.class);

    /**
     * That a party takes part in a project in a role.
     *
     * @param party its IRI, as the other ones
     */
    public record Participation(String party, ProjectCard project, Role role, Set<String> certainties) {}

    /** @param units of organisations, at any depth */
    private Participations(IriSpace space, Collection<Participation> all, Map<String, Set<String>> units) {
        this.space = space;
        this.all = List.copyOf(all);
        this.units = units;
        Set<String> below = new HashSet<>();
        units.values().forEach(below::addAll);
        units.forEach((whole, own) -> {
            if (!below.contains(whole)) {
                own.forEach(unit -> tops.put(unit, whole));
            }
        });
        for (Level level : Level.values()) {
            members.put(level, new HashMap<>());
        }
        all.stream().sorted(IN_AGENDA_ORDER).forEach(one -> {
            byParty.computeIfAbsent(one.party, iri -> new ArrayList<>()).add(one);
            String project = one.project.ref().iri();
            byProject.computeIfAbsent(project, iri -> new ArrayList<>()).add(one);
            if (space.kind(one.party) == Kind.ORGANISATION) {
                members.forEach((level, ofLevel) ->
                        ofLevel.computeIfAbsent(project, iri -> new TreeSet<>()).add(counted(one.party, level)));
            }
        });
    }

    /**
     * As the store has them.
     *
     * @param projects all of them, by IRI
     */
    public static Participations load(Session session, Map<String, ProjectCard> projects) {
        Map<List<String>, Participation> all = new LinkedHashMap<>();
        for (Row row : session.askEach("participations", Map.of(), "project", Session.nodes(projects.keySet()))) {
            ProjectCard project = Objects.requireNonNull(projects.get(row.text("project")));
            Role role = session.space().role(row.node("role"));
            List<String> key = List.of(row.text("party"), project.ref().iri(), role.name());
            Participation one =
                    all.computeIfAbsent(key, k -> new Participation(row.text("party"), project, role, new TreeSet<>()));
            row.findText("certainty").ifPresent(one.certainties::add);
        }
        Map<String, Set<String>> units = new HashMap<>();
        for (Row row : session.ask("units")) {
            units.computeIfAbsent(row.text("whole"), whole -> new TreeSet<>()).add(row.text("unit"));
        }
        return new Participations(session.space(), all.values(), units);
    }

    /** Those that do not just perhaps take part. */
    public Participations settled() {
        return new Participations(space, all.stream().filter(this::isSettled).toList(), units);
    }

    public boolean isSettled(Participation one) {
        return Certainty.SETTLED.counts(
                one.certainties.stream().map(space::slug).toList());
    }

    public int count() {
        return all.size();
    }

    /** The organisations that take part as they count at a level, in the order of their IRIs. */
    public Set<String> organisations(Level level) {
        Set<String> organisations = new TreeSet<>();
        members.getOrDefault(level, Map.of()).values().forEach(organisations::addAll);
        return organisations;
    }

    /** Those of some parties, in the order of the agenda. */
    public List<Participation> of(Collection<String> parties) {
        return parties.stream()
                .flatMap(party -> byParty.getOrDefault(party, List.of()).stream())
                .sorted(IN_AGENDA_ORDER)
                .toList();
    }

    /** Those in a project; leads first. */
    public List<Participation> in(String project) {
        return byProject.getOrDefault(project, List.of());
    }

    /** The projects of some parties, each once, in the order of the agenda. */
    public List<ProjectCard> projects(Collection<String> parties) {
        return projects(parties, one -> true);
    }

    /** The same of the participations that are wanted. */
    public List<ProjectCard> projects(Collection<String> parties, Predicate<Participation> wanted) {
        Map<String, ProjectCard> projects = new LinkedHashMap<>();
        of(parties).stream()
                .filter(wanted)
                .forEach(one -> projects.put(one.project.ref().iri(), one.project));
        return List.copyOf(projects.values());
    }

    /** In how many projects some parties take part, and in how many they lead. */
    public PartySize size(Collection<String> parties) {
        return new PartySize(
                projects(parties).size(),
                projects(parties, one -> one.role == Role.LEAD).size());
    }

    /** What counts as an organisation at a level: itself and, when units are rolled up, its units at any depth. */
    public Set<String> parties(String organisation, Level level) {
        Set<String> parties = new TreeSet<>(Set.of(organisation));
        if (level == Level.ROLLED_UP) {
            parties.addAll(units.getOrDefault(organisation, Set.of()));
        }
        return parties;
    }

    /** As what an organisation counts at a level. */
    public String counted(String organisation, Level level) {
        return level == Level.AS_NAMED ? organisation : tops.getOrDefault(organisation, organisation);
    }

    /** The organisations of a project as they count at a level, in the order of their IRIs. */
    public Set<String> members(String project, Level level) {
        return members.getOrDefault(level, Map.of()).getOrDefault(project, Set.of());
    }

    /** The parties that lead a project as they count at a level, each once. */
    public List<String> leads(String project, Level level) {
        return in(project).stream()
                .filter(one -> one.role == Role.LEAD)
                .map(one -> counted(one.party, level))
                .distinct()
                .toList();
    }

    /** Whether one of them is a unit of the other, at any depth: then they are no partners. */
    public boolean areOneBody(String one, String other) {
        return one.equals(other)
                || units.getOrDefault(one, Set.of()).contains(other)
                || units.getOrDefault(other, Set.of()).contains(one);
    }

    /**
     * Whom an organisation works with, in no order, with the projects that they share in the order of the agenda; nobody for
     * what counts as another one.
     */
    public Map<String, List<ProjectCard>> partners(String organisation, Level level) {
        Map<String, List<ProjectCard>> partners = new HashMap<>();
        if (counted(organisation, level).equals(organisation)) {
            for (ProjectCard project : projects(parties(organisation, level))) {
                for (String member : members(project.ref().iri(), level)) {
                    if (!areOneBody(organisation, member)) {
                        partners.computeIfAbsent(member, iri -> new ArrayList<>(1))
                                .add(project);
                    }
                }
            }
        }
        return partners;
    }

    /** The sum over shared projects of 1/(n-1), n organisations in the project (Newman 2001). */
    public BigDecimal weight(List<ProjectCard> shared, Level level) {
        double weight = shared.stream()
                .map(project -> project.ref().iri())
                .sorted()
                .mapToDouble(project -> 1.0 / (members(project, level).size() - 1))
                .reduce(0, Double::sum);
        return BigDecimal.valueOf(weight).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
