package org.leidenkg.read.ocr;

import java.util.ArrayList;
import java.util.List;
import org.leidenkg.model.SpannedText;

/**
 * A line without its line break and without white space at its ends.
 *
 * @param pageStart whether the line opens a page: a form feed or a blank stood before its first word
 */
public record Line(SpannedText text, boolean pageStart) {
    boolean isBlank() {
        return text.length() == 0;
    }

    int length() {
        return text.length();
    }

    /** What stands before the first blank. */
    String firstWord() {
        return text.toString().split(" ", 2)[0];
    }

    public static List<Line> of(SpannedText text) {
        List<Line> lines = new ArrayList<>();
        String chars = text.toString();
        int start = 0;
        while (start <= chars.length()) {
            int end = chars.indexOf('\n', start);
            end = end < 0 ? chars.length() : end;
            SpannedText line = text.sub(start, end);
            boolean pageStart = line.length() > 0 && Character.isWhitespace(line.charAt(0));
            lines.add(new Line(line.strip(), pageStart));
            start = end + 1;
        }
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
