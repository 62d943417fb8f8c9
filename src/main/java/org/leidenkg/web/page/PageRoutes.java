package org.leidenkg.web.page;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.ThemeDetail;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.organisation.SectorBar;
import org.leidenkg.web.project.ProjectViews;
import org.leidenkg.web.question.QuestionLinks;
import org.leidenkg.web.search.SearchRoutes;

/** The pages. */
public final class PageRoutes {
    private static final int LIST_SIZE = 100;
    private static final int MOST_RELATED = 8;

    private final Lookup lookup;
    private final PageAnswers pages;
    private final SearchRoutes search;
    private final StructuredData structured;
    private final QuestionLinks questions;
    private final Function<PageContext, String> dataset;

    public PageRoutes(
            Lookup lookup,
            PageAnswers pages,
            SearchRoutes search,
            StructuredData structured,
            QuestionLinks questions,
            Function<PageContext, String> dataset) {
        this.lookup = lookup;
        this.pages = pages;
        this.search = search;
        this.structured = structured;
        this.questions = questions;
        this.dataset = dataset;
    }

    public void register(Routing routing) {
        routing.get("/", this::home);
        routing.get("/doc/organisation", this::organisations);
        routing.get("/doc/project", this::projects);
        routing.get("/doc/project/{slug}", this::project);
        routing.get("/doc/theme/{slug}", this::theme);
    }

    private void home(Context context) {
        RequestParameters asked = new RequestParameters(context);
        Optional<String> text = asked.text();
        if (text.isPresent()) {
            search.results(context, text.get());
        } else {
            pages.send(
                    context,
                    "search/home",
                    Map.of("overview", lookup.overview(), "connected", lookup.listMostConnected()),
                    dataset);
        }
    }

    private void organisations(Context context) {
        RequestParameters asked = new RequestParameters(context);
        var page = lookup.listOrganisations(
                asked.page(), LIST_SIZE, asked.language().tag());
        pages.send(context, "organisation/organisations", Map.of("organisations", page));
    }

    private void projects(Context context) {
        RequestParameters asked = new RequestParameters(context);
        var page = lookup.listProjects(asked.page(), LIST_SIZE, asked.language().tag());
        pages.send(context, "project/projects", Map.of("projects", page));
    }

    private void project(Context context) {
        String slug = new RequestParameters(context).slug(Kind.PROJECT);
        ProjectDetail detail = lookup.findProject(slug).orElseThrow(() -> unknown(Kind.PROJECT, slug));
        pages.send(
                context,
                "project/project",
                Map.of(
                        "view",
                        ProjectViews.of(
                                detail,
                                lookup.overview().themes(),
                                lookup.projectsRelatedTo(slug, MOST_RELATED),
                                questions.to("consortia", Map.of("project", slug)))),
                ui -> structured.project(detail, ui));
    }

    private void theme(Context context) {
        RequestParameters asked = new RequestParameters(context);
        String slug = asked.slug(Kind.THEME);
        ThemeDetail detail = lookup.findTheme(slug, asked.page("projects"), asked.page("organisations"), LIST_SIZE)
                .orElseThrow(() -> unknown(Kind.THEME, slug));
        pages.send(
                context,
                "theme/theme",
                Map.of(
                        "theme", detail,
                        "bar", SectorBar.of(detail.sectors()),
                        "question", questions.to("projects-by-theme", Map.of("theme", slug)),
                        "sectors", questions.to("sector-mix-of-themes", Map.of("theme", slug))),
                ui -> structured.theme(detail, ui));
    }

    private static RequestProblem unknown(Kind kind, String slug) {
        return RequestProblem.of(RequestProblem.Type.NOT_FOUND, kind.path(), slug);
    }
}
