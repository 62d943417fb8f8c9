package org.leidenkg.read.ocr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The head of an agenda, which a document may repeat on each page: the lines before the first theme. Two of them in their
 * order are a repetition, and one alone when it is long or has a mark, as "T: Trekker" of the table's head.
 */
final class RunningHead {
    private static final int LONG = 15;

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** Adds a line of the head. */
    void add(Line line) {
        places.putIfAbsent(line.toString(), lines.size());
        lines.add(line.toString());
    }

    /**
     * How many lines of a text repeat the head from an index on.
     *
     * @return the number, with blank lines between them; 0 where nothing is repeated
     */
    int repeatedAt(List<Line> text, int index) {
        Integer place = places.get(text.get(index).toString());
        if (place == null) {
            return 0;
        }
        int end = index;
        int same = 0;
        for (int i = index; i < text.size() && place + same < lines.size(); i++) {
            Line line = text.get(i);
            if (!line.isBlank()) {
                if (!line.toString().equals(lines.get(place + same))) {
                    break;
                }
                same++;
                end = i + 1;
            }
        }
        Line first = text.get(index);
        return same > 1 || first.length() >= LONG || first.startsCell() ? end - index : 0;
    }
}
