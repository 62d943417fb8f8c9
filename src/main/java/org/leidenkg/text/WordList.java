package org.leidenkg.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lists of words in plain text files beside the classes that use them: a line an entry, blank lines and those that begin
 * with # left out. Who reads agendas of another city or language can see and change them without Java.
 */
public final class WordList {
    private WordList() {}

    /** The entries of a file in the package of a class, in their order. */
    public static List<String> read(Class<?> user, String file) {
        try (InputStream in = user.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file + " beside " + user);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The same as keys of single words, as {@link Tokens#key(String)} makes them. */
    public static Set<String> keys(Class<?> user, String file) {
        return read(user, file).stream().map(Tokens::key).collect(Collectors.toUnmodifiableSet());
    }
}
