package org.leidenkg.web.theme;

import io.javalin.http.Context;
import java.util.Map;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.OrganisationRow;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.ThemeDetail;
import org.leidenkg.query.facet.ListKind;
import org.leidenkg.query.facet.ListQuery;
import org.leidenkg.query.facet.Listing;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.list.ListFilters;
import org.leidenkg.web.list.ListParameters;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.page.StructuredData;
import org.leidenkg.web.question.QuestionLinks;

/** The page of a theme or section. */
public final class ThemeRoutes {
    private static final int LIST_SIZE = 100;

    private final Lookup lookup;
    private final Pages pages;
    private final StructuredData structured;
    private final QuestionLinks questions;

    public ThemeRoutes(Lookup lookup, Pages pages, StructuredData structured, QuestionLinks questions) {
        this.lookup = lookup;
        this.pages = pages;
        this.structured = structured;
        this.questions = questions;
    }

    public void register(Routing routing) {
        routing.get("/doc/theme/{slug}", this::page);
    }

    private void page(Context context) {
        RequestParameters request = new RequestParameters(context);
        String slug = request.slug(Kind.THEME);
        Counting counting = request.counting();
        ThemeDetail detail = lookup.findTheme(slug, counting)
                .orElseThrow(() -> RequestProblem.of(RequestProblem.Type.NOT_FOUND, Kind.THEME.path(), slug));
        ListQuery query = ListParameters.read(request, ListKind.MEMBERS, lookup)
                .within(detail.card().ref());
        Listing<OrganisationRow> members = lookup.lists().organisations(query);
        Listing<ProjectCard> projects = lookup.lists().projects(query.of(ListKind.OWN_PROJECTS));
        pages.send(
                context,
                "theme/theme",
                Map.of(
                        "theme", detail,
                        "filters", ListFilters.of(lookup, query, members, "/api/v1/organisations"),
                        "projectFilters",
                                ListFilters.of(lookup, query.of(ListKind.OWN_PROJECTS), projects, "/api/v1/projects"),
                        "projects", Page.of(projects.rows(), request.page("projects"), LIST_SIZE),
                        "members", Page.of(members.rows(), request.page("organisations"), LIST_SIZE),
                        "bar", SectorBar.of(detail.sectors()),
                        "question", questions.to(query, Map.of(), "projects-by-theme"),
                        "sectors", questions.to("sector-mix-of-themes", Map.of("theme", slug), counting)),
                page -> structured.theme(detail, page));
    }
}
