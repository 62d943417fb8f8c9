package org.leidenkg.web.server;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.leidenkg.web.http.RequestId;
import org.leidenkg.web.http.Routing;

/** Counts requests, and tells of them, when their answers are complete; also those that reached no route. */
final class RequestLogger implements RequestLog {
    /** For requests that no route was found for. */
    private static final String NO_ROUTE = "none";

    private final Counters counters;
    private final RequestLogging logging;

    RequestLogger(Counters counters, RequestLogging logging) {
        this.counters = counters;
        this.logging = logging;
    }

    @Override
    public void log(Request request, Response response) {
        String route = request.getAttribute(Routing.ROUTE) instanceof String known ? known : NO_ROUTE;
        long nanos = NanoTime.since(request.getHeadersNanoTime());
        counters.countRequest(request.getMethod(), route, response.getStatus(), nanos);
        if (logging.format() != RequestLogging.Format.OFF) {
            logging.tell(new RequestLogEntry(
                    Instant.now(),
                    RequestId.of(request),
                    request.getMethod(),
                    String.valueOf(request.getHttpURI().getPath()),
                    route,
                    response.getStatus(),
                    nanos,
                    Response.getContentBytesWritten(response),
                    Optional.ofNullable(response.getHeaders().get(HttpHeader.CONTENT_LANGUAGE))));
        }
    }
}
