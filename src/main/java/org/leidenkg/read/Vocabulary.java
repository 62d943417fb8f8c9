package org.leidenkg.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that a text uses more than once: they are ordinary words, not slips of OCR. */
final class Vocabulary {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Set<String> ordinary = new HashSet<>();

    static Vocabulary of(List<Line> lines) {
        Vocabulary vocabulary = new Vocabulary();
        Set<String> met = new HashSet<>();
        for (Line line : lines) {
            Matcher words = WORD.matcher(line.toString().toLowerCase(Locale.ROOT));
            while (words.find()) {
                if (!met.add(words.group())) {
                    vocabulary.ordinary.add(words.group());
                }
            }
        }
        return vocabulary;
    }

    /** Whether all words are ordinary, in whatever case. */
    boolean holdsAll(String words) {
        return WORD.matcher(words.toLowerCase(Locale.ROOT)).results().allMatch(w -> ordinary.contains(w.group()));
    }
}
