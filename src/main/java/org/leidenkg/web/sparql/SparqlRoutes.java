package org.leidenkg.web.sparql;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leidenkg.web.http.Headers;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Pages;

/**
 * What {@code /sparql} answers besides queries of the embedded store: the form, what is wrong with a request, and, in front
 * of a remote endpoint, its queries.
 */
public final class SparqlRoutes {
    public static final String PATH = "/sparql";
    public static final String FORM = "application/x-www-form-urlencoded";
    public static final String QUERY_BODY = "application/sparql-query";
    /** Attribute of a request that was found to be wrong before it came to the routes. */
    static final String PROBLEM = "org.leidenkg.web.problem";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String UPDATE_BODY = "application/sparql-update";

    private final Pages pages;
    private final Optional<RemoteSparql> remote;
    private final String base;

    public SparqlRoutes(Pages pages, Optional<RemoteSparql> remote, String base) {
        this.base = base;
        this.pages = pages;
        this.remote = remote;
    }

    public void register(RoutesConfig routes) {
        Routing.getAlways(routes, PATH, this::get);
        Routing.post(routes, PATH, this::post);
    }

    private static void refuseIfWrong(Context context) {
        RequestProblem problem = context.attribute(PROBLEM);
        if (problem != null) {
            throw problem;
        }
    }

    private void get(Context context) {
        refuseIfWrong(context);
        if (context.queryParam("update") != null) {
            throw RequestProblem.of(RequestProblem.Type.UPDATE_REFUSED);
        }
        String query = context.queryParam("query");
        if (query != null) {
            requireOne(context.queryParams("query").size());
            forward(context, query, context.queryParamMap());
            return;
        }
        String accept = context.header("Accept");
        if (accept == null || !accept.contains("text/html")) {
            throw RequestProblem.of(RequestProblem.Type.NO_QUERY);
        }
        PageContext ui = pages.contextOf(context);
        String nonce = nonce();
        Headers.allowEditor(context.res(), nonce);
        pages.sendOnce(context, 200, ui, "sparql/sparql", Map.of("base", base, "nonce", nonce));
    }

    /** A word that nobody can guess, another one for each page. */
    private static String nonce() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private void post(Context context) {
        refuseIfWrong(context);
        String type = mediaType(context.contentType());
        switch (type) {
            case UPDATE_BODY -> throw RequestProblem.of(RequestProblem.Type.UPDATE_REFUSED);
            case QUERY_BODY -> forward(context, context.body(), context.queryParamMap());
            case FORM -> postForm(context);
            default -> throw RequestProblem.of(RequestProblem.Type.UNSUPPORTED_BODY, type);
        }
    }

    private void postForm(Context context) {
        // From the request and not from the context: the form may have been read already, to see whether it is a query.
        if (context.req().getParameter("update") != null) {
            throw RequestProblem.of(RequestProblem.Type.UPDATE_REFUSED);
        }
        String query = context.req().getParameter("query");
        if (query == null) {
            throw RequestProblem.of(RequestProblem.Type.NO_QUERY);
        }
        requireOne(context.req().getParameterValues("query").length);
        Map<String, List<String>> parameters = new HashMap<>();
        context.req().getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        forward(context, query, parameters);
    }

    /** The protocol wants exactly one. */
    static void requireOne(int queries) {
        if (queries > 1) {
            throw RequestProblem.of(RequestProblem.Type.SEVERAL_QUERIES);
        }
    }

    /** Queries of the embedded store do not come here: they are answered before the routes. */
    private void forward(Context context, String query, Map<String, List<String>> parameters) {
        remote.orElseThrow(() -> RequestProblem.of(RequestProblem.Type.NO_QUERY))
                .answer(context, query, parameters);
    }

    /** The media type without its parameters, in lower case; empty when there is none. */
    static String mediaType(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
