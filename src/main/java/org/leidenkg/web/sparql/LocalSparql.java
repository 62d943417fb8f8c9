package org.leidenkg.web.sparql;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.leidenkg.web.http.QueryGate;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.server.LookupService;

/**
 * {@code /sparql} over the embedded store: Fuseki's own code in this server, with the query operation and no other. What is
 * no query goes on to the routes, which show the form or say what is wrong.
 */
public final class LocalSparql implements Filter {
    private final FusekiFilter fuseki = new FusekiFilter();
    private final DatasetGraph dataset;
    private final SparqlLimits limits;
    private final QueryGate gate;
    private final QueryCheck check;

    public LocalSparql(DatasetGraph dataset, SparqlLimits limits, QueryGate gate, QueryCheck check) {
        this.dataset = dataset;
        this.limits = limits;
        this.gate = gate;
        this.check = check;
    }

    /** Puts the SPARQL service before everything else at {@code /sparql}. */
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
        handler.addFilter(new FilterHolder(this), SparqlRoutes.PATH, EnumSet.of(DispatcherType.REQUEST));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        try {
            if (asked.getMethod().equals("POST")) {
                asked = read(asked);
            }
            if (isQuery(asked)) {
                answer(new SparqlRequest(asked), (HttpServletResponse) response, chain);
                return;
            }
        } catch (RequestProblem problem) {
            asked.setAttribute(SparqlRoutes.PROBLEM, problem);
        }
        chain.doFilter(asked, response);
    }

    /** Fuseki would read all there is, however long. */
    private static ReadRequest read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LookupService.LARGEST_REQUEST + 1);
        if (body.length > LookupService.LARGEST_REQUEST) {
            throw RequestProblem.of(RequestProblem.Type.TOO_LARGE);
        }
        return new ReadRequest(request, body);
    }

    private void answer(SparqlRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(Routing.ROUTE, SparqlRoutes.PATH);
        String[] queries = request.getParameterValues("query");
        SparqlRoutes.requireOne(queries == null ? 0 : queries.length);
        check.check(query(request), request.graphs());
        HeldResponse held = new HeldResponse(response);
        gate.enter();
        try {
            response.setHeader("Vary", "Accept, Accept-Language");
            fuseki.doFilter(request, held, chain);
        } finally {
            gate.leave();
        }
        if (request.getAttribute(GuardedQueryOperation.PROBLEM) instanceof RequestProblem problem) {
            throw problem;
        }
        held.problem().ifPresent(problem -> {
            throw problem;
        });
    }

    private static String query(SparqlRequest request) throws IOException {
        String parameter = request.getParameter("query");
        if (!request.getMethod().equals("POST")
                || !SparqlRoutes.mediaType(request.getContentType()).equals(SparqlRoutes.QUERY_BODY)) {
            return parameter == null ? "" : parameter;
        }
        return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean isQuery(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> request.getParameter("query") != null && request.getParameter("update") == null;
            case "POST" -> isQueryBody(request);
            default -> false;
        };
    }

    private static boolean isQueryBody(HttpServletRequest request) {
        String type = SparqlRoutes.mediaType(request.getContentType());
        return type.equals(SparqlRoutes.QUERY_BODY)
                || (type.equals(SparqlRoutes.FORM)
                        && request.getParameter("query") != null
                        && request.getParameter("update") == null);
    }
}
