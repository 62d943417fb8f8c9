package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogStreamTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream log = new LogStream(new PrintStream(written, true, StandardCharsets.UTF_8));

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void messageStaysOneLineWhateverItTells() {
        log.println("WARN path /a\r\nERROR forged \u001b[31m\u009b31m\u0085\u2028\u202e é");

        assertThat(written())
                .isEqualTo("WARN path /a\\u000d\\u000aERROR forged \\u001b[31m\\u009b31m\\u0085\\u2028\\u202e é\n");
    }

    @Test
    void stackTraceKeepsItsLines() {
        new IllegalStateException("no\nERROR forged", new IllegalArgumentException("x\ry")).printStackTrace(log);

        assertThat(written().lines())
                .allMatch(line ->
                        line.startsWith("\t") || line.startsWith("java.lang") || line.startsWith("Caused by: "));
        assertThat(written()).contains("no\\u000aERROR forged", "x\\u000dy");
    }
}
