package org.leidenkg.seed;

import java.util.List;
import java.util.stream.Collectors;

/** A seeds folder cannot be used. The message holds one line for each problem. */
public final class SeedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<SeedProblem> problems;

    public SeedException(List<SeedProblem> problems) {
        super(problems.stream().map(SeedProblem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a seed exception needs a problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** Folder first, then organisations.json, then the agendas by file name; within a file by place. */
    public List<SeedProblem> problems() {
        return problems;
    }
}
