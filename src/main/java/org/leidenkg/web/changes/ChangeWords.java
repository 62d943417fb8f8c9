package org.leidenkg.web.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.leidenkg.publish.diff.DumpChanges.Change;
import org.leidenkg.publish.diff.DumpChanges.PartyChange;
import org.leidenkg.publish.diff.DumpChanges.Tally;
import org.leidenkg.web.page.PageContext;

/**
 * Changes in the words of a page.
 *
 * @param knows whether a thing is there still, and can be linked
 */
public record ChangeWords(Predicate<String> knows) {
    /** So many things of a kind a page names. */
    public static final int LONGEST = 50;

    /** What became of a number of things, as far as anything did. */
    public static String tally(PageContext page, Tally tally) {
        List<String> counts = new ArrayList<>();
        count(page, "changes.count.added", tally.added(), counts);
        count(page, "changes.count.changed", tally.changed(), counts);
        count(page, "changes.count.removed", tally.removed(), counts);
        return counts.isEmpty() ? page.t("changes.same") : String.join(", ", counts);
    }

    private static void count(PageContext page, String key, long number, List<String> counts) {
        if (number > 0) {
            counts.add(page.t(key, page.number(number)));
        }
    }

    /** The roles of a party that came or went, or what they were and are. */
    public static String roles(PageContext page, PartyChange party) {
        String before = names(page, party.before());
        String after = names(page, party.after());
        if (before.isEmpty()) {
            return page.t("changes.party.added", after);
        }
        return after.isEmpty()
                ? page.t("changes.party.removed", before)
                : page.t("changes.party.changed", before, after);
    }

    /** The roles alone. */
    public static String names(PageContext page, List<String> roles) {
        return roles.stream()
                .map(role -> page.messages().find("role." + role).orElse(role))
                .collect(Collectors.joining(", "));
    }

    /** What is said of a thing in another way; a new name is told by itself. */
    public static List<String> fields(PageContext page, Change change) {
        List<String> fields = new ArrayList<>();
        change.fields()
                .forEach(field -> page.messages()
                        .find("changes.field." + field.name().replace(' ', '-'))
                        .ifPresent(fields::add));
        return fields;
    }

    /** The address of the page of a thing; empty when there is none. */
    public String address(PageContext page, String id) {
        return id.startsWith("id/") && knows.test(id) ? page.at("/doc/" + id.substring("id/".length())) : "";
    }
}
