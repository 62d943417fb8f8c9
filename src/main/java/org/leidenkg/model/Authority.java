package org.leidenkg.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The authority file: who the parties are and how they are written. Keys are unique and every tie holds. */
public final class Authority {
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final List<UnnamedParty> unnamedParties;
    private final List<AmbiguousName> ambiguousNames;

    /**
     * @throws IllegalArgumentException when a key is used twice, a tie leads nowhere or runs in a circle; callers that
     *     have a file to point at check {@link #problems} first
     */
    public Authority(
            List<Organisation> organisations, List<UnnamedParty> unnamedParties, List<AmbiguousName> ambiguousNames) {
        List<Problem> problems = problems(organisations, unnamedParties, ambiguousNames);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).message());
        }
        organisations.forEach(o -> this.organisations.put(o.key(), o));
        this.unnamedParties = List.copyOf(unnamedParties);
        this.ambiguousNames = List.copyOf(ambiguousNames);
    }

    public List<Organisation> organisations() {
        return List.copyOf(organisations.values());
    }

    public List<UnnamedParty> unnamedParties() {
        return unnamedParties;
    }

    public List<AmbiguousName> ambiguousNames() {
        return ambiguousNames;
    }

    public Optional<Organisation> findOrganisation(String key) {
        return Optional.ofNullable(organisations.get(key));
    }

    /** The organisation with this key; fails when there is none. */
    public Organisation getOrganisation(String key) {
        return findOrganisation(key)
                .orElseThrow(() -> new IllegalArgumentException("no organisation has the key \"" + key + "\""));
    }

    /** Whether one organisation sits, at any depth, in or under another. */
    public boolean isWithin(String key, String other) {
        Optional<String> parent = parent(getOrganisation(key));
        while (parent.isPresent()) {
            if (parent.get().equals(other)) {
                return true;
            }
            parent = parent(getOrganisation(parent.get()));
        }
        return false;
    }

    private static Optional<String> parent(Organisation organisation) {
        return organisation.unitOf().or(organisation::partOf).map(Organisation.Link::organisation);
    }

    /** Something wrong with an entry. {@code key} is the key of the later entry where two clash. */
    public record Problem(String key, String message) {}

    /** All that is wrong between the entries, in file order. */
    public static List<Problem> problems(
            List<Organisation> organisations, List<UnnamedParty> unnamedParties, List<AmbiguousName> ambiguousNames) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Organisation> byKey = new LinkedHashMap<>();
        Set<String> keys = new LinkedHashSet<>();
        List<String> all = new ArrayList<>();
        organisations.forEach(o -> all.add(o.key()));
        unnamedParties.forEach(u -> all.add(u.key()));
        ambiguousNames.forEach(a -> all.add(a.key()));
        for (String key : all) {
            if (!keys.add(key)) {
                problems.add(new Problem(
                        key, "the key \"" + key + "\" is used by two entries; give one of them another key"));
            }
        }
        organisations.forEach(o -> byKey.putIfAbsent(o.key(), o));
        for (Organisation o : organisations) {
            o.unitOf().ifPresent(l -> checkTie(problems, byKey, o.key(), "unitOf", l.organisation()));
            o.partOf().ifPresent(l -> checkTie(problems, byKey, o.key(), "partOf", l.organisation()));
            findCircle(byKey, o).ifPresent(circle -> problems.add(new Problem(o.key(), circle)));
        }
        for (UnnamedParty u : unnamedParties) {
            u.within().ifPresent(w -> checkTie(problems, byKey, u.key(), "within", w));
        }
        for (AmbiguousName a : ambiguousNames) {
            for (AmbiguousName.Candidate c : a.candidates()) {
                c.organisation().ifPresent(o -> checkTie(problems, byKey, a.key(), "candidates", o));
            }
        }
        return problems;
    }

    private static void checkTie(
            List<Problem> problems, Map<String, Organisation> byKey, String key, String field, String target) {
        if (!byKey.containsKey(target)) {
            problems.add(new Problem(
                    key,
                    "\"" + key + "\": " + field + " names \"" + target
                            + "\", which is no organisation of this file; add it or mend the key"));
        }
    }

    private static Optional<String> findCircle(Map<String, Organisation> byKey, Organisation start) {
        List<String> path = new ArrayList<>(List.of(start.key()));
        Optional<String> at = parent(start);
        while (at.isPresent() && !path.contains(at.get()) && byKey.containsKey(at.get())) {
            path.add(at.get());
            at = parent(byKey.get(at.get()));
        }
        if (at.isEmpty() || !at.get().equals(start.key())) {
            return Optional.empty();
        }
        path.add(start.key());
        return Optional.of("\"" + start.key() + "\" is its own parent: " + String.join(" -> ", path)
                + "; take one of these ties out");
    }
}
