package org.leidenkg.query;

import org.apache.jena.query.QueryCancelledException;

/** The endpoint did not answer, or answered what the question does not allow. */
public final class QueryFault extends RuntimeException {
    public QueryFault(String message) {
        super(message);
    }

    public QueryFault(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the query took longer than it may. */
    public boolean isTimeout() {
        return getCause() instanceof QueryCancelledException;
    }
}
