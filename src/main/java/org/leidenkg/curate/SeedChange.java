package org.leidenkg.curate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.leidenkg.seed.FolderEdit;
import org.leidenkg.seed.json.JsonText;

/**
 * A change of one file of a seeds folder.
 *
 * @param before the whole text as it is
 * @param after the whole text as it is to be
 */
record SeedChange(Path file, String before, String after) {
    private static final int CONTEXT = 3;

    static SeedChange of(Path file, UnaryOperator<JsonText> edit) {
        String before = FolderEdit.text(file);
        return new SeedChange(file, before, edit.apply(new JsonText(before)).text());
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    SeedChange reversed() {
        return new SeedChange(file, after, before);
    }

    /** As a unified diff. All that changed stands together, so there is one hunk. */
    List<String> diff() {
        List<String> old = lines(before);
        List<String> now = lines(after);
        int shorter = Math.min(old.size(), now.size());
        int same = 0;
        while (same < shorter && old.get(same).equals(now.get(same))) {
            same++;
        }
        int end = 0;
        while (end < shorter - same && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        int from = Math.max(0, same - CONTEXT);
        int rest = Math.min(CONTEXT, end);
        List<String> diff = new ArrayList<>(List.of("--- a/" + name(), "+++ b/" + name()));
        diff.add("@@ -" + range(from, old.size() - end + rest) + " +" + range(from, now.size() - end + rest) + " @@");
        add(diff, " ", old.subList(from, same));
        add(diff, "-", old.subList(same, old.size() - end));
        add(diff, "+", now.subList(same, now.size() - end));
        add(diff, " ", old.subList(old.size() - end, old.size() - end + rest));
        return diff;
    }

    private static String range(int from, int to) {
        return (from + 1) + "," + (to - from);
    }

    private static void add(List<String> diff, String mark, List<String> lines) {
        for (String line : lines) {
            diff.add(mark + (line.endsWith("\n") ? line.substring(0, line.length() - 1) : line));
            if (!line.endsWith("\n")) {
                diff.add("\\ No newline at end of file");
            }
        }
    }

    /** Each with its line break. */
    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)"));
    }
}
