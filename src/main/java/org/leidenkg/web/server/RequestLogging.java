package org.leidenkg.web.server;

import java.util.function.Consumer;

/**
 * Whether and how each answered request is told.
 *
 * @param format how
 * @param lines takes one line a request, from many threads, and should be quick about it
 */
public record RequestLogging(Format format, Consumer<String> lines) {
    /** What a line looks like. */
    public enum Format {
        OFF,
        /** For a person. */
        TEXT,
        /** An object of JSON, for programs. */
        JSON
    }

    /** No lines at all. */
    public static RequestLogging off() {
        return new RequestLogging(Format.OFF, line -> {});
    }

    void tell(RequestLogEntry request) {
        switch (format) {
            case OFF -> {}
            case TEXT -> lines.accept(request.text());
            case JSON -> lines.accept(request.json());
        }
    }
}
