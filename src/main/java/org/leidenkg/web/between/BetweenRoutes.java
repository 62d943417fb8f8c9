package org.leidenkg.web.between;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.answer.between.Between;
import org.leidenkg.query.answer.between.InCommon;
import org.leidenkg.query.library.QueryParameter;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.lookup.OrganisationLists;
import org.leidenkg.query.network.Networks;
import org.leidenkg.web.api.ApiAnswers;
import org.leidenkg.web.api.ListPlace;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.question.QueryRequest;
import org.leidenkg.web.question.QuestionLinks;

/** {@code /path} and {@code /compare}: what is between two organisations, and two or three side by side. */
public final class BetweenRoutes {
    public static final String PATH = "/path";
    static final String COMPARE = "/compare";

    private static final int LIST_SIZE = 25;
    private static final int MOST_COMPARED = 3;

    private final Lookup lookup;
    private final Networks networks;
    private final Pages pages;
    private final ApiAnswers api;
    private final QuestionLinks questions;

    public BetweenRoutes(Lookup lookup, Networks networks, Pages pages, ApiAnswers api, QuestionLinks questions) {
        this.lookup = lookup;
        this.networks = networks;
        this.pages = pages;
        this.api = api;
        this.questions = questions;
    }

    public void register(Routing routing) {
        routing.get(PATH, this::path);
        routing.get(
                ApiOperation.json(
                        "/api/v1/path",
                        "path",
                        "lookup",
                        "What two organisations share, or the shortest chains between them, as organisations and projects.",
                        BetweenAnswer.class,
                        Parameter.needed("from", "An organisation, by slug, IRI, abbreviation or name."),
                        Parameter.needed("to", "Another one."),
                        ApiOperation.LEVEL,
                        ApiOperation.CERTAINTY,
                        ApiOperation.PAGE,
                        ApiOperation.SIZE),
                this::apiPath);
        routing.get(COMPARE, this::compare);
    }

    private void path(Context context) {
        RequestParameters request = new RequestParameters(context);
        PageContext page = pages.contextOf(context);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("result", Optional.empty());
        parameters.put("question", Optional.empty());
        parameters.put("problem", Optional.empty());
        try {
            Optional<String> from = organisation(context, "from");
            Optional<String> to = organisation(context, "to");
            parameters.put("from", name(from, request.language()));
            parameters.put("to", name(to, request.language()));
            if (from.isPresent() && to.isPresent()) {
                Between between = lookup.between(from.get(), to.get(), request.counting(), request.page(), LIST_SIZE);
                parameters.put("result", Optional.of(between));
                parameters.put("question", Optional.of(question(between)));
            }
            pages.send(context, "between/path", parameters);
        } catch (RequestProblem problem) {
            parameters.put("from", text(context, "from").orElse(""));
            parameters.put("to", text(context, "to").orElse(""));
            parameters.put("problem", Optional.of(problem));
            pages.sendOnce(context, problem.type().status(), page, "between/path", parameters);
        }
    }

    private QuestionLinks.Link question(Between between) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("organisation", between.from().slug());
        given.put("partner", between.to().slug());
        String name =
                between.distance() == 1 ? "shared-projects-of-two-organisations" : "chain-between-two-organisations";
        return questions.to(name, given, between.counting());
    }

    private void apiPath(Context context) {
        RequestParameters request = new RequestParameters(context);
        Between between = lookup.between(
                needed(context, "from"),
                needed(context, "to"),
                request.counting(),
                request.page(),
                request.size(LIST_SIZE));
        ListPlace place = api.place(context, between.shared());
        api.send(context, () -> BetweenAnswer.of(between, place));
    }

    private void compare(Context context) {
        RequestParameters request = new RequestParameters(context);
        List<String> texts = context.queryParams("o").stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (texts.size() > MOST_COMPARED) {
            throw RequestProblem.of(
                    RequestProblem.Type.BAD_PARAMETER, "o", String.join(", ", texts), "1 … " + MOST_COMPARED);
        }
        PageContext page = pages.contextOf(context);
        List<ThemeCard> themes = lookup.overview().themes();
        try {
            List<String> iris =
                    texts.stream().map(text -> read("o", text)).distinct().toList();
            List<OrganisationComparison.Column> columns = columns(iris, request.counting());
            Optional<InCommon> inCommon = columns.size() < 2
                    ? Optional.empty()
                    : Optional.of(lookup.inCommon(iris, request.counting(), LIST_SIZE));
            OrganisationComparison view = new OrganisationComparison(List.of(), columns, themes, inCommon);
            pages.send(context, "between/compare", Map.of("view", view, "problem", Optional.empty()));
        } catch (RequestProblem problem) {
            OrganisationComparison view = new OrganisationComparison(texts, List.of(), themes, Optional.empty());
            Map<String, Object> parameters = Map.of("view", view, "problem", Optional.of(problem));
            pages.sendOnce(context, problem.type().status(), page, "between/compare", parameters);
        }
    }

    private List<OrganisationComparison.Column> columns(List<String> iris, Counting counting) {
        List<OrganisationComparison.Column> columns = new ArrayList<>();
        for (String iri : iris) {
            String slug = iri.substring(iri.lastIndexOf('/') + 1);
            OrganisationDetail detail = lookup.findOrganisation(slug)
                    .orElseThrow(
                            () -> new IllegalStateException("the organisation " + iri + " was there a moment ago"));
            OrganisationLists lists = lookup.listsOf(slug);
            columns.add(new OrganisationComparison.Column(
                    detail, lists.counts(counting), lists.countPartners(counting), networks.standing(iri, counting)));
        }
        return columns;
    }

    /** The name of an organisation, for the field that it was asked in. */
    private String name(Optional<String> iri, Language language) {
        return iri.map(one -> lookup.findOrganisation(one.substring(one.lastIndexOf('/') + 1))
                        .map(OrganisationDetail::ref)
                        .map(Ref::name)
                        .map(text -> text.in(language.tag()).text())
                        .orElse(one))
                .orElse("");
    }

    /** The IRI that a parameter means; empty when nothing is asked. */
    private Optional<String> organisation(Context context, String name) {
        return text(context, name).map(text -> read(name, text));
    }

    private static Optional<String> text(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private String needed(Context context, String name) {
        return organisation(context, name)
                .orElseThrow(() -> RequestProblem.of(
                        RequestProblem.Type.BAD_PARAMETER, name, "", "slug, IRI, abbreviation, name"));
    }

    private String read(String name, String text) {
        return QueryRequest.thing(name, QueryParameter.Type.ORGANISATION, text, lookup.parameterReader());
    }

    /** The numbers of the fields of the form to compare. */
    static List<Integer> fields() {
        return IntStream.range(0, MOST_COMPARED).boxed().toList();
    }
}
