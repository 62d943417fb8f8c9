package org.leidenkg.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Letters without their accents. */
public final class PlainLetters {
    private static final Pattern MARKS_AND_OTHERS = Pattern.compile("\\p{M}+|[ßẞæÆœŒøØłŁđĐı]");

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*+");

    /** The letters that Unicode does not take apart. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("ẞ", "SS"),
            Map.entry("æ", "ae"),
            Map.entry("Æ", "AE"),
            Map.entry("œ", "oe"),
            Map.entry("Œ", "OE"),
            Map.entry("ø", "o"),
            Map.entry("Ø", "O"),
            Map.entry("ł", "l"),
            Map.entry("Ł", "L"),
            Map.entry("đ", "d"),
            Map.entry("Đ", "D"),
            Map.entry("ı", "i"));

    private PlainLetters() {}

    /** Compatibility forms and joined letters taken apart, and without marks. */
    public static String of(String text) {
        // Nearly all words are so: they need no look into Unicode's tables.
        return ASCII.matcher(text).matches()
                ? text
                : MARKS_AND_OTHERS
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll(found -> OTHERS.getOrDefault(found.group(), ""));
    }
}
