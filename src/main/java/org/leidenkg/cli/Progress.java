package org.leidenkg.cli;

import java.util.function.Consumer;
import org.leidenkg.pipeline.Stage;

/** Shows what a build is doing on a terminal, on one line that is written over; says nothing in a pipe. */
final class Progress {
    private static final String CLEAR_LINE = "\r\033[K";

    private Progress() {}

    static Consumer<Stage> onTerminal() {
        return isTerminal() ? stage -> System.err.print(CLEAR_LINE + stage.doing() + " ...") : stage -> {};
    }

    static void clear() {
        if (isTerminal()) {
            System.err.print(CLEAR_LINE);
        }
    }

    /** Java cannot tell whether standard error is a terminal; the launcher can, and says so. */
    private static boolean isTerminal() {
        return Boolean.getBoolean("leidenkg.terminal") && !"dumb".equals(System.getenv("TERM"));
    }
}
