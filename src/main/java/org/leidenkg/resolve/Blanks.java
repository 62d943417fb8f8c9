package org.leidenkg.resolve;

import java.util.function.IntPredicate;

/** Blanks between words, by hand: names are compared too often for regular expressions. */
final class Blanks {
    private Blanks() {}

    /** A blank of ASCII; others have become plain ones when the text was read. */
    static boolean isBlank(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** With one blank for each run of what parts words, and none at the ends. */
    static String single(String text, IntPredicate parts) {
        StringBuilder single = null;
        boolean after = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean parting = parts.test(c);
            if (single == null && parting && (after || c != ' ')) {
                single = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (single != null && !(parting && after)) {
                single.append(parting ? ' ' : c);
            }
            after = parting;
        }
        String result = single == null ? text : single.toString();
        return result.endsWith(" ") ? result.substring(0, result.length() - 1) : result;
    }
}
