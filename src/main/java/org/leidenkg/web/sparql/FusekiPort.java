package org.leidenkg.web.sparql;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.leidenkg.web.http.Accepted;
import org.leidenkg.web.http.Representations;

/**
 * The port of Fuseki, for programs on this machine: at the addresses of a Fuseki it gives what {@code /sparql} gives, by the
 * same code and within the same limits. A page of another site can have a browser on this machine ask here, so a request
 * must name this machine, and a page that asks must come from it.
 */
public final class FusekiPort extends Handler.Wrapper {
    /** Where the queries are asked, as of a Fuseki with the configuration of {@code fuseki-config}. */
    public static final String PATH = "/leidenkg";

    private static final Set<String> PATHS = Set.of(PATH, PATH + "/", PATH + "/query", PATH + "/sparql");
    private static final Set<String> METHODS = Set.of(
            HttpMethod.GET.asString(),
            HttpMethod.HEAD.asString(),
            HttpMethod.POST.asString(),
            HttpMethod.OPTIONS.asString());

    private final Connector port;
    private final Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    /**
     * @param port requests that come in elsewhere go on as they are
     * @param publicBase whose host may be named, too, such as by a proxy on this machine
     */
    public FusekiPort(Connector port, Optional<URI> publicBase, Handler behind) {
        super(behind);
        this.port = port;
        publicBase.ifPresent(base -> hosts.add(base.getHost().toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getConnectionMetaData().getConnector() != port) {
            return super.handle(request, response, callback);
        }
        int refusal = refusal(request);
        if (refusal != HttpStatus.OK_200) {
            Response.writeError(request, response, callback, refusal);
            return true;
        }
        return super.handle(new SparqlOnly(request), response, callback);
    }

    private int refusal(Request request) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (!isKnown(request.getHttpURI().getHost()) || (origin != null && !isKnown(host(origin)))) {
            return HttpStatus.FORBIDDEN_403;
        }
        if (!PATHS.contains(request.getHttpURI().getCanonicalPath())) {
            return HttpStatus.NOT_FOUND_404;
        }
        return METHODS.contains(request.getMethod()) ? HttpStatus.OK_200 : HttpStatus.METHOD_NOT_ALLOWED_405;
    }

    private boolean isKnown(@Nullable String host) {
        return host != null && hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Of an origin; none of a page without one, which says "null". */
    private static @Nullable String host(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The request at {@code /sparql}, as of a program: the form for people is on the other port. */
    private static final class SparqlOnly extends Request.Wrapper {
        private final HttpURI address;
        private final HttpFields headers;

        SparqlOnly(Request request) {
            super(request);
            this.address =
                    HttpURI.build(request.getHttpURI()).path(SparqlRoutes.PATH).asImmutable();
            String accept = request.getHeaders().get(HttpHeader.ACCEPT);
            this.headers = Accepted.of(accept).names(Representations.HTML)
                    ? HttpFields.build(request.getHeaders())
                            .remove(HttpHeader.ACCEPT)
                            .asImmutable()
                    : request.getHeaders();
        }

        @Override
        public HttpURI getHttpURI() {
            return address;
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
