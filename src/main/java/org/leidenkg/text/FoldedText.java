package org.leidenkg.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text without case, accents and punctuation, so that "Café-overleg" and "cafe overleg" are the same. */
public record FoldedText(String text) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    public static FoldedText of(String text) {
        String words = BETWEEN_WORDS.matcher(PlainLetters.of(text)).replaceAll(" ");
        return new FoldedText(words.toLowerCase(Locale.ROOT).strip());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public List<String> words() {
        return isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    /** In one word: who types "mbo Rijnland" means "mboRijnland". */
    public String joined() {
        return text.replace(" ", "");
    }
}
