package org.leidenkg.pipeline;

import java.util.List;

/** A build that stopped because its input or its data is wrong. Nothing was replaced. */
public final class BuildException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<String> problems;

    BuildException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, one message a problem, each with its place and remedy. */
    public List<String> problems() {
        return problems;
    }
}
