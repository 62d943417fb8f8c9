package org.leidenkg.publish.diff;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leidenkg.publish.dump.DumpException;

/**
 * What changed from one dump to another.
 *
 * @param statements how many statements are only in the old and only in the new dump, by what they are about
 * @param build how many statements about the build itself (the run, the graphs, the dataset's description) differ; these do
 *     not count as changes
 */
public record DumpChanges(Kind projects, Kind organisations, Map<String, Count> statements, Count build) {
    /** Things of one kind: how many there were and are, and which came, went and changed. */
    public record Kind(int before, int after, List<Thing> added, List<Thing> removed, List<Change> changed) {
        public boolean same() {
            return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
        }

        public Tally tally() {
            return new Tally(added.size(), changed.size(), removed.size());
        }
    }

    /** How many came, changed and went. */
    public record Tally(long added, long changed, long removed) {}

    /**
     * A thing that came or went.
     *
     * @param id its IRI without the base
     */
    public record Thing(String id, String name, List<PartyChange> parties) {}

    /**
     * A thing that is in both.
     *
     * @param formerId its id in the old dump, the same where it kept its name
     */
    public record Change(
            String id, String name, String formerId, String formerName, List<Field> fields, List<PartyChange> parties) {
        public boolean renamed() {
            return !name.equals(formerName);
        }
    }

    /** Something said of a thing. */
    public record Field(String name, List<String> removed, List<String> added) {}

    /**
     * A party of a project.
     *
     * @param before its roles in the old dump; none if it was no party
     * @param after its roles in the new dump; none if it is no party
     */
    public record PartyChange(String id, String name, List<String> before, List<String> after) {}

    /** Statements that are in one dump only. */
    public record Count(long removed, long added) {
        boolean none() {
            return removed == 0 && added == 0;
        }
    }

    /**
     * Compares two dumps: N-Quads, N-Triples, TriG or Turtle, packed or not, each under its own base.
     *
     * @throws DumpException if one of them cannot be read
     */
    public static DumpChanges between(Path old, Path now) {
        return between(old, now, UnaryOperator.identity());
    }

    /**
     * The same.
     *
     * @param reading gets the bytes of each file as they are read, and passes them on
     */
    public static DumpChanges between(Path old, Path now, UnaryOperator<InputStream> reading) {
        return new Comparison(new Snapshot(DumpReader.read(old, reading)), new Snapshot(DumpReader.read(now, reading)))
                .compare();
    }

    /** What became of the parties of projects; a party that has other roles is changed. */
    public Tally participations() {
        List<PartyChange> all = Stream.of(
                        projects.added().stream().map(Thing::parties),
                        projects.removed().stream().map(Thing::parties),
                        projects.changed().stream().map(Change::parties))
                .flatMap(parties -> parties)
                .flatMap(List::stream)
                .toList();
        long added = all.stream().filter(party -> party.before().isEmpty()).count();
        long removed = all.stream().filter(party -> party.after().isEmpty()).count();
        return new Tally(added, all.size() - added - removed, removed);
    }

    /** Whether the dumps say the same, the build itself left aside. */
    public boolean none() {
        return projects.same() && organisations.same() && statements.isEmpty();
    }
}
