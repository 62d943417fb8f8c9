package org.leidenkg.resolve;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Letters without their accents. */
final class PlainLetters {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int ASCII = 0x80;

    private PlainLetters() {}

    /** Compatibility forms taken apart, and without marks. */
    static String of(String text) {
        return isAscii(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
    }

    /** Nearly all words are: they need no look into Unicode's tables. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }
}
