package org.leidenkg.seed;

import java.nio.file.Path;
import java.util.Map;

/** Where the entries of an {@code agenda-*.json} stand, for what turns out to be wrong with them later on. */
public final class AgendaPlaces {
    private final Path file;
    private final Place start;
    private final Map<Object, Place> entries;

    AgendaPlaces(Path file, Place start, Map<Object, Place> entries) {
        this.file = file;
        this.start = start;
        this.entries = Map.copyOf(entries);
    }

    /** For a file that has no description: all that is wrong is wrong with it as a whole. */
    static AgendaPlaces ofFile(Path file) {
        return new AgendaPlaces(file, new Place(0, 0), Map.of());
    }

    /** The {@code agenda-*.json}. */
    public Path file() {
        return file;
    }

    /** A problem of the description as a whole. */
    public SeedProblem problem(String field, String message, String remedy) {
        return new SeedProblem(file, start.line(), start.column(), start.line() == 0 ? "" : field, message, remedy);
    }

    /** A problem of one entry of the description: a theme, a section, a local name or a correction. */
    public SeedProblem problem(Object entry, String field, String message, String remedy) {
        Place place = entries.get(entry);
        if (place == null) {
            throw new IllegalArgumentException("no entry of " + file + ": " + entry);
        }
        return new SeedProblem(file, place.line(), place.column(), field, message, remedy);
    }
}
