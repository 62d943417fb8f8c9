package org.leidenkg.web.project;

import com.fasterxml.jackson.core.type.TypeReference;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.ProjectRow;
import org.leidenkg.query.facet.ListKind;
import org.leidenkg.query.facet.ListQuery;
import org.leidenkg.query.facet.Listing;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.api.ApiAnswers;
import org.leidenkg.web.api.PageAnswer;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.list.ListColumn;
import org.leidenkg.web.list.ListFiles;
import org.leidenkg.web.list.ListFilters;
import org.leidenkg.web.list.ListParameters;
import org.leidenkg.web.list.ListTable;
import org.leidenkg.web.list.ListView;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.page.StructuredData;
import org.leidenkg.web.question.QuestionLinks;

/** The list of projects, and the page of one. */
public final class ProjectRoutes {
    private static final String API = "/api/v1/projects";
    private static final int LIST_SIZE = 100;
    private static final int API_SIZE = 50;
    private static final int MOST_RELATED = 8;

    private static final ListTable<ProjectRow> TABLE = ListTable.of(
            "projects",
            "nav.projects",
            row -> row.card().ref(),
            List.of(
                    ListColumn.<ProjectRow>of(
                                    "name",
                                    "column.project",
                                    row -> List.of(row.card().ref()))
                            .marked(row -> row.card().code().stream().toList()),
                    ListColumn.of("theme", "column.theme", row -> row.card().topics()),
                    ListColumn.of("lead", "project.role.lead", ProjectRow::leads),
                    ListColumn.number("organisations", "nav.organisations", ProjectRow::organisationCount)),
            List.of(ListColumn.of(
                    "code", "column.code", row -> row.card().code().stream().toList())));

    private final Lookup lookup;
    private final Pages pages;
    private final StructuredData structured;
    private final QuestionLinks questions;
    private final ApiAnswers api;
    private final ListFiles files;

    public ProjectRoutes(
            Lookup lookup,
            Pages pages,
            StructuredData structured,
            QuestionLinks questions,
            ApiAnswers api,
            ListFiles files) {
        this.lookup = lookup;
        this.api = api;
        this.files = files;
        this.pages = pages;
        this.structured = structured;
        this.questions = questions;
    }

    public void register(Routing routing) {
        routing.get("/doc/project", this::list);
        ApiOperation list = ApiOperation.json(
                API,
                "listProjects",
                "lookup",
                "All projects, by name.",
                new TypeReference<PageAnswer<ProjectRow>>() {}.getType(),
                ListParameters.of(ListKind.PROJECTS));
        routing.get(list, context -> {
            RequestParameters request = new RequestParameters(context);
            ListQuery query = read(request);
            api.list(context, page(lookup.lists().projects(query), query, request.page(), request.size(API_SIZE)));
        });
        files.register(routing, list, TABLE, request -> {
            ListQuery query = read(request);
            Listing<ProjectCard> all = lookup.lists().projects(query);
            return new ListFiles.Content<>(
                    "",
                    query,
                    page(all, query, 1, Math.max(1, all.rows().size())).items());
        });
        routing.get("/doc/project/{slug}", this::page);
    }

    private ListQuery read(RequestParameters request) {
        return ListParameters.read(request, ListKind.PROJECTS, lookup);
    }

    private Page<ProjectRow> page(Listing<ProjectCard> listing, ListQuery query, int page, int size) {
        return listing.page(page, size, card -> lookup.lists().row(card, query.counting()));
    }

    private void list(Context context) {
        RequestParameters request = new RequestParameters(context);
        ListQuery query = read(request);
        Listing<ProjectCard> listing = lookup.lists().projects(query);
        pages.send(
                context,
                "project/projects",
                Map.of(
                        "list",
                        ListView.of(
                                ListFilters.of(lookup, query, listing, API),
                                TABLE,
                                page(listing, query, request.page(), LIST_SIZE))));
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
