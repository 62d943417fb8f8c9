package org.leidenkg.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Answers about words, kept for a while: the same ends of a line are asked about by several rules one after the other. */
final class WordCache<T> {
    private static final int MOST = 1 << 13;

    private final Function<String, T> answer;
    private final Map<String, T> answers = new HashMap<>();

    /**
     * A memory of a function.
     *
     * @param answer depends on its words only; gives no null
     */
    WordCache(Function<String, T> answer) {
        this.answer = answer;
    }

    T about(String words) {
        T known = answers.get(words);
        if (known != null) {
            return known;
        }
        if (answers.size() >= MOST) {
            answers.clear();
        }
        T found = answer.apply(words);
        answers.put(words, found);
        return found;
    }
}
