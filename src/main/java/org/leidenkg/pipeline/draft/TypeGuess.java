package org.leidenkg.pipeline.draft;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.leidenkg.text.FoldedText;

/** Guesses what kind of organisation a name is of, by words in it; the words are in {@code types.txt}. */
final class TypeGuess {
    private static final Map<String, List<String>> WORDS = read();

    private TypeGuess() {}

    /** The key of a type; empty where no word tells. */
    static Optional<String> of(String name) {
        List<String> words = FoldedText.of(name.replace(".", "")).words();
        return WORDS.entrySet().stream()
                .filter(line ->
                        line.getValue().stream().anyMatch(sign -> words.stream().anyMatch(w -> fits(w, sign))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean fits(String word, String sign) {
        if (sign.startsWith("-")) {
            return word.endsWith(FoldedText.of(sign).text());
        }
        String plain = FoldedText.of(sign).text();
        return sign.endsWith("-") ? word.startsWith(plain) : word.equals(plain);
    }

    private static Map<String, List<String>> read() {
        InputStream file = Objects.requireNonNull(TypeGuess.class.getResourceAsStream("types.txt"), "types.txt");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Map<String, List<String>> words = new LinkedHashMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .forEach(line -> words.put(line[0], Arrays.asList(line[1].split(" "))));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read types.txt", e);
        }
    }
}
