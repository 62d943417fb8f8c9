package org.leidenkg.cli;

/** What the program ends with. */
final class ExitCode {
    static final int DONE = 0;
    /** The input or the data is wrong, or the folder for the result cannot be used; nothing was replaced. */
    static final int WRONG_INPUT = 1;
    static final int USAGE = 2;
    /** A service cannot be reached, or cannot be offered because its port is taken. */
    static final int NO_SERVICE = 3;

    private ExitCode() {}
}
