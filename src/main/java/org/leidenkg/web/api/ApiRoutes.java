package org.leidenkg.web.api;

import com.fasterxml.jackson.core.type.TypeReference;
import io.javalin.http.Context;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.OrganisationRow;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.answer.ThemeDetail;
import org.leidenkg.query.facet.ListKind;
import org.leidenkg.query.facet.ListQuery;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;

/** The JSON API of projects and themes. */
public final class ApiRoutes {
    private static final String TAG = "lookup";
    private static final int MOST_WITHIN = 200;
    private static final int MOST_RELATED = 20;

    private final Lookup lookup;
    private final ApiAnswers api;

    public ApiRoutes(Lookup lookup, ApiAnswers api) {
        this.lookup = lookup;
        this.api = api;
    }

    public void register(Routing routing) {
        routing.get(
                ApiOperation.json(
                        "/api/v1/projects/{slug}",
                        "project",
                        TAG,
                        "A project: its parties, and the words of the source.",
                        ProjectAnswer.class,
                        ApiOperation.SLUG,
                        ApiOperation.LEVEL,
                        ApiOperation.CERTAINTY),
                this::project);
        routing.get(
                ApiOperation.json(
                        "/api/v1/themes",
                        "listThemes",
                        TAG,
                        "All themes and their sections.",
                        new TypeReference<ListAnswer<ThemeCard>>() {}.getType()),
                context -> api.send(context, () -> ListAnswer.of(lookup.listThemes())));
        routing.get(
                ApiOperation.json(
                        "/api/v1/themes/{slug}",
                        "theme",
                        TAG,
                        "A theme: its sections, projects, organisations, and the mix of sectors.",
                        ThemeAnswer.class,
                        ApiOperation.SLUG,
                        ApiOperation.LEVEL,
                        ApiOperation.CERTAINTY,
                        ApiOperation.PAGE,
                        ApiOperation.SIZE,
                        Parameter.number("organisations", "Number of the page of organisations, from 1.", 1)),
                this::theme);
    }

    private void project(Context context) {
        RequestParameters asked = new RequestParameters(context);
        String slug = asked.slug(Kind.PROJECT);
        Counting counting = asked.counting();
        ProjectDetail detail =
                lookup.findProject(slug, counting.certainty()).orElseThrow(() -> unknown(Kind.PROJECT, slug));
        api.send(context, () -> new ProjectAnswer(detail, lookup.projectsRelatedTo(slug, counting, MOST_RELATED)));
    }

    private void theme(Context context) {
        RequestParameters asked = new RequestParameters(context);
        String slug = asked.slug(Kind.THEME);
        ThemeDetail detail = lookup.findTheme(slug, asked.counting()).orElseThrow(() -> unknown(Kind.THEME, slug));
        ListQuery all = ListQuery.all(ListKind.MEMBERS, asked.counting())
                .within(detail.card().ref());
        int size = asked.size(MOST_WITHIN);
        Page<ProjectCard> projects =
                Page.of(lookup.lists().projects(all.of(ListKind.OWN_PROJECTS)).rows(), asked.page(), size);
        Page<OrganisationRow> organisations =
                Page.of(lookup.lists().organisations(all).rows(), asked.page("organisations"), size);
        ListPlace place = api.place(context, projects);
        api.send(context, () -> ThemeAnswer.of(detail, organisations, place, projects));
    }

    private static RequestProblem unknown(Kind kind, String slug) {
        return RequestProblem.of(RequestProblem.Type.NOT_FOUND, kind.path(), slug);
    }
}
