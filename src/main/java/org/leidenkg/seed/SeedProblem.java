package org.leidenkg.seed;

import java.nio.file.Path;

/**
 * Something wrong in a seeds folder, where it stands and what to do about it.
 *
 * @param line counted from 1; 0 for the file (or folder) as a whole
 * @param column in UTF-16 units, counted from 1; 0 for the file as a whole
 * @param field the JSON field it is about; empty where it is about no one field
 */
public record SeedProblem(Path file, int line, int column, String field, String message, String remedy) {
    public SeedProblem {
        if (line < 0 || column < 0 || (line == 0) != (column == 0)) {
            throw new IllegalArgumentException("not a place in a file: " + line + ":" + column);
        }
        if (message.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("a problem needs a message and a remedy");
        }
    }

    /** On one line: {@code file:line:column: field "name": message — remedy}, without the parts that do not apply. */
    @Override
    public String toString() {
        String place = line == 0 ? file.toString() : file + ":" + line + ":" + column;
        String about = field.isEmpty() ? "" : "field \"" + field + "\": ";
        return Quote.onOneLine(place + ": " + about + message + " — " + remedy);
    }
}
