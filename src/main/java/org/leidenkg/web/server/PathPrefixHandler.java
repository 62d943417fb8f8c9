package org.leidenkg.web.server;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;

/**
 * Where the base of the IRIs or the public address has a path of its own, such as {@code https://example.org/kg/}, requests may
 * come with that path before theirs, from a proxy that keeps it. They are answered as those without it: whoever sent them
 * elsewhere would meet them again.
 */
final class PathPrefixHandler extends Handler.Wrapper {
    private final Connector port;
    private final List<String> prefixes;

    /**
     * @param port requests that come in elsewhere go on as they are
     * @param addresses of which the paths may be kept
     * @param paths that there are routes for; what begins as one of them is no prefix
     */
    PathPrefixHandler(Connector port, Stream<URI> addresses, Set<String> paths, Handler behind) {
        super(behind);
        this.port = port;
        this.prefixes = addresses
                .map(address -> address.getRawPath().replaceFirst("/+$", ""))
                .filter(prefix -> !prefix.isEmpty() && paths.stream().noneMatch(path -> path.startsWith(prefix + "/")))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Objects.requireNonNullElse(request.getHttpURI().getPath(), "");
        Request meant = request.getConnectionMetaData().getConnector() != port
                ? request
                : prefixes.stream()
                        .filter(prefix -> path.startsWith(prefix + "/"))
                        .map(prefix -> path.substring(prefix.length()))
                        // What leads above the prefix is no path without it.
                        .filter(rest -> URIUtil.canonicalPath(rest) != null)
                        .findFirst()
                        .map(rest -> Request.serveAs(
                                request,
                                HttpURI.build(request.getHttpURI()).path(rest).asImmutable()))
                        .orElse(request);
        return super.handle(meant, response, callback);
    }
}
