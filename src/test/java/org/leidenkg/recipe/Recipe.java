package org.leidenkg.recipe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A section of {@code docs/recipes.md}.
 *
 * @param title its heading
 * @param language of its block of code, empty where it has none
 * @param output what the page shows that it gives
 */
record Recipe(String title, String language, String code, List<String> output) {
    private static final Path PAGE = Path.of("docs/recipes.md");
    private static final String ADDRESS = "http://127.0.0.1:7070";
    private static final Pattern START = Pattern.compile("^## ", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** All of the page that show what they give, asking the service at an address. */
    static List<Recipe> all(String address) {
        try {
            return START.splitAsStream(Files.readString(PAGE).replace(ADDRESS, address))
                    .skip(1)
                    .map(Recipe::of)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Recipe> of(String section) {
        String title = section.lines().findFirst().orElseThrow();
        List<MatchResult> blocks = BLOCK.matcher(section).results().toList();
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        MatchResult first = blocks.get(0);
        MatchResult last = blocks.get(blocks.size() - 1);
        if (blocks.size() > 2 || !last.group(1).equals("text")) {
            throw new IllegalStateException(title + ": not one block of code and what it gives");
        }
        boolean code = first != last;
        return Optional.of(
                new Recipe(title, code ? first.group(1) : "", code ? first.group(2) : "", lines(last.group(2))));
    }

    /** Lines without the white space that only makes columns. */
    static List<String> lines(String text) {
        return text.lines().map(line -> line.strip().replaceAll("\\s+", " ")).toList();
    }

    @Override
    public String toString() {
        return title;
    }
}
