package org.leidenkg.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The characters that OCR takes for each other: l/1/I/i/|, g/9/q, e/c, o/0/O, rn/m, and letters with or without an
 * accent.
 */
public final class Confusions {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[. \\t\\n\\x0B\\f\\r]+");
    private static final int SHORT = 4;
    /** Pairs of letters, each pair parted from the next by a blank. */
    private static final String ALIKE = "un ui uv ni nr hb ft ij it lt mn vy rt co sz bd hn";

    private Confusions() {}

    /**
     * Equal for words that confusions alone keep apart. Short words keep their case, since case is much of what tells
     * one abbreviation from another.
     */
    public static String fold(String words) {
        String text = BETWEEN_WORDS
                .matcher(joinLetters(PlainLetters.of(words)))
                .replaceAll(" ")
                .strip();
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        String whole = new String(folded);
        return whole.length() <= SHORT ? whole : whole.toLowerCase(Locale.ROOT);
    }

    /** Whether a worn or a blotted print of one letter looks like the other. */
    public static boolean areAlike(char a, char b) {
        // Most of the time of a search for what is like a word is spent here.
        for (int pair = 0; pair < ALIKE.length(); pair += 3) {
            char one = ALIKE.charAt(pair);
            char other = ALIKE.charAt(pair + 1);
            if ((one == a && other == b) || (one == b && other == a)) {
                return true;
            }
        }
        return false;
    }

    /** With the one letter for the two that it is read as. */
    public static String joinLetters(String text) {
        return text.replace("rn", "m");
    }

    /** The same for all characters that are taken for each other. */
    public static char fold(char c) {
        return switch (c) {
            case 'l', '1', 'I', 'i', '|' -> 'l';
            case '9', 'q', 'g' -> 'g';
            case 'e', 'c' -> 'c';
            case 'o', '0', 'O' -> 'o';
            default -> c;
        };
    }
}
