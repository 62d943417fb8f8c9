package org.leidenkg.query.library;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.leidenkg.query.Questions;
import org.leidenkg.query.search.WordSimilarity;
import org.leidenkg.vocab.Base;

/** The library of questions: the files of the folder {@code queries/}, as the program carries them. */
public final class NamedQueries {
    private final Base base;
    private final List<String> names;
    private final Map<String, NamedQuery> read = new ConcurrentHashMap<>();

    /** The library for a graph under this base. A file is read when it is first asked for. */
    public NamedQueries(Base base) {
        this.base = base;
        this.names = Questions.file("index.txt").lines().toList();
    }

    /** All names, in alphabetical order. */
    public List<String> names() {
        return names;
    }

    /** All queries, in the order of their names. */
    public List<NamedQuery> list() {
        return names.stream().map(this::known).toList();
    }

    public Optional<NamedQuery> find(String name) {
        return names.contains(name) ? Optional.of(known(name)) : Optional.empty();
    }

    /** The query most like a mistyped or partial name, if any is like it at all; the first of several. */
    public Optional<String> nearest(String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(known -> WordSimilarity.of(asked, known) > WordSimilarity.LIKE_ENOUGH)
                .max(Comparator.<String>comparingDouble(known -> WordSimilarity.of(asked, known))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private NamedQuery known(String name) {
        return read.computeIfAbsent(name, n -> NamedQuery.read(n, Questions.file(n + ".rq"), base));
    }
}
