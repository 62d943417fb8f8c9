package org.leidenkg.web.sparql;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;

/** Answers queries that were found to be ones that may be asked. */
public interface SparqlService {
    /** Most rows or triples of any answer. */
    String LIMIT_HEADER = "X-Result-Limit";
    /** Whether this answer lacks what is above the limit. */
    String TRUNCATED_HEADER = "X-Result-Truncated";

    /**
     * Answers a request.
     *
     * @param query what {@code text} was parsed as
     * @param parameters of the request, by the names of the SPARQL 1.1 Protocol
     */
    void answer(Context context, Query query, String text, Map<String, List<String>> parameters) throws IOException;
}
