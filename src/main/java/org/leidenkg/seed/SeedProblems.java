package org.leidenkg.seed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with one file. */
final class SeedProblems {
    private static final int LONGEST_FIELD = 60;
    private static final int LONGEST_MESSAGE = 1000;

    private final Path file;
    private final List<SeedProblem> found = new ArrayList<>();

    SeedProblems(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** A problem of the file as a whole. */
    void add(String message, String remedy) {
        found.add(new SeedProblem(file, 0, 0, "", message, remedy));
    }

    void add(Place place, String message, String remedy) {
        add(place, "", message, remedy);
    }

    void add(Place place, String field, String message, String remedy) {
        found.add(new SeedProblem(
                file,
                place.line(),
                place.column(),
                Quote.cut(field, LONGEST_FIELD),
                Quote.cut(message, LONGEST_MESSAGE),
                remedy));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of their places. */
    List<SeedProblem> list() {
        return found.stream()
                .sorted(Comparator.comparingInt(SeedProblem::line).thenComparingInt(SeedProblem::column))
                .toList();
    }
}
