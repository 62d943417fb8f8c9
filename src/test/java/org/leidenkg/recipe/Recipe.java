package org.leidenkg.recipe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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
    private static final Pattern SECTION = Pattern.compile("^## (.*)$", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** All of the page that show what they give, asking the service at an address. */
    static List<Recipe> all(String address) {
        try {
            List<Recipe> recipes = new ArrayList<>();
            String page = Files.readString(PAGE).replace(ADDRESS, address);
            for (String section : page.split("(?m)^(?=## )")) {
                Matcher title = SECTION.matcher(section);
                List<String[]> blocks = BLOCK.matcher(section)
                        .results()
                        .map(block -> new String[] {block.group(1), block.group(2)})
                        .toList();
                if (title.find() && !blocks.isEmpty()) {
                    recipes.add(of(title.group(1), blocks));
                }
            }
            return recipes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recipe of(String title, List<String[]> blocks) {
        String[] first = blocks.get(0);
        String[] last = blocks.get(blocks.size() - 1);
        if (blocks.size() > 2 || !last[0].equals("text")) {
            throw new IllegalStateException(title + ": not one block of code and what it gives");
        }
        return first == last
                ? new Recipe(title, "", "", lines(last[1]))
                : new Recipe(title, first[0], first[1], lines(last[1]));
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
