package org.leidenkg.web.question;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.leidenkg.publish.dump.DocumentSyntax;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.library.NamedQuery;
import org.leidenkg.query.library.QueryRuns;
import org.leidenkg.query.library.ResultFormat;
import org.leidenkg.query.library.ResultTable;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Pages;

/** {@code /queries}: the library of questions for people. */
public final class QueryPageRoutes {
    private static final String PATH = "/queries";
    private static final int PAGE_SIZE = 100;

    private final Lookup lookup;
    private final QueryRuns runs;
    private final NamedQueries library;
    private final Pages pages;
    private final String base;

    public QueryPageRoutes(Lookup lookup, QueryRuns runs, NamedQueries library, Pages pages, String base) {
        this.lookup = lookup;
        this.runs = runs;
        this.library = library;
        this.pages = pages;
        this.base = base;
    }

    public void register(Routing routing) {
        routing.get(PATH, this::list);
        routing.get(PATH + "/{name}", this::question);
    }

    private void list(Context context) {
        Language language = pages.contextOf(context).language();
        String sought = new RequestParameters(context).given("q").orElse("");
        pages.send(
                context,
                "question/queries",
                Map.of("groups", QueryViews.groups(library.list(), sought, language), "sought", sought));
    }

    private void question(Context context) {
        NamedQuery query = QueryApiRoutes.find(library, context.pathParam("name"));
        PageContext page = pages.contextOf(context);
        try {
            QueryRequest request =
                    QueryRequest.read(context, query, lookup.parameterReader(), QueryRequest.OF_THE_PAGE);
            pages.send(context, "question/question", Map.of("question", answered(context, page, request)));
        } catch (RequestProblem problem) {
            QueryRequest empty = new QueryRequest(query, QueryRequest.given(context, query), Map.of());
            Map<String, Object> parameters =
                    Map.of("question", question(page, empty, Optional.empty(), Optional.of(problem), List.of()));
            pages.sendOnce(context, problem.type().status(), page, "question/question", parameters);
        }
    }

    private QueryViews.Question answered(Context context, PageContext page, QueryRequest request) {
        int number = new RequestParameters(context).page();
        List<ProgramCode> code = ProgramCode.of(
                request,
                page.site()
                        .reached(context)
                        .at(QueryApiRoutes.PATH + "/" + request.query().name()));
        if (request.query().form() != NamedQuery.Form.SELECT) {
            return question(page, request, Optional.empty(), Optional.empty(), code);
        }
        ResultTable all = runs.table(request.query(), request.values());
        ResultTable shown =
                runs.inLanguage(all.page(number, PAGE_SIZE), page.language().tag());
        ResultViews views = new ResultViews(page, base);
        return question(
                page,
                request,
                Optional.of(new Answered(
                        views.table(all, shown, number, PAGE_SIZE),
                        figure(page, request, all),
                        request.query().next(request.values(), all))),
                Optional.empty(),
                code);
    }

    private record Answered(QueryViews.Table table, Optional<QueryViews.Figure> figure, OptionalInt next) {}

    private Optional<QueryViews.Figure> figure(PageContext page, QueryRequest request, ResultTable all) {
        if (request.query().chart().isEmpty()) {
            return Optional.empty();
        }
        QueryChart chart = QueryChart.of(request.query(), all, runs, page.language());
        String label = page.t("queries.chart.label", page.in(request.query().title()));
        return Optional.of(chart)
                .filter(QueryChart::saysSomething)
                .map(one -> new QueryViews.Figure(
                        one.chart().fragment(label, false),
                        one.chart().fragment(label, true),
                        !one.isOfBars(),
                        one.told(page.language()),
                        new QueryViews.Download(
                                "SVG", address(page, request) + QueryFormats.SVG + forPeople(page, request))));
    }

    private QueryViews.Question question(
            PageContext page,
            QueryRequest request,
            Optional<Answered> answered,
            Optional<RequestProblem> problem,
            List<ProgramCode> code) {
        NamedQuery query = request.query();
        return new QueryViews.Question(
                query,
                QueryViews.fields(
                        query, request.given(), lookup, page.language().tag()),
                answered.map(Answered::table),
                answered.map(Answered::next).orElseGet(OptionalInt::empty),
                answered.flatMap(Answered::figure),
                runs.part(query, request.values()).isPresent(),
                problem,
                problem.isPresent() ? List.of() : downloads(page, request),
                code,
                query.text(request.values()),
                request.parameters());
    }

    /** Of the answer, up to the extension. */
    private static String address(PageContext page, QueryRequest request) {
        return page.links().at(QueryApiRoutes.PATH + "/" + request.query().name() + ".");
    }

    /** With the headings and names of the page's language. */
    private static String forPeople(PageContext page, QueryRequest request) {
        return "?" + request.parameters().stream().map(one -> one + "&").collect(Collectors.joining()) + "lang="
                + page.language().tag();
    }

    private static List<QueryViews.Download> downloads(PageContext page, QueryRequest request) {
        String plain = request.parameters().isEmpty() ? "" : "?" + String.join("&", request.parameters());
        String parameters = forPeople(page, request);
        String start = address(page, request);
        List<QueryViews.Download> downloads = new ArrayList<>();
        if (request.query().form() == NamedQuery.Form.CONSTRUCT) {
            for (DocumentSyntax syntax : DocumentSyntax.values()) {
                downloads.add(new QueryViews.Download(syntax.label(), start + syntax.extension() + plain));
            }
        } else {
            for (ResultFormat format : ResultFormat.values()) {
                downloads.add(new QueryViews.Download(
                        format.extension().toUpperCase(Locale.ROOT), start + format.extension() + parameters));
            }
            downloads.add(0, new QueryViews.Download("Excel (XLSX)", start + QueryFormats.XLSX + parameters));
        }
        return downloads;
    }
}
