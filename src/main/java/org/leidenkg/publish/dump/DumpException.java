package org.leidenkg.publish.dump;

/** The data cannot be said in every syntax of the dumps, or a dump could not be written. The message says which part. */
public final class DumpException extends RuntimeException {
    public DumpException(String message) {
        super(message);
    }

    public DumpException(String message, Throwable cause) {
        super(message, cause);
    }
}
