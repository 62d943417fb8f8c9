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

    /** Java has a console only when both input and output are a terminal; that is when somebody watches. */
    private static boolean isTerminal() {
        return System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }
}
