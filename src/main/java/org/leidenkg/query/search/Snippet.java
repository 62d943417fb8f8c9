package org.leidenkg.query.search;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.leidenkg.text.FoldedText;

/** A piece of a text; the pieces of a passage make it up in their order. */
@JsonClassDescription("A piece of a passage.")
public record Snippet(String text, @JsonProperty("found") boolean isFound) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    /** Characters before the first word that was found, and of the whole passage. */
    private static final int BEFORE = 60;

    private static final int LENGTH = 220;

    /** Of a description by which something was found, the passage with the most of the words; nothing of a name. */
    public static List<Snippet> of(Hit hit, String asked) {
        FoldedText all = FoldedText.of(asked);
        FoldedText subject = QuestionWords.without(all);
        return hit.kind() == LabelKind.DESCRIPTION
                ? of(hit.label().text(), subject.isEmpty() ? all : subject)
                : List.of();
    }

    private static List<Snippet> of(String text, FoldedText wanted) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        List<MatchResult> found = words.stream()
                .filter(word -> !answered(word.group(), wanted).isEmpty())
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        int first = 0;
        int most = 0;
        for (MatchResult word : found) {
            int here = countFrom(word.start(), found, wanted);
            if (here > most) {
                most = here;
                first = word.start();
            }
        }
        int from = beginning(first, words);
        int to = ending(from, text, words);
        List<Snippet> pieces = new ArrayList<>();
        int at = from;
        String before = from > 0 ? "… " : "";
        for (MatchResult word : found) {
            if (word.start() >= at && word.end() <= to) {
                pieces.add(new Snippet(before + text.substring(at, word.start()), false));
                pieces.add(new Snippet(word.group(), true));
                before = "";
                at = word.end();
            }
        }
        pieces.add(new Snippet(before + text.substring(at, to) + (to < text.length() ? " …" : ""), false));
        return pieces.stream().filter(piece -> !piece.text.isEmpty()).toList();
    }

    private static int countFrom(int start, List<MatchResult> found, FoldedText wanted) {
        Set<String> answered = new HashSet<>();
        found.stream()
                .filter(word -> word.start() >= start && word.end() <= start + LENGTH - BEFORE)
                .forEach(word -> answered.addAll(answered(word.group(), wanted)));
        return answered.size();
    }

    /** Which of the words that were asked for a word answers to, as {@link WordIndex} finds them. */
    private static List<String> answered(String word, FoldedText wanted) {
        String folded = FoldedText.of(word).text();
        return wanted.words().stream()
                .filter(one -> WordIndex.answersInText(one, folded))
                .toList();
    }

    private static int beginning(int first, List<MatchResult> words) {
        return first <= BEFORE
                ? 0
                : words.stream()
                        .map(MatchResult::start)
                        .filter(start -> start >= first - BEFORE)
                        .findFirst()
                        .orElse(first);
    }

    private static int ending(int from, String text, List<MatchResult> words) {
        return text.length() - from <= LENGTH
                ? text.length()
                : words.stream()
                        .map(MatchResult::end)
                        .filter(end -> end > from && end <= from + LENGTH)
                        .reduce(from, (a, b) -> b);
    }
}
