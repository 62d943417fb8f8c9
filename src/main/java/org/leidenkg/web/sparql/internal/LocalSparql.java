package org.leidenkg.web.sparql.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.sparql.AskedQuery;
import org.leidenkg.web.sparql.SparqlLimits;
import org.leidenkg.web.sparql.SparqlRoutes;
import org.leidenkg.web.sparql.SparqlService;

/** Queries of the embedded store, answered by Fuseki's own code in this server, with the query operation and no other. */
public final class LocalSparql implements SparqlService {
    private final FusekiFilter fuseki = new FusekiFilter();
    private final DatasetGraph dataset;
    private final SparqlLimits limits;

    public LocalSparql(DatasetGraph dataset, SparqlLimits limits) {
        this.dataset = dataset;
        this.limits = limits;
    }

    /** Puts the service where Fuseki's code looks for it. */
    public void install(ServletContextHandler handler) {
        OperationRegistry operations = OperationRegistry.createEmpty();
        operations.register(Operation.Query, WebContent.contentTypeSPARQLQuery, new GuardedQueryOperation(limits));
        DataService service =
                DataService.newBuilder(dataset).addEndpoint(Operation.Query).build();
        service.setEndpointProcessors(operations);
        service.goActive();
        DataAccessPointRegistry points = new DataAccessPointRegistry();
        points.register(new DataAccessPoint(SparqlRoutes.PATH, service));
        Fuseki.setVerbose(handler.getServletContext(), false);
        OperationRegistry.set(handler.getServletContext(), operations);
        DataAccessPointRegistry.set(handler.getServletContext(), points);
    }

    @Override
    public void answer(HttpServletRequest from, HttpServletResponse to, AskedQuery asked) throws IOException {
        SparqlRequest request = new SparqlRequest(from, asked);
        ErrorCapturingResponse response = new ErrorCapturingResponse(to);
        // Fuseki sends the answer as it is, not packed.
        response.setHeader("Vary", "Accept, Accept-Language");
        try {
            fuseki.doFilter(request, response, (passed, on) -> {
                throw new IllegalStateException("Fuseki has no service at " + SparqlRoutes.PATH);
            });
        } catch (ServletException e) {
            throw new IllegalStateException("Fuseki failed", e);
        }
        if (request.getAttribute(GuardedQueryOperation.PROBLEM) instanceof RequestProblem problem) {
            throw problem;
        }
        response.problem().ifPresent(problem -> {
            throw problem;
        });
    }
}
