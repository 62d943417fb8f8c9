package org.leidenkg.serve;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leidenkg.query.Kind;
import org.leidenkg.query.Lookup;
import org.leidenkg.query.ProjectDetail;
import org.leidenkg.query.ThemeDetail;

/** The pages. */
final class PageRoutes {
    private static final int LIST_SIZE = 100;
    private static final int MOST_RELATED = 8;

    private final Lookup lookup;
    private final PageAnswers pages;
    private final SearchRoutes search;
    private final StructuredData structured;
    private final QuestionLinks questions;
    private final Function<Ui, String> dataset;

    PageRoutes(
            Lookup lookup,
            PageAnswers pages,
            SearchRoutes search,
            StructuredData structured,
            QuestionLinks questions,
            Function<Ui, String> dataset) {
        this.lookup = lookup;
        this.pages = pages;
        this.search = search;
        this.structured = structured;
        this.questions = questions;
        this.dataset = dataset;
    }

    void register(Routing routing) {
        routing.get("/", this::home);
        routing.get("/doc/organisation", this::organisations);
        routing.get("/doc/project", this::projects);
        routing.get("/doc/project/{slug}", this::project);
        routing.get("/doc/theme/{slug}", this::theme);
    }

    private void home(Context context) {
        Asked asked = new Asked(context);
        Optional<String> text = asked.text();
        if (text.isPresent()) {
            search.results(context, text.get());
        } else {
            pages.send(
                    context,
                    "home",
                    Map.of("overview", lookup.overview(), "connected", lookup.listMostConnected()),
                    dataset);
        }
    }

    private void organisations(Context context) {
        Asked asked = new Asked(context);
        var page = lookup.listOrganisations(
                asked.page(), LIST_SIZE, asked.language().tag());
        pages.send(context, "organisations", Map.of("organisations", page));
    }

    private void projects(Context context) {
        Asked asked = new Asked(context);
        var page = lookup.listProjects(asked.page(), LIST_SIZE, asked.language().tag());
        pages.send(context, "projects", Map.of("projects", page));
    }

    private void project(Context context) {
        String slug = new Asked(context).slug(Kind.PROJECT);
        ProjectDetail detail = lookup.findProject(slug).orElseThrow(() -> unknown(Kind.PROJECT, slug));
        pages.send(
                context,
                "project",
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
        Asked asked = new Asked(context);
        String slug = asked.slug(Kind.THEME);
        ThemeDetail detail = lookup.findTheme(slug, asked.page("projects"), asked.page("organisations"), LIST_SIZE)
                .orElseThrow(() -> unknown(Kind.THEME, slug));
        pages.send(
                context,
                "theme",
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
