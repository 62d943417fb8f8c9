package org.leidenkg.web.server;

import io.javalin.http.Context;
import java.net.URI;
import org.leidenkg.vocab.Base;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;

/**
 * Where the base of the IRIs has a path of its own, such as {@code https://example.org/kg/}, and its host leads here without
 * a proxy that takes the path off, IRIs arrive with that path before them.
 */
final class BasePathRoutes {
    private final String prefix;
    private final Links links;

    BasePathRoutes(Base base, Links links) {
        this.prefix = URI.create(base.iri()).getRawPath();
        this.links = links;
    }

    void register(Routing routing) {
        if (prefix.length() > 1 && prefix.matches("[A-Za-z0-9._~/-]+")) {
            routing.get(prefix + "<rest>", this::redirect);
        }
    }

    private void redirect(Context context) {
        // Without the slashes at its beginning, which would make the rest the name of another host.
        String rest = context.path().substring(prefix.length()).replaceFirst("^/+", "");
        if (!rest.matches("[A-Za-z0-9._~/-]+")) {
            throw RequestProblem.of(RequestProblem.Type.NO_SUCH_ADDRESS, context.path());
        }
        String query = context.queryString();
        context.status(308).header("Location", links.at("/" + rest) + (query == null ? "" : "?" + query));
    }
}
