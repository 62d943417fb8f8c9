package org.leidenkg.publish.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.leidenkg.publish.diff.DumpChanges.Change;
import org.leidenkg.publish.diff.DumpChanges.Count;
import org.leidenkg.publish.diff.DumpChanges.Field;
import org.leidenkg.publish.diff.DumpChanges.Kind;
import org.leidenkg.publish.diff.DumpChanges.PartyChange;
import org.leidenkg.publish.diff.DumpChanges.Thing;
import org.leidenkg.vocab.Base;

/** Compares two snapshots. */
final class Comparison {
    /** What statements about the build are counted under. */
    private static final String BUILD = "";

    private final Snapshot old;
    private final Snapshot now;
    private final NavigableMap<String, ThingFacts> oldOrganisations;
    private final NavigableMap<String, ThingFacts> newOrganisations;
    private final Matching organisations;

    Comparison(Snapshot old, Snapshot now) {
        this.old = old;
        this.now = now;
        this.oldOrganisations = old.organisations();
        this.newOrganisations = now.organisations();
        this.organisations = Matching.ofOrganisations(oldOrganisations, newOrganisations);
    }

    DumpChanges compare() {
        NavigableMap<String, ThingFacts> oldProjects = old.projects();
        NavigableMap<String, ThingFacts> newProjects = now.projects();
        Matching projects = Matching.ofProjects(oldProjects, newProjects, organisations);
        Map<String, Count> counts = counts();
        Count build = Optional.ofNullable(counts.remove(BUILD)).orElse(new Count(0, 0));
        return new DumpChanges(
                kind(oldProjects, newProjects, projects),
                kind(oldOrganisations, newOrganisations, organisations),
                counts,
                build);
    }

    private Kind kind(
            NavigableMap<String, ThingFacts> before, NavigableMap<String, ThingFacts> after, Matching matching) {
        List<Thing> added = after.values().stream()
                .filter(f -> matching.isNew(f.id()))
                .map(f -> new Thing(f.id(), f.name(), parties(new TreeMap<>(), f.parties())))
                .toList();
        List<Thing> removed = before.values().stream()
                .filter(f -> matching.now(f.id()).isEmpty())
                .map(f -> new Thing(f.id(), f.name(), parties(f.parties(), new TreeMap<>())))
                .toList();
        List<Change> changed = new ArrayList<>();
        for (ThingFacts was : before.values()) {
            matching.now(was.id())
                    .flatMap(
                            id -> change(was, Optional.ofNullable(after.get(id)).orElseThrow()))
                    .ifPresent(changed::add);
        }
        return new Kind(before.size(), after.size(), added, removed, changed);
    }

    private Optional<Change> change(ThingFacts was, ThingFacts is) {
        List<Field> fields = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(was.fields().keySet());
        names.addAll(is.fields().keySet());
        for (String name : names) {
            List<String> gone = without(was.field(name), is.field(name));
            List<String> come = without(is.field(name), was.field(name));
            if (!gone.isEmpty() || !come.isEmpty()) {
                fields.add(new Field(name, gone, come));
            }
        }
        List<PartyChange> parties = parties(was.parties(), is.parties());
        return fields.isEmpty() && parties.isEmpty() && was.id().equals(is.id())
                ? Optional.empty()
                : Optional.of(new Change(is.id(), is.name(), was.id(), was.name(), fields, parties));
    }

    private static List<String> without(NavigableSet<String> all, NavigableSet<String> some) {
        return all.stream().filter(v -> !some.contains(v)).toList();
    }

    private List<PartyChange> parties(
            NavigableMap<String, NavigableSet<String>> before, NavigableMap<String, NavigableSet<String>> after) {
        NavigableMap<String, NavigableSet<String>> was = new TreeMap<>();
        // A renamed organisation is the same party.
        before.forEach((id, roles) -> was.put(organisations.now(id).orElse(id), roles));
        TreeSet<String> ids = new TreeSet<>(was.keySet());
        ids.addAll(after.keySet());
        List<PartyChange> changes = new ArrayList<>();
        for (String id : ids) {
            List<String> rolesBefore = List.copyOf(was.getOrDefault(id, new TreeSet<>()));
            List<String> rolesAfter = List.copyOf(after.getOrDefault(id, new TreeSet<>()));
            if (!rolesBefore.equals(rolesAfter)) {
                String name = (after.containsKey(id) ? now : old).nameOf(id);
                changes.add(new PartyChange(id, name, rolesBefore, rolesAfter));
            }
        }
        return changes;
    }

    /** Statements that only one of the dumps has, by what they are about. */
    private Map<String, Count> counts() {
        Map<String, Count> counts = new TreeMap<>();
        missing(old.graph(), now.graph()).forEach((about, n) -> counts.merge(about, new Count(n, 0), Comparison::sum));
        missing(now.graph(), old.graph()).forEach((about, n) -> counts.merge(about, new Count(0, n), Comparison::sum));
        return counts;
    }

    private static Count sum(Count a, Count b) {
        return new Count(a.removed() + b.removed(), a.added() + b.added());
    }

    private static Map<String, Long> missing(Graph from, Graph in) {
        Map<String, Long> missing = new TreeMap<>();
        from.find().filterDrop(in::contains).forEachRemaining(t -> missing.merge(about(t), 1L, Long::sum));
        return missing;
    }

    /** The kind of thing a statement is about, from its IRI: {@code id/passage/…} is a passage. */
    private static String about(Triple statement) {
        String iri = statement.getSubject().isURI() ? statement.getSubject().getURI() : "";
        if (iri.startsWith(Base.DEFAULT + "ontology")) {
            return "ontology";
        }
        if (!iri.startsWith(Base.DEFAULT + "id/")) {
            return BUILD;
        }
        String rest = iri.substring(Base.DEFAULT.length() + "id/".length());
        int end = rest.indexOf('/');
        String kind = end < 0 ? rest : rest.substring(0, end);
        return kind.equals("run") || kind.equals("agent") ? BUILD : kind;
    }
}
