package org.leidenkg.accuracy;

import java.util.ArrayList;
import java.util.List;
import org.leidenkg.model.source.SourceSpan;

/** Marks without width around the words of parties, by which a printed text is asked where each party stands in it. */
final class PlaceMarks {
    private static final char PARTY = '\uE000';
    private static final char WORD = '\uE001';
    private static final char END = '\uE002';

    private PlaceMarks() {}

    /**
     * A text without marks.
     *
     * @param places where the words of each party stand, one span a word, in text order
     */
    record Taken(String text, List<List<SourceSpan>> places) {}

    /** The words of one party with marks around each. */
    static String around(String words) {
        String rest = words.strip().replaceAll("\\s+", END + " " + WORD);
        return PARTY + rest + END;
    }

    static Taken takeOut(String marked) {
        StringBuilder text = new StringBuilder();
        List<List<SourceSpan>> places = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            switch (c) {
                case PARTY -> {
                    places.add(new ArrayList<>());
                    start = text.length();
                }
                case WORD -> start = text.length();
                case END -> places.get(places.size() - 1).add(new SourceSpan(start, text.length()));
                default -> text.append(c);
            }
        }
        return new Taken(text.toString(), places);
    }

    /** How many characters are no marks. */
    static int width(CharSequence marked) {
        return (int) marked.chars().filter(c -> !isMark((char) c)).count();
    }

    /** The first character that is no mark; a blank for none. */
    static char firstOf(String marked) {
        return (char) marked.chars().filter(c -> !isMark((char) c)).findFirst().orElse(' ');
    }

    private static boolean isMark(char c) {
        return c >= PARTY && c <= END;
    }
}
