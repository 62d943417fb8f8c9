package org.leidenkg.web.server;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

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
        String path = request.getHttpURI().getPath();
        if (path != null && request.getConnectionMetaData().getConnector() == port) {
            for (String prefix : prefixes) {
                if (path.startsWith(prefix + "/")) {
                    HttpURI rest = HttpURI.build(request.getHttpURI())
                            .path(path.substring(prefix.length()))
                            .asImmutable();
                    return super.handle(Request.serveAs(request, rest), response, callback);
                }
            }
        }
        return super.handle(request, response, callback);
    }
}
