package org.leidenkg.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.leidenkg.web.http.RequestProblem;

/** Answers queries that were found to be ones that may be asked. */
public interface SparqlService {
    /** Most rows or triples of any answer. */
    String LIMIT_HEADER = "X-Result-Limit";
    /** Whether this answer lacks what is above the limit. */
    String TRUNCATED_HEADER = "X-Result-Truncated";

    /**
     * Answers a request.
     *
     * @throws RequestProblem when it cannot be answered
     */
    void answer(HttpServletRequest request, HttpServletResponse response, AskedQuery asked) throws IOException;
}
