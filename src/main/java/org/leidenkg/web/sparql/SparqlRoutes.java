package org.leidenkg.web.sparql;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;
import org.leidenkg.web.http.ClientAddress;
import org.leidenkg.web.http.ConcurrencyLimits;
import org.leidenkg.web.http.Headers;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.server.LookupService;

/** {@code /sparql}: the SPARQL 1.1 Protocol, for queries only; a browser that sends none gets the editor. */
public final class SparqlRoutes {
    public static final String PATH = "/sparql";
    public static final String FORM = "application/x-www-form-urlencoded";
    public static final String QUERY_BODY = "application/sparql-query";
    static final List<String> GRAPHS = List.of("default-graph-uri", "named-graph-uri");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String UPDATE_BODY = "application/sparql-update";

    private final Pages pages;
    private final SparqlService service;
    private final QueryCheck check;
    private final ConcurrencyLimits limits;
    private final String base;
    private final ServiceDescription description;

    public SparqlRoutes(
            Pages pages,
            SparqlService service,
            QueryCheck check,
            ConcurrencyLimits limits,
            String base,
            ServiceDescription description) {
        this.description = description;
        this.pages = pages;
        this.service = service;
        this.check = check;
        this.limits = limits;
        this.base = base;
    }

    public void register(RoutesConfig routes) {
        Routing.getAlways(routes, PATH, this::get);
        Routing.post(routes, PATH, this::post);
    }

    /** What can be done at an address of the service: queries are posted as well. */
    public static String methods(String path) {
        return path.equals(PATH) || path.equals(PATH + "/") ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
    }

    private void get(Context context) throws IOException {
        String asked = context.queryString();
        Map<String, List<String>> parameters = new HashMap<>();
        decode(asked == null ? "" : asked, parameters);
        String accept = context.header("Accept");
        boolean isForProgram = accept == null || !accept.contains("text/html");
        boolean asksNothing = !parameters.containsKey("query") && !parameters.containsKey("update");
        if (isForProgram || !asksNothing) {
            if (!asksNothing || !description.answer(context)) {
                answer(context, parameters);
            }
            return;
        }
        PageContext page = pages.contextOf(context);
        String nonce = nonce();
        Headers.allowEditor(context.res(), nonce);
        String address = page.site().reached(context).at(PATH);
        pages.sendOnce(context, 200, page, "sparql/sparql", Map.of("base", base, "nonce", nonce, "address", address));
    }

    /** A word that a script of another site cannot guess, another one for each page. */
    private static String nonce() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private void post(Context context) throws IOException {
        String type = mediaType(context.header("Content-Type"));
        switch (type) {
            case UPDATE_BODY -> throw RequestProblem.of(RequestProblem.Type.UPDATE_REFUSED);
            case QUERY_BODY -> answer(context, body(context), context.queryParamMap());
            case FORM -> answer(context, form(context));
            default -> throw RequestProblem.of(RequestProblem.Type.UNSUPPORTED_BODY, type);
        }
    }

    /**
     * A body that is a little too long is read to its end, since a client that still sends would not see the answer. One that
     * says that it is longer is not waited for.
     */
    private static String body(Context context) throws IOException {
        int most = 2 * LookupService.LARGEST_REQUEST;
        if (context.req().getContentLengthLong() > most) {
            throw RequestProblem.of(RequestProblem.Type.TOO_LARGE);
        }
        byte[] body = context.req().getInputStream().readNBytes(most);
        if (body.length > LookupService.LARGEST_REQUEST) {
            throw RequestProblem.of(RequestProblem.Type.TOO_LARGE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notInUtf8();
        }
    }

    private static Map<String, List<String>> form(Context context) throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        context.queryParamMap().forEach((name, values) -> fields.put(name, new ArrayList<>(values)));
        decode(body(context), fields);
        return fields;
    }

    /** Strictly, so that no letter of a query is another one than was meant. */
    private static void decode(String encoded, Map<String, List<String>> fields) {
        try {
            UrlEncoded.decodeTo(
                    encoded,
                    (String name, String value) -> fields.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(value),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw notInUtf8();
        }
    }

    private static RequestProblem notInUtf8() {
        return RequestProblem.malformed("The query is not in UTF-8, or not encoded as a form is.", -1, -1);
    }

    /** The protocol wants exactly one query. */
    private void answer(Context context, Map<String, List<String>> parameters) throws IOException {
        if (parameters.containsKey("update")) {
            throw RequestProblem.of(RequestProblem.Type.UPDATE_REFUSED);
        }
        List<String> queries = parameters.getOrDefault("query", List.of());
        if (queries.size() != 1) {
            throw RequestProblem.of(
                    queries.isEmpty() ? RequestProblem.Type.NO_QUERY : RequestProblem.Type.SEVERAL_QUERIES);
        }
        answer(context, queries.get(0), parameters);
    }

    private void answer(Context context, String text, Map<String, List<String>> parameters) throws IOException {
        try (AskedQuery asked = new AskedQuery(limits, ClientAddress.of(context.req()), check, text, parameters)) {
            service.answer(context, asked);
        }
    }

    /** The media type without its parameters, in lower case; empty when there is none. */
    private static String mediaType(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
