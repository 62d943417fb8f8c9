package org.leidenkg.generate;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into the lines of a column. */
final class LineWrapping {
    private LineWrapping() {}

    /** Lines no wider than the width, unless a word is. */
    static List<String> of(String text, int width) {
        return joined(List.of(text.split(" ", -1)), width);
    }

    /** The same of pieces that hold together. */
    static List<String> joined(List<String> pieces, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces) {
            if (!line.isEmpty() && line.length() + 1 + piece.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(piece);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
