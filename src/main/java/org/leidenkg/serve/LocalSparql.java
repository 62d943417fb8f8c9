package org.leidenkg.serve;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/**
 * {@code /sparql} over the embedded store: Fuseki's own code in this server, with the query operation and no other. What is
 * no query goes on to the routes, which show the form or say what is wrong.
 */
final class LocalSparql implements Filter {
    private final FusekiFilter fuseki = new FusekiFilter();

    private LocalSparql() {}

    /** Puts the SPARQL service before everything else at {@code /sparql}. */
    static void install(ServletContextHandler handler, DatasetGraph dataset) {
        OperationRegistry operations = OperationRegistry.createStd();
        DataService service =
                DataService.newBuilder(dataset).addEndpoint(Operation.Query).build();
        service.setEndpointProcessors(operations);
        service.goActive();
        DataAccessPointRegistry points = new DataAccessPointRegistry();
        points.register(new DataAccessPoint(SparqlRoutes.PATH, service));
        Fuseki.setVerbose(handler.getServletContext(), false);
        OperationRegistry.set(handler.getServletContext(), operations);
        DataAccessPointRegistry.set(handler.getServletContext(), points);
        handler.addFilter(new FilterHolder(new LocalSparql()), SparqlRoutes.PATH, EnumSet.of(DispatcherType.REQUEST));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (asked.getMethod().equals("POST")) {
            // Fuseki would read all there is, however long.
            byte[] body = asked.getInputStream().readNBytes(LookupService.LARGEST_REQUEST + 1);
            if (body.length > LookupService.LARGEST_REQUEST) {
                asked.setAttribute(SparqlRoutes.TOO_LARGE, true);
                chain.doFilter(asked, response);
                return;
            }
            asked = new ReadRequest(asked, body);
        }
        if (isQuery(asked)) {
            Headers.addTo((HttpServletResponse) response);
            Headers.addCors((HttpServletResponse) response);
            fuseki.doFilter(asked.getMethod().equals("HEAD") ? new AsGet(asked) : asked, response, chain);
        } else {
            chain.doFilter(asked, response);
        }
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

    /** Fuseki does not know HEAD; the server drops the body by itself. */
    private static final class AsGet extends HttpServletRequestWrapper {
        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
