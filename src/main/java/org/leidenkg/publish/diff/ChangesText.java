package org.leidenkg.publish.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leidenkg.publish.diff.DumpChanges.Change;
import org.leidenkg.publish.diff.DumpChanges.Count;
import org.leidenkg.publish.diff.DumpChanges.Field;
import org.leidenkg.publish.diff.DumpChanges.Kind;
import org.leidenkg.publish.diff.DumpChanges.PartyChange;
import org.leidenkg.publish.diff.DumpChanges.Thing;

/** The changes in plain words. */
public final class ChangesText {
    private static final int LONGEST = 80;

    private final List<String> lines = new ArrayList<>();

    private ChangesText() {}

    /** One line an entry, without line ends. */
    public static List<String> lines(DumpChanges changes) {
        ChangesText text = new ChangesText();
        text.kind("Projects", changes.projects());
        text.kind("Organisations", changes.organisations());
        text.statements(changes);
        return List.copyOf(text.lines);
    }

    private void kind(String name, Kind kind) {
        lines.add(name + ": " + kind.before() + " before, " + kind.after() + " after"
                + (kind.same() ? "; nothing changed." : "."));
        heading("Added", kind.added().size());
        kind.added().forEach(this::thing);
        heading("Removed", kind.removed().size());
        kind.removed().forEach(this::thing);
        heading("Changed", kind.changed().size());
        kind.changed().forEach(this::change);
    }

    private void heading(String name, int size) {
        if (size > 0) {
            lines.add("  " + name + " (" + size + "):");
        }
    }

    private void thing(Thing thing) {
        lines.add("    " + thing.name());
        for (PartyChange party : thing.parties()) {
            List<String> roles = party.after().isEmpty() ? party.before() : party.after();
            lines.add("      " + String.join(" and ", roles) + ": " + described(party));
        }
    }

    private void change(Change change) {
        lines.add("    " + change.name());
        if (change.renamed()) {
            lines.add("      renamed; it was \"" + change.formerName() + "\"");
        } else if (!change.id().equals(change.formerId())) {
            lines.add("      has another IRI; it was " + change.formerId());
        }
        change.parties().forEach(this::party);
        change.fields().stream().filter(f -> !tellsTheNewName(f, change)).forEach(this::field);
    }

    private static boolean tellsTheNewName(Field field, Change change) {
        return change.renamed()
                && field.removed().equals(List.of(change.formerName()))
                && field.added().equals(List.of(change.name()));
    }

    private void party(PartyChange party) {
        if (party.before().isEmpty()) {
            lines.add("      " + String.join(" and ", party.after()) + " added: " + described(party));
        } else if (party.after().isEmpty()) {
            lines.add("      " + String.join(" and ", party.before()) + " removed: " + described(party));
        } else {
            lines.add("      " + described(party) + " was " + String.join(" and ", party.before()) + " and is now "
                    + String.join(" and ", party.after()));
        }
    }

    /** What is no organisation says so, for it is not counted as one. */
    private static String described(PartyChange party) {
        String kind = party.id().replaceFirst("^id/", "").replaceFirst("/.*", "");
        return switch (kind) {
            case "unnamed-party" -> party.name() + " (a group, not an organisation)";
            case "ambiguous" -> party.name() + " (ambiguous)";
            case "unresolved" -> party.name() + " (not resolved)";
            default -> party.name();
        };
    }

    private void field(Field field) {
        if (field.removed().size() == 1 && field.added().size() == 1) {
            lines.add("      " + field.name() + ": " + quoted(field.removed()) + " became " + quoted(field.added()));
            return;
        }
        if (!field.removed().isEmpty()) {
            lines.add("      " + field.name() + ": without " + quoted(field.removed()));
        }
        if (!field.added().isEmpty()) {
            lines.add("      " + field.name() + ": now with " + quoted(field.added()));
        }
    }

    private static String quoted(List<String> values) {
        return values.stream().map(ChangesText::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String value) {
        String line = value.replaceAll("\\s+", " ");
        return "\"" + (line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…") + "\"";
    }

    private void statements(DumpChanges changes) {
        if (!changes.statements().isEmpty()) {
            lines.add("Statements by what they are about:");
            changes.statements().forEach((about, count) -> lines.add("    " + about + ": " + counted(count)));
        }
        if (!changes.build().none()) {
            lines.add("The record of the build differs (" + counted(changes.build())
                    + "); that is no change of the data.");
        }
        if (changes.none()) {
            lines.add("The dumps say the same.");
        }
    }

    private static String counted(Count count) {
        return count.removed() + " removed, " + count.added() + " added";
    }
}
