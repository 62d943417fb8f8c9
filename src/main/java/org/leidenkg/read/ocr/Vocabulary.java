package org.leidenkg.read.ocr;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The words that a text uses more than once: they are ordinary words, not slips of OCR. */
public final class Vocabulary {
    private final Set<String> ordinary = new HashSet<>();

    public static Vocabulary of(List<Line> lines) {
        Vocabulary vocabulary = new Vocabulary();
        Set<String> met = new HashSet<>();
        for (Line line : lines) {
            allWords(line.toString(), word -> {
                if (!met.add(word)) {
                    vocabulary.ordinary.add(word);
                }
                return true;
            });
        }
        return vocabulary;
    }

    /** Whether all words are ordinary, in whatever case. */
    boolean holdsAll(String words) {
        return allWords(words, ordinary::contains);
    }

    /** Whether all words of a text are so, in lower case: runs of letters and digits of any kind. */
    private static boolean allWords(String text, Predicate<String> so) {
        String lower = text.toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < lower.length()) {
            int start = end;
            while (end < lower.length() && isInWord(lower.codePointAt(end))) {
                end += Character.charCount(lower.codePointAt(end));
            }
            if (end > start && !so.test(lower.substring(start, end))) {
                return false;
            }
            if (end < lower.length() && end == start) {
                end += Character.charCount(lower.codePointAt(end));
            }
        }
        return true;
    }

    private static boolean isInWord(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
