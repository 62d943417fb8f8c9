package org.leidenkg.web.sparql;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leidenkg.query.answer.Text;
import org.leidenkg.web.http.ClientAddress;
import org.leidenkg.web.http.ConcurrencyLimits;
import org.leidenkg.web.http.Headers;
import org.leidenkg.web.http.RequestBody;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Pages;

/** {@code /sparql}: the SPARQL 1.1 Protocol, for queries only; a browser that sends none gets the editor. */
public final class SparqlRoutes {
    public static final String PATH = "/sparql";
    public static final String QUERY_BODY = "application/sparql-query";

    /** The parameters of a query that choose its graphs. */
    public static final List<String> GRAPHS = List.of("default-graph-uri", "named-graph-uri");

    /** The parameters of a query that choose the format of its answer. */
    public static final List<String> FORMATS = List.of("format", "output", "results");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String UPDATE_BODY = "application/sparql-update";

    private final Pages pages;
    private final SparqlService service;
    private final QueryCheck check;
    private final ConcurrencyLimits limits;
    private final String base;
    private final AnswerPage answerPage;

    private final ServiceDescription description;

    /** @param names of things of ours, by their IRIs */
    public SparqlRoutes(
            Pages pages,
            SparqlService service,
            QueryCheck check,
            ConcurrencyLimits limits,
            String base,
            Function<String, Optional<Text>> names,
            ServiceDescription description) {
        this.description = description;
        this.pages = pages;
        this.service = service;
        this.check = check;
        this.limits = limits;
        this.base = base;
        this.answerPage = new AnswerPage(pages, service, base, names);
    }

    public void register(RoutesConfig routes) {
        Routing.getAlways(routes, PATH, this::get);
        Routing.post(routes, PATH, this::post);
    }

    private void get(Context context) throws IOException {
        String asked = context.queryString();
        Map<String, List<String>> parameters = new HashMap<>();
        RequestBody.decode(asked == null ? "" : asked, parameters, SparqlRoutes::notInUtf8);
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
        String type = RequestBody.mediaType(context);
        switch (type) {
            case UPDATE_BODY -> throw RequestProblem.of(RequestProblem.Type.UPDATE_REFUSED);
            case QUERY_BODY ->
                answer(context, RequestBody.text(context, SparqlRoutes::notInUtf8), context.queryParamMap());
            case RequestBody.FORM -> answer(context, RequestBody.form(context, SparqlRoutes::notInUtf8));
            default ->
                throw RequestProblem.of(
                        RequestProblem.Type.UNSUPPORTED_BODY, type, QUERY_BODY + ", " + RequestBody.FORM);
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
            if (AnswerPage.isWanted(context, asked)) {
                answerPage.send(context, asked);
            } else {
                service.answer(context.req(), context.res(), asked);
            }
        }
    }
}
