package org.leidenkg.query;

import org.apache.jena.query.QueryCancelledException;

/** The endpoint did not answer, or answered what the question does not allow. */
public final class QueryFault extends RuntimeException {
    private final boolean ofEarlierData;

    public QueryFault(String message) {
        super(message);
        this.ofEarlierData = false;
    }

    public QueryFault(String message, Throwable cause) {
        super(message, cause);
        this.ofEarlierData = false;
    }

    private QueryFault(String message, boolean ofEarlierData) {
        super(message);
        this.ofEarlierData = ofEarlierData;
    }

    /** For data that lacks what a build of this version counts. */
    public static QueryFault ofEarlierData() {
        return new QueryFault(
                "the graph lacks the key figures (lkg:totalProjects and its like) that this version counts as it builds;"
                        + " it was built by an earlier version: build it, and load it, again",
                true);
    }

    /** Whether the data was built by an earlier version, and must be built again. */
    public boolean isOfEarlierData() {
        return ofEarlierData;
    }

    /** Whether the query took longer than it may. */
    public boolean isTimeout() {
        return getCause() instanceof QueryCancelledException;
    }
}
