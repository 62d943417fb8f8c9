package org.leidenkg.query.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.leidenkg.query.search.WordSimilarity;
import org.leidenkg.vocab.Base;

/** The library of questions: the files of the folder {@code queries/}, as the program carries them. */
public final class NamedQueries {
    private static final String FOLDER = "/queries/";
    private static final String INDEX = "index.txt";

    private final Base base;
    private final List<String> names;
    private final Map<String, NamedQuery> read = new ConcurrentHashMap<>();

    /** The library for a graph under this base. A file is read when it is first asked for. */
    public NamedQueries(Base base) {
        this.base = base;
        this.names = file(INDEX).lines().toList();
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
        String best = "";
        double most = WordSimilarity.LIKE_ENOUGH;
        for (String known : names) {
            double likeness = WordSimilarity.of(asked, known);
            if (likeness > most) {
                most = likeness;
                best = known;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private NamedQuery known(String name) {
        return read.computeIfAbsent(name, n -> NamedQuery.read(n, file(n + ".rq"), base));
    }

    private static String file(String name) {
        try (InputStream in = NamedQueries.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file queries/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program cannot read its file queries/" + name, e);
        }
    }
}
