package org.leidenkg.web.api;

import io.javalin.http.Context;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.ThemeDetail;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;

/** The JSON API. Lists are in the order of Dutch names. */
public final class ApiRoutes {
    private static final int USUAL_SIZE = 50;
    private static final int MOST_WITHIN = 200;
    private static final int MOST_RELATED = 20;

    private final Lookup lookup;
    private final ApiAnswers api;
    private final ApiShapes shapes;

    public ApiRoutes(Lookup lookup, ApiAnswers api) {
        this.lookup = lookup;
        this.api = api;
        this.shapes = api.shapes();
    }

    public void register(Routing routing) {
        routing.get("/api/v1/organisations", this::organisations);
        routing.get("/api/v1/projects", this::projects);
        routing.get("/api/v1/projects/{slug}", this::project);
        routing.get("/api/v1/themes", this::themes);
        routing.get("/api/v1/themes/{slug}", this::theme);
    }

    private void organisations(Context context) {
        RequestParameters asked = new RequestParameters(context);
        api.list(context, lookup.listOrganisations(asked.page(), asked.size(USUAL_SIZE), "nl"), shapes::organisation);
    }

    private void projects(Context context) {
        RequestParameters asked = new RequestParameters(context);
        api.list(context, lookup.listProjects(asked.page(), asked.size(USUAL_SIZE), "nl"), shapes::project);
    }

    private void project(Context context) {
        String slug = new RequestParameters(context).slug(Kind.PROJECT);
        ProjectDetail detail = lookup.findProject(slug).orElseThrow(() -> unknown(Kind.PROJECT, slug));
        api.send(context, json -> {
            shapes.project(json, detail);
            json.objects("related", lookup.projectsRelatedTo(slug, MOST_RELATED), shapes::related);
        });
    }

    private void themes(Context context) {
        api.send(context, json -> {
            var themes = lookup.listThemes();
            json.field("total", themes.size()).objects("items", themes, shapes::theme);
        });
    }

    private void theme(Context context) {
        RequestParameters asked = new RequestParameters(context);
        String slug = asked.slug(Kind.THEME);
        ThemeDetail detail = lookup.findTheme(slug, asked.page(), asked.page("organisations"), asked.size(MOST_WITHIN))
                .orElseThrow(() -> unknown(Kind.THEME, slug));
        api.thing(
                context,
                json -> {
                    shapes.theme(json, detail.card());
                    json.objects("sections", detail.sections(), shapes::theme);
                    json.field("organisationCount", detail.organisations().total());
                    json.objects("organisations", detail.organisations().items(), shapes::organisation);
                    json.objects("sectors", detail.sectors(), shapes::sector);
                },
                "projectList",
                detail.projects(),
                shapes::project);
    }

    private static RequestProblem unknown(Kind kind, String slug) {
        return RequestProblem.of(RequestProblem.Type.NOT_FOUND, kind.path(), slug);
    }
}
