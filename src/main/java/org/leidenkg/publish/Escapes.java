package org.leidenkg.publish;

import java.io.IOException;

/** Texts of literals, with what must be escaped in N-Triples and Turtle. */
final class Escapes {
    /** Within one pair of quotes. */
    static final String ALL = "\\\"\n\r\t";
    /** Within three pairs of quotes. */
    static final String LONG = "\\\"";

    private static final String LETTERS = "\\\"nrt";

    /** Stands for every character from it on. */
    private static final char PLAIN = '\\' + 1;

    private static final boolean[] MAY_BE_ESCAPED = new boolean[PLAIN + 1];

    static {
        ALL.chars().forEach(character -> MAY_BE_ESCAPED[character] = true);
    }

    private Escapes() {}

    /** Writes a text, and a backslash with a letter for each of the characters given. */
    static void write(String text, String escaped, Utf8Writer out) throws IOException {
        int written = 0;
        int length = text.length();
        for (int at = 0; at < length; at++) {
            char character = text.charAt(at);
            if (MAY_BE_ESCAPED[Math.min(character, PLAIN)] && escaped.indexOf(character) >= 0) {
                out.write(text, written, at - written);
                out.writeAscii('\\');
                out.writeAscii(LETTERS.charAt(escaped.indexOf(character)));
                written = at + 1;
            }
        }
        if (written == 0) {
            out.write(text);
        } else {
            out.write(text, written, length - written);
        }
    }
}
