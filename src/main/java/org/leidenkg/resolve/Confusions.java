package org.leidenkg.resolve;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The characters that OCR takes for each other: l/1/I/i/|, g/9/q, e/c, o/0/O, rn/m, and letters with or without an
 * accent.
 */
final class Confusions {
    private static final int SHORT = 4;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s.]+");

    private Confusions() {}

    /**
     * Equal for words that confusions alone keep apart. Short words keep their case, since case is much of what tells
     * one abbreviation from another.
     */
    static String fold(String words) {
        String plain = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("rn", "m");
        String text = BLANKS.matcher(plain).replaceAll(" ").strip();
        boolean isShort = text.length() <= SHORT;
        StringBuilder folded = new StringBuilder();
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
