package org.leidenkg.web.server;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.leidenkg.web.http.Json;

/**
 * What is told of a request when it has its answer. Nothing that tells who asked, and no query of the address, in which
 * people write what they look for.
 *
 * @param time when the answer was complete
 * @param path as it was sent, in ASCII
 * @param route the pattern that the path fits, or "none"
 * @param bytes of the answer's body
 * @param language of the answer, if it is in one
 */
record RequestLogEntry(
        Instant time,
        String id,
        String method,
        String path,
        String route,
        int status,
        long nanos,
        long bytes,
        Optional<String> language) {
    private static final int LONGEST_PATH = 200;

    RequestLogEntry {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        method = printable(method);
        path = printable(path);
    }

    /** A line must stay one line, whatever was sent. */
    private static String printable(String text) {
        String shortened = text.length() <= LONGEST_PATH ? text : text.substring(0, LONGEST_PATH) + "...";
        return shortened.chars().allMatch(c -> c > ' ' && c < 127) ? shortened : shortened.replaceAll("[^!-~]", "?");
    }

    private BigDecimal milliseconds() {
        return BigDecimal.valueOf(nanos / 10_000, 2);
    }

    /** For a person. */
    String text() {
        return String.format(
                Locale.ROOT, "%s %d %s %s %s ms %,d bytes %s", time, status, method, path, milliseconds(), bytes, id);
    }

    /** For a program: one object of JSON, in one line. */
    String json() {
        return Json.line(new Line(time.toString(), id, method, path, route, status, milliseconds(), bytes, language));
    }

    private record Line(
            String time,
            String request,
            String method,
            String path,
            String route,
            int status,
            BigDecimal ms,
            long bytes,
            Optional<String> language) {}
}
