package org.leidenkg.store;

/** The output folder or the store in it cannot be used. The message says what is the matter and what can be done. */
public final class OutputException extends RuntimeException {
    public OutputException(String message) {
        super(message);
    }

    public OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
