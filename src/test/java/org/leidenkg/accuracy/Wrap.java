package org.leidenkg.accuracy;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into the lines of a column. */
final class Wrap {
    private Wrap() {}

    /** Lines no wider than the width, unless a word is; a line break in the text stays one. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split(" +", -1)) {
                if (!line.isEmpty() && PlaceMarks.width(line) + 1 + PlaceMarks.width(word) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
        }
        return lines;
    }
}
