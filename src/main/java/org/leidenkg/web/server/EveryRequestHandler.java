package org.leidenkg.web.server;

import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.leidenkg.web.http.ClientAddress;
import org.leidenkg.web.http.Headers;
import org.leidenkg.web.http.RequestId;

/**
 * The first to see a request: names it, gives its answer the headers that every answer has, and refuses it when the service
 * is closing.
 */
final class EveryRequestHandler extends Handler.Wrapper {
    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

    private final ServiceState state;
    private final Set<String> proxies;

    /** @param proxies that are trusted to say for whom they ask */
    EveryRequestHandler(ServiceState state, Set<String> proxies, Handler behind) {
        super(behind);
        this.state = state;
        this.proxies = proxies;
    }

    /** Javalin would take another method from a header, past whatever looks at the request's own. */
    private static Request withItsOwnMethod(Request request) {
        if (!request.getHeaders().contains(METHOD_OVERRIDE)) {
            return request;
        }
        HttpFields headers =
                HttpFields.build(request.getHeaders()).remove(METHOD_OVERRIDE).asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(RequestId.HEADER, RequestId.give(request));
        ClientAddress.find(request, proxies);
        Headers.addTo(headers, Request.getPathInContext(request));
        if (state.isClosing()) {
            headers.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return true;
        }
        return super.handle(withItsOwnMethod(request), response, callback);
    }
}
