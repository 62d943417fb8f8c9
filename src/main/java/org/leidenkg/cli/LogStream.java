package org.leidenkg.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the log goes: each message and each line of a stack trace stays one line, whatever it tells of a request. Control
 * characters, also those of a terminal, are written as Java's escapes.
 */
final class LogStream extends PrintStream {
    /** A tab begins the lines of a stack trace. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\x80-\\x9f&&[^\\t]]");

    LogStream(PrintStream target) {
        super(target, true, StandardCharsets.UTF_8);
    }

    @Override
    public void println(String message) {
        super.println(escaped(message));
    }

    @Override
    public void println(Object line) {
        println(String.valueOf(line));
    }

    private static String escaped(String message) {
        return UNPRINTABLE
                .matcher(message)
                .replaceAll(found -> Matcher.quoteReplacement(
                        String.format("\\u%04x", (int) found.group().charAt(0))));
    }
}
