package org.leidenkg.resolve;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by its letters whether a short form may stand for a name, as Schwartz and Hearst do (2003). */
final class Abbreviations {
    private static final Pattern FORM = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}&.-]{1,7}");

    private Abbreviations() {}

    /** Whether a form has the letters of a name in their order, and its first letter begins a word of the name. */
    static boolean fits(String form, String name) {
        long capitals = form.chars().filter(Character::isUpperCase).count();
        return capitals > 1 && FORM.matcher(form).matches() && isInOrder(form, name);
    }

    private static boolean isInOrder(String form, String name) {
        String letters = form.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        String words = name.toLowerCase(Locale.ROOT);
        int at = words.length();
        for (int i = letters.length() - 1; i >= 0 && at >= 0; i--) {
            at = words.lastIndexOf(letters.charAt(i), at - 1);
            while (i == 0 && at > 0 && Character.isLetterOrDigit(words.charAt(at - 1))) {
                at = words.lastIndexOf(letters.charAt(i), at - 1);
            }
        }
        return at >= 0;
    }
}
