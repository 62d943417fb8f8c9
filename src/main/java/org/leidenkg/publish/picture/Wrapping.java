package org.leidenkg.publish.picture;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at its spaces. */
final class Wrapping {
    private static final String ELLIPSIS = "…";

    private Wrapping() {}

    /** As many lines as it takes; a word that is wider than the width stands on a line of its own. */
    static List<String> lines(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || TextWidth.of(longer, size) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    /** At most so many lines, each at most so wide; what does not fit is left out, with an ellipsis in its place. */
    static List<String> atMost(int most, String text, double size, double width) {
        List<String> lines = lines(text, size, width);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            boolean more = i == most - 1 && lines.size() > most;
            kept.add(cut(lines.get(i) + (more ? ELLIPSIS : ""), size, width));
        }
        return kept;
    }

    private static String cut(String line, double size, double width) {
        String cut = line;
        while (TextWidth.of(cut, size) > width && cut.codePointCount(0, cut.length()) > 2) {
            String bare = cut.endsWith(ELLIPSIS) ? cut.substring(0, cut.length() - ELLIPSIS.length()) : cut;
            cut = bare.substring(0, bare.offsetByCodePoints(bare.length(), -1)).stripTrailing() + ELLIPSIS;
        }
        return cut;
    }
}
