package org.leidenkg.publish;

import java.io.IOException;

/** Texts of literals, with what must be escaped in N-Triples and Turtle. */
final class Escapes {
    /** Within one pair of quotes. */
    static final String ALL = "\\\"\n\r\t";
    /** Within three pairs of quotes. */
    static final String LONG = "\\\"";

    private static final String LETTERS = "\\\"nrt";

    private Escapes() {}

    /** Writes a text, and a backslash with a letter for each of the characters given. */
    static void write(String text, String escaped, Utf8Writer out) throws IOException {
        int written = 0;
        int length = text.length();
        for (int at = 0; at < length; at++) {
            char character = text.charAt(at);
            // All of them are below, and next to nothing else is.
            if (character <= '\\') {
                int which = escaped.indexOf(character);
                if (which >= 0) {
                    out.write(text, written, at - written);
                    out.writeAscii('\\');
                    out.writeAscii(LETTERS.charAt(which));
                    written = at + 1;
                }
            }
        }
        out.write(text, written, length - written);
    }
}
