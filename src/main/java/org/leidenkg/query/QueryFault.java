package org.leidenkg.query;

/** The endpoint did not answer, or answered what the question does not allow. */
public final class QueryFault extends RuntimeException {
    public QueryFault(String message) {
        super(message);
    }

    public QueryFault(String message, Throwable cause) {
        super(message, cause);
    }
}
