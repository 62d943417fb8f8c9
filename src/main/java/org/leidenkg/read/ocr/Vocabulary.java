package org.leidenkg.read.ocr;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that a text uses more than once: they are ordinary words, not slips of OCR. */
public final class Vocabulary {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Set<String> ordinary = new HashSet<>();

    public static Vocabulary of(List<Line> lines) {
        Vocabulary vocabulary = new Vocabulary();
        Set<String> met = new HashSet<>();
        lines.forEach(
                line -> words(line.toString()).filter(word -> !met.add(word)).forEach(vocabulary.ordinary::add));
        return vocabulary;
    }

    /** Whether all words are ordinary, in whatever case. */
    boolean holdsAll(String words) {
        return words(words).allMatch(ordinary::contains);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
    }
}
