package org.leidenkg.web.project;

import io.javalin.http.Context;
import java.util.Map;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.page.StructuredData;
import org.leidenkg.web.question.QuestionLinks;

/** The list of projects, and the page of one. */
public final class ProjectRoutes {
    private static final int LIST_SIZE = 100;
    private static final int MOST_RELATED = 8;

    private final Lookup lookup;
    private final Pages pages;
    private final StructuredData structured;
    private final QuestionLinks questions;

    public ProjectRoutes(Lookup lookup, Pages pages, StructuredData structured, QuestionLinks questions) {
        this.lookup = lookup;
        this.pages = pages;
        this.structured = structured;
        this.questions = questions;
    }

    public void register(Routing routing) {
        routing.get("/doc/project", this::list);
        routing.get("/doc/project/{slug}", this::page);
    }

    private void list(Context context) {
        RequestParameters request = new RequestParameters(context);
        var projects = lookup.listProjects(
                request.page(), LIST_SIZE, request.language().tag());
        pages.send(context, "project/projects", Map.of("projects", projects));
    }

    private void page(Context context) {
        RequestParameters request = new RequestParameters(context);
        String slug = request.slug(Kind.PROJECT);
        Counting counting = request.counting();
        ProjectDetail detail = lookup.findProject(slug, counting.certainty())
                .orElseThrow(() -> RequestProblem.of(RequestProblem.Type.NOT_FOUND, Kind.PROJECT.path(), slug));
        ProjectView view = new ProjectView(
                detail,
                lookup.overview().themes(),
                lookup.projectsRelatedTo(slug, counting, MOST_RELATED),
                questions.to("consortia", Map.of("project", slug), counting));
        pages.send(context, "project/project", Map.of("view", view), page -> structured.project(detail, page));
    }
}
