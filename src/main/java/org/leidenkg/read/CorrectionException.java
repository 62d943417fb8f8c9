package org.leidenkg.read;

import java.util.List;
import java.util.stream.Collectors;
import org.leidenkg.model.Correction;

/** Editorial corrections that cannot be applied: their text is not found, found more than once, or they overlap. */
public final class CorrectionException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    CorrectionException(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong with a correction and what to do about it. */
    public record Problem(Correction correction, String message, String remedy) {}

    /** First what is wrong with each, in the order of the corrections, and then what overlaps, in text order. */
    public List<Problem> problems() {
        return problems;
    }
}
