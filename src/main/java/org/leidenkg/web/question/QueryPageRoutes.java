package org.leidenkg.web.question;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.publish.dump.DocumentSyntax;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.library.NamedQuery;
import org.leidenkg.query.library.ResultFormat;
import org.leidenkg.query.library.ResultTable;
import org.leidenkg.query.lookup.Lookup;
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
    private final NamedQueries library;
    private final Pages pages;
    private final String base;

    public QueryPageRoutes(Lookup lookup, NamedQueries library, Pages pages, String base) {
        this.lookup = lookup;
        this.library = library;
        this.pages = pages;
        this.base = base;
    }

    public void register(Routing routing) {
        routing.get(PATH, this::list);
        routing.get(PATH + "/{name}", this::question);
    }

    private void list(Context context) {
        pages.send(context, "question/queries", Map.of("groups", QueryViews.groups(library.list())));
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
                    Map.of("question", question(page, empty, Optional.empty(), Optional.of(problem)));
            pages.sendOnce(context, problem.type().status(), page, "question/question", parameters);
        }
    }

    private QueryViews.Question answered(Context context, PageContext page, QueryRequest request) {
        int number = new RequestParameters(context).page();
        if (request.query().form() != NamedQuery.Form.SELECT) {
            return question(page, request, Optional.empty(), Optional.empty());
        }
        ResultTable all = lookup.runs().table(request.query(), request.values());
        ResultTable shown = lookup.runs()
                .inLanguage(all.page(number, PAGE_SIZE), page.language().tag());
        ResultViews views = new ResultViews(page, base);
        return question(page, request, Optional.of(views.table(all, shown, number, PAGE_SIZE)), Optional.empty());
    }

    private QueryViews.Question question(
            PageContext page,
            QueryRequest request,
            Optional<QueryViews.Table> table,
            Optional<RequestProblem> problem) {
        NamedQuery query = request.query();
        return new QueryViews.Question(
                query,
                QueryViews.fields(
                        query, request.given(), lookup, page.language().tag()),
                table,
                problem,
                problem.isPresent() ? List.of() : downloads(page, request),
                query.text(request.values()),
                request.parameters());
    }

    private static List<QueryViews.Download> downloads(PageContext page, QueryRequest request) {
        List<String> given = new ArrayList<>(request.parameters());
        String plain = given.isEmpty() ? "" : "?" + String.join("&", given);
        // For people, so with the headings and names of the page's language.
        given.add("lang=" + page.language().tag());
        String parameters = "?" + String.join("&", given);
        String start =
                page.links().at(QueryApiRoutes.PATH + "/" + request.query().name() + ".");
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
