package org.leidenkg.query.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leidenkg.text.FoldedText;

/** Which texts, counted from 0, have which words. Looking up costs time by the number of different words, not of texts. */
final class WordIndex {
    /** Shorter words are looked for at the beginning of words only: inside they are everywhere. */
    private static final int SHORTEST_INSIDE = 3;

    private static final int SHORTEST_IN_TEXT = 4;

    private final List<String> words;
    private final List<int[]> texts;

    /** How the words of a text answer to those asked for; both count less the better. */
    record Fit(Hit.Match match, double cost) {
        Fit and(Fit other) {
            return new Fit(match.compareTo(other.match) >= 0 ? match : other.match, cost + other.cost);
        }

        Fit or(Fit other) {
            int byMatch = match.compareTo(other.match);
            return byMatch < 0 || (byMatch == 0 && cost <= other.cost) ? this : other;
        }
    }

    WordIndex(List<FoldedText> folded) {
        TreeMap<String, List<Integer>> byWord = new TreeMap<>();
        for (int text = 0; text < folded.size(); text++) {
            for (String word : folded.get(text).words()) {
                List<Integer> with = byWord.computeIfAbsent(word, key -> new ArrayList<>(1));
                if (with.isEmpty() || with.get(with.size() - 1) != text) {
                    with.add(text);
                }
            }
        }
        this.words = List.copyOf(byWord.keySet());
        this.texts = byWord.values().stream()
                .map(with -> with.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** The texts that have each of the words, or one that it begins or is part of. */
    Map<Integer, Fit> find(FoldedText wanted) {
        return all(wanted, word -> word.length() < SHORTEST_INSIDE ? beginningWith(word) : holding(word));
    }

    /** The same in running text, where a short word must stand alone. */
    Map<Integer, Fit> findInText(FoldedText wanted) {
        return all(
                wanted,
                word -> word.length() < SHORTEST_IN_TEXT
                        ? one(place(word), place(word + Character.MIN_VALUE), one -> BEGINNING)
                        : holding(word));
    }

    /** Whether a word of a running text answers to one that was asked for. */
    static boolean answersInText(String wanted, String word) {
        return wanted.length() < SHORTEST_IN_TEXT ? word.equals(wanted) : word.contains(wanted);
    }

    private Map<Integer, Fit> holding(String word) {
        return one(0, words.size(), one -> {
            if (one.startsWith(word)) {
                return BEGINNING;
            }
            return one.contains(word) ? INSIDE : NOT;
        });
    }

    /** Words are in order, so those that begin alike stand together. */
    private Map<Integer, Fit> beginningWith(String word) {
        return one(place(word), place(word + Character.MAX_VALUE), one -> BEGINNING);
    }

    private int place(String word) {
        int found = Collections.binarySearch(words, word);
        return found >= 0 ? found : -found - 1;
    }

    /** The texts that have, for each of the words, one that it may have been meant for. */
    Map<Integer, Fit> findNear(FoldedText wanted) {
        return all(wanted, word -> {
            TypedWord typed = TypedWord.of(word);
            return one(0, words.size(), one -> new Fit(Hit.Match.NEAR, typed.costFor(one)));
        });
    }

    private static final Fit BEGINNING = new Fit(Hit.Match.WORDS, 0);
    private static final Fit INSIDE = new Fit(Hit.Match.CONTAINS, 0);
    private static final Fit NOT = new Fit(Hit.Match.NEAR, Double.POSITIVE_INFINITY);

    /** Gives, for a word that was asked for, the texts that have one that answers to it. */
    private interface Reading {
        Map<Integer, Fit> of(String wanted);
    }

    /** Tells how a word answers to one that was asked for. */
    private interface Answer {
        Fit of(String word);
    }

    private Map<Integer, Fit> all(FoldedText wanted, Reading reading) {
        Map<Integer, Fit> found = new HashMap<>();
        boolean first = true;
        for (String word : wanted.words()) {
            Map<Integer, Fit> with = reading.of(word);
            if (first) {
                found = with;
                first = false;
            } else {
                found.keySet().retainAll(with.keySet());
                found.replaceAll((text, fit) -> fit.and(with.getOrDefault(text, NOT)));
            }
        }
        return found;
    }

    private Map<Integer, Fit> one(int from, int to, Answer answer) {
        Map<Integer, Fit> found = new HashMap<>();
        for (int word = from; word < to; word++) {
            Fit fit = answer.of(words.get(word));
            if (fit.cost < Double.POSITIVE_INFINITY) {
                for (int text : texts.get(word)) {
                    found.merge(text, fit, Fit::or);
                }
            }
        }
        return found;
    }
}
