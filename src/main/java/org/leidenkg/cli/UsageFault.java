package org.leidenkg.cli;

/** The command cannot be carried out as it was given. */
final class UsageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageFault(String message) {
        super(message);
    }
}
