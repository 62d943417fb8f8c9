package org.leidenkg.resolve;

import java.util.Locale;

/**
 * The characters that OCR takes for each other: l/1/I/i/|, g/9/q, e/c, o/0/O, rn/m, and letters with or without an
 * accent.
 */
final class Confusions {
    private static final int SHORT = 4;

    private Confusions() {}

    /**
     * Equal for words that confusions alone keep apart. Short words keep their case, since case is much of what tells
     * one abbreviation from another.
     */
    static String fold(String words) {
        String text = Blanks.single(PlainLetters.of(words).replace("rn", "m"), c -> c == '.' || Blanks.isBlank(c));
        boolean isShort = text.length() <= SHORT;
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return isShort ? folded.toString() : folded.toString().toLowerCase(Locale.ROOT);
    }

    static char fold(char c) {
        return switch (c) {
            case 'l', '1', 'I', 'i', '|' -> 'l';
            case '9', 'q', 'g' -> 'g';
            case 'e', 'c' -> 'c';
            case 'o', '0', 'O' -> 'o';
            default -> c;
        };
    }

    /** Whether OCR takes two lower-case characters for each other. */
    static boolean confused(char a, char b) {
        return fold(a) == fold(b);
    }
}
