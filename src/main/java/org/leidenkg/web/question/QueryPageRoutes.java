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
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.Messages;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.PageContexts;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.page.Views;

/** {@code /queries}: the library of questions for people. */
public final class QueryPageRoutes {
    private static final String PATH = "/queries";
    private static final int PAGE_SIZE = 100;

    private final Lookup lookup;
    private final NamedQueries library;
    private final Answers answers;
    private final PageContexts uis;
    private final Pages pages;
    private final String base;

    public QueryPageRoutes(
            Lookup lookup, NamedQueries library, Answers answers, PageContexts uis, Pages pages, String base) {
        this.lookup = lookup;
        this.library = library;
        this.answers = answers;
        this.uis = uis;
        this.pages = pages;
        this.base = base;
    }

    public void register(Routing routing) {
        routing.get(PATH, this::list);
        routing.get(PATH + "/{name}", this::question);
    }

    private void list(Context context) {
        PageContext ui = uis.of(context);
        List<QueryViews.Group> groups = QueryViews.groups(library.list());
        String html = pages.render("question/queries", Map.of("ui", ui, "groups", groups));
        answers.html(context, lookup.digest(), ui.language(), html);
    }

    private void question(Context context) {
        NamedQuery query = QueryApiRoutes.find(library, context.pathParam("name"));
        PageContext ui = uis.of(context);
        try {
            QueryRequest request = QueryRequest.read(context, query, lookup.parameterReader());
            answers.html(context, lookup.digest(), ui.language(), page(ui, answered(context, ui, request)));
        } catch (RequestProblem problem) {
            QueryRequest empty = new QueryRequest(query, QueryRequest.given(context, query), Map.of());
            context.status(problem.type().status())
                    .header("Cache-Control", "no-store")
                    .header("Content-Language", ui.language().tag())
                    .contentType(Answers.HTML)
                    .result(page(ui, unanswered(ui, empty, problem)));
        }
    }

    private String page(PageContext ui, QueryViews.Question question) {
        return pages.render("question/question", Map.of("ui", ui, "question", question));
    }

    private QueryViews.Question answered(Context context, PageContext ui, QueryRequest request) {
        int page = new RequestParameters(context).page();
        if (request.query().form() != NamedQuery.Form.SELECT) {
            return question(ui, request, Optional.empty(), Optional.empty());
        }
        ResultTable all = lookup.runs().table(request.query(), request.values());
        ResultTable shown = lookup.runs()
                .inLanguage(all.page(page, PAGE_SIZE), ui.language().tag());
        ResultViews views = new ResultViews(ui.links(), base, ui.language().tag());
        return question(ui, request, Optional.of(views.table(all, shown, page, PAGE_SIZE)), Optional.empty());
    }

    private QueryViews.Question unanswered(PageContext ui, QueryRequest request, RequestProblem problem) {
        Messages messages = Messages.in(ui.language());
        Views.ProblemView view =
                new Views.ProblemView(problem.type().status(), problem.title(messages), problem.detail(messages));
        return question(ui, request, Optional.empty(), Optional.of(view));
    }

    private QueryViews.Question question(
            PageContext ui,
            QueryRequest request,
            Optional<QueryViews.Table> table,
            Optional<Views.ProblemView> problem) {
        NamedQuery query = request.query();
        return new QueryViews.Question(
                query,
                QueryViews.fields(query, request.given(), lookup, ui.language().tag()),
                table,
                problem,
                problem.isPresent() ? List.of() : downloads(ui, request),
                query.text(request.values()),
                request.parameters());
    }

    private static List<QueryViews.Download> downloads(PageContext ui, QueryRequest request) {
        List<String> given = new ArrayList<>(request.parameters());
        String plain = given.isEmpty() ? "" : "?" + String.join("&", given);
        // For people, so with the headings and names of the page's language.
        given.add("lang=" + ui.language().tag());
        String parameters = "?" + String.join("&", given);
        String start = ui.links().at(QueryApiRoutes.PATH + "/" + request.query().name() + ".");
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
        }
        return downloads;
    }
}
