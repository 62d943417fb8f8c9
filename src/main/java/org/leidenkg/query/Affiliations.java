package org.leidenkg.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leidenkg.model.Level;
import org.leidenkg.model.Role;

/**
 * Who takes part in which projects, and as what, in memory: projects are numbered in the order of their slugs, and a
 * participation is a number of four bytes. Immutable.
 */
final class Affiliations {
    private static final int[] NONE = {};

    /** A code is a project's number and, in its last bits, roles in it. */
    private static final int ROLE_BITS = 2;

    private static final List<Set<Role>> ROLES =
            List.of(Set.of(), Set.of(Role.LEAD), Set.of(Role.PARTNER), Set.of(Role.LEAD, Role.PARTNER));

    private final List<ProjectCard> projects;
    private final Map<String, int[]> codes;
    private final Map<String, Set<String>> units;
    private final Map<Level, int[]> sizes = new EnumMap<>(Level.class);

    /**
     * @param projects by slug
     * @param codes by IRI of the party, in order and each once
     * @param units of organisations, at any depth
     * @param organisations those that count at each level
     */
    private Affiliations(
            List<ProjectCard> projects,
            Map<String, int[]> codes,
            Map<String, Set<String>> units,
            Map<Level, Set<String>> organisations) {
        this.projects = projects;
        this.codes = codes;
        this.units = units;
        organisations.forEach((level, counted) -> sizes.put(level, sizes(level, counted)));
    }

    /**
     * Reads all of them, with three walks.
     *
     * @param projects all that there are
     * @param organisations IRIs of those that count at each level
     * @return empty when somebody takes part in something else
     */
    static Optional<Affiliations> load(
            Session session, Collection<ProjectCard> projects, Map<Level, Set<String>> organisations) {
        List<ProjectCard> bySlug = projects.stream()
                .sorted((one, other) -> one.ref().slug().compareTo(other.ref().slug()))
                .toList();
        Map<String, Integer> numbers = new HashMap<>(2 * bySlug.size());
        bySlug.forEach(card -> numbers.put(card.ref().iri(), numbers.size()));
        Map<String, IntStream.Builder> read = new HashMap<>();
        boolean known = Stream.of(Role.values()).allMatch(role -> read(session, role, numbers, read));
        if (!known) {
            return Optional.empty();
        }
        Map<String, int[]> codes = new HashMap<>();
        read.forEach(
                (party, own) -> codes.put(party, own.build().sorted().distinct().toArray()));
        return Optional.of(new Affiliations(bySlug, codes, units(session), organisations));
    }

    /** Whether all that somebody takes part in is a project with a number. */
    private static boolean read(
            Session session, Role role, Map<String, Integer> numbers, Map<String, IntStream.Builder> codes) {
        return session.askAll(
                "project-values", Map.of("property", session.space().relation(role)), row -> {
                    Integer number = numbers.get(row.text("project"));
                    if (number != null) {
                        codes.computeIfAbsent(row.text("value"), party -> IntStream.builder())
                                .add(number << ROLE_BITS | ROLES.indexOf(Set.of(role)));
                    }
                    return number != null;
                });
    }

    private static Map<String, Set<String>> units(Session session) {
        Map<String, Set<String>> units = new HashMap<>();
        for (Row row : session.ask("units")) {
            units.computeIfAbsent(row.text("whole"), whole -> new HashSet<>()).add(row.text("unit"));
        }
        return units;
    }

    private int[] sizes(Level level, Set<String> organisations) {
        int[] counted = new int[projects.size()];
        for (String organisation : organisations) {
            Parts parts = of(organisation, level);
            for (int at = 0; at < parts.size(); at++) {
                counted[parts.project(at)]++;
            }
        }
        return counted;
    }

    /** All projects, by slug; their numbers are their places here. */
    List<ProjectCard> projects() {
        return projects;
    }

    /** How many organisations that count at a level take part in a project. */
    int size(Level level, int project) {
        int[] counted = sizes.getOrDefault(level, NONE);
        return project < counted.length ? counted[project] : 0;
    }

    /** Whether one of them is a unit of the other, at any depth. */
    boolean areUnitAndWhole(String one, String other) {
        return unitsOf(one).contains(other) || unitsOf(other).contains(one);
    }

    private Set<String> unitsOf(String organisation) {
        return units.getOrDefault(organisation, Set.of());
    }

    /** The projects of an organisation with its roles in them; when rolled up with those of its units. */
    Parts of(String organisation, Level level) {
        Stream<String> own = Stream.of(organisation);
        return of((level == Level.AS_NAMED
                        ? own
                        : Stream.concat(own, unitsOf(organisation).stream().filter(unit -> !unit.equals(organisation))))
                .toList());
    }

    /** The projects of some parties with their roles in them, taken together. */
    Parts of(Collection<String> parties) {
        return Parts.of(parties.stream()
                .map(party -> codes.getOrDefault(party, NONE))
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray());
    }

    /** Projects, each once and in the order of their numbers, with the roles in them. */
    static final class Parts {
        private final int[] codes;

        private Parts(int[] codes) {
            this.codes = codes;
        }

        /** @param codes in order, with the roles one by one */
        private static Parts of(int[] codes) {
            int[] merged = new int[codes.length];
            int last = -1;
            for (int code : codes) {
                if (last >= 0 && merged[last] >> ROLE_BITS == code >> ROLE_BITS) {
                    merged[last] |= code;
                } else {
                    merged[++last] = code;
                }
            }
            return new Parts(Arrays.copyOf(merged, last + 1));
        }

        int size() {
            return codes.length;
        }

        int project(int at) {
            return codes[at] >> ROLE_BITS;
        }

        Set<Role> roles(int at) {
            return ROLES.get(codes[at] & (1 << ROLE_BITS) - 1);
        }

        /** Numbers of those in which it has that role; of all without one. */
        IntStream projects(Optional<Role> role) {
            return IntStream.range(0, codes.length)
                    .filter(at -> role.isEmpty() || roles(at).contains(role.get()))
                    .map(this::project);
        }
    }
}
