package org.leidenkg.web.reconcile;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.Headers;
import org.leidenkg.web.http.Json;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestBody;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.resolve.ReadingExplainer;

/**
 * The Reconciliation Service API 0.2: {@code /reconcile} with names in Dutch, {@code /reconcile/en} in English, each with its
 * services below it, and a preview that may be shown in a frame.
 */
public final class ReconcileRoutes {
    public static final String PATH = "/reconcile";

    static final String PREVIEW = "/embed/preview";
    static final String VIEW = "/view";
    static final String PROPERTIES = "/properties";
    static final String SUGGEST = "/suggest/";
    static final String FLYOUT = "/flyout/";

    private static final String TAG = "reconcile";
    private static final String QUERIES = "queries";
    private static final String EXTEND = "extend";
    private static final List<String> SUGGESTED = List.of("entity", "type", "property");
    private static final int LAST = 10_000;

    private final Lookup lookup;
    private final CandidateFinder finder;
    private final Answers answers;
    private final Pages pages;
    private final Links links;
    private final String base;

    /**
     * @param readings by which organisations are found as the cells of agendas are read; without it by the search alone
     * @param base of the IRIs
     */
    public ReconcileRoutes(
            Lookup lookup,
            Optional<ReadingExplainer> readings,
            Answers answers,
            Pages pages,
            Links links,
            String base) {
        this.lookup = lookup;
        this.finder = new CandidateFinder(lookup, readings);
        this.answers = answers;
        this.pages = pages;
        this.links = links;
        this.base = base;
    }

    /** Where the service in a language is. */
    public static String path(Language language) {
        return language == Language.NL ? PATH : PATH + "/" + language.tag();
    }

    public void register(Routing routing) {
        for (Language language : Language.values()) {
            register(routing, path(language), language);
        }
        routing.get(PREVIEW, this::preview);
    }

    private void register(Routing routing, String path, Language language) {
        String id = "reconcile" + (language == Language.NL ? "" : "En");
        String names = "with names in " + (language == Language.NL ? "Dutch." : "English.");
        routing.get(
                ApiOperation.json(
                        path,
                        id,
                        TAG,
                        "The manifest of the Reconciliation Service API 0.2, " + names
                                + " It has the addresses of its other services. The fields of POST may also be in the address.",
                        Manifest.class),
                context -> get(context, language));
        routing.post(
                ApiOperation.document(
                                path,
                                id + "Queries",
                                TAG,
                                "What names mean, or values of properties, as the Reconciliation Service API 0.2 has it, "
                                        + names,
                                List.of(
                                        Parameter.text(
                                                QUERIES,
                                                "A batch of at most " + ReconciliationQuery.BATCH
                                                        + " queries, in JSON."),
                                        Parameter.text(EXTEND, "Things and the properties that are wanted, in JSON.")),
                                List.of(Answers.JSON))
                        .posted(),
                context -> post(context, language));
        for (String what : SUGGESTED) {
            routing.get(path + SUGGEST + what, context -> suggest(context, what, language));
            routing.get(path + FLYOUT + what, context -> flyout(context, what, language));
        }
        routing.get(path + PROPERTIES, context -> properties(context, language));
        routing.get(
                path + VIEW,
                context ->
                        context.status(303).header("Location", links.page(thing(context)) + "?lang=" + language.tag()));
    }

    private void get(Context context, Language language) {
        Map<String, List<String>> fields = context.queryParamMap();
        answers.json(
                context,
                lookup.digest(),
                () -> fields.containsKey(QUERIES) || fields.containsKey(EXTEND)
                        ? answer(fields, language)
                        : Manifest.of(base, links.reached(context).root(), path(language), cities(), language));
    }

    private String cities() {
        return lookup.listAgendas().stream()
                .flatMap(agenda -> agenda.place().stream())
                .distinct()
                .sorted()
                .limit(3)
                .collect(Collectors.joining(", "));
    }

    private void post(Context context, Language language) throws IOException {
        String type = RequestBody.mediaType(context);
        if (!type.equals(RequestBody.FORM)) {
            throw RequestProblem.of(RequestProblem.Type.UNSUPPORTED_BODY, type, RequestBody.FORM);
        }
        context.contentType(Answers.JSON)
                .result(Json.write(answer(RequestBody.form(context, ReconcileRoutes::notInUtf8), language), links));
    }

    private static RequestProblem notInUtf8() {
        return RequestParameters.bad(QUERIES, "", "percent-encoded UTF-8");
    }

    /** What a batch of queries has to be answered with, or values of properties. */
    private Object answer(Map<String, List<String>> fields, Language language) {
        List<String> extend = fields.getOrDefault(EXTEND, List.of());
        if (!extend.isEmpty()) {
            return DataExtension.of(extend.get(0), lookup, language);
        }
        String queries = fields.getOrDefault(QUERIES, List.of("")).get(0);
        Map<String, Result> results = new LinkedHashMap<>();
        ReconciliationQuery.read(queries)
                .forEach((name, query) -> results.put(name, new Result(finder.find(query, language))));
        return results;
    }

    private record Result(List<Candidate> result) {}

    private record Proposal(List<Property> properties, String type, Optional<Integer> limit) {}

    private record Property(String id, String name) {}

    private record Flyout(String id, String html) {}

    private void properties(Context context, Language language) {
        RequestParameters request = new RequestParameters(context);
        String type = request.given("type").orElse("");
        Optional<Integer> limit = number(request, "limit");
        answers.json(
                context,
                lookup.digest(),
                () -> new Proposal(
                        EntityProperty.ofType(type).stream()
                                .limit(limit.orElse(LAST))
                                .map(one -> new Property(one.id(), one.label(language)))
                                .toList(),
                        type,
                        limit));
    }

    private static Optional<Integer> number(RequestParameters request, String name) {
        return request.given(name).map(given -> RequestParameters.number(name, given, 0, LAST));
    }

    private void suggest(Context context, String what, Language language) {
        RequestParameters request = new RequestParameters(context);
        String prefix = request.text("prefix").orElse("");
        int cursor = number(request, "cursor").orElse(0);
        answers.json(context, lookup.digest(), () -> SuggestAnswer.of(what, prefix, cursor, lookup, language));
    }

    private void flyout(Context context, String what, Language language) {
        String id = new RequestParameters(context).text("id").orElse("");
        SuggestAnswer.Item item = SuggestAnswer.find(what, id, lookup, language)
                .orElseThrow(() -> RequestProblem.of(RequestProblem.Type.NO_SUCH_THING, id));
        StringOutput html = new StringOutput();
        html.writeContent("<h1>");
        Escape.htmlContent(item.name(), html);
        html.writeContent("</h1><p>");
        Escape.htmlContent(item.description().orElse(""), html);
        html.writeContent("</p>");
        answers.json(context, lookup.digest(), () -> new Flyout(id, html.toString()));
    }

    private Ref thing(Context context) {
        String id = new RequestParameters(context).given("id").orElse("");
        return lookup.entities()
                .find(id)
                .orElseThrow(() -> RequestProblem.of(
                        RequestProblem.Type.NO_SUCH_THING, RequestProblem.shortened(base + "id/" + id)));
    }

    private void preview(Context context) {
        Language language = new RequestParameters(context).language();
        Entity entity = new Entity(lookup, thing(context), language, Counting.USUAL);
        Headers.allowStyle(context.res(), EntityPreview.policySource());
        pages.send(context, "reconcile/preview", Map.of("preview", EntityPreview.of(entity, language)));
    }
}
