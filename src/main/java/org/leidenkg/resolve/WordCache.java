package org.leidenkg.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Answers about words, kept for a while: the same ends of a line are asked about by several rules one after the other. */
final class WordCache<T> {
    private static final int MOST = 1 << 13;

    private final Function<String, T> answer;
    private final Map<String, T> answers = new HashMap<>();

    /** A memory of a function whose answer depends on its words only. */
    WordCache(Function<String, T> answer) {
        this.answer = answer;
    }

    T about(String words) {
        if (answers.size() >= MOST) {
            answers.clear();
        }
        return answers.computeIfAbsent(words, answer);
    }
}
