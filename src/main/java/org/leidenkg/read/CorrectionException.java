package org.leidenkg.read;

import java.util.List;

/** Editorial corrections that cannot be applied: their text is not found, found more than once, or they overlap. */
public final class CorrectionException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<String> problems;

    CorrectionException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** One message a correction, in the order of the corrections. */
    public List<String> problems() {
        return problems;
    }
}
