package org.leidenkg.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leidenkg.query.Hit;
import org.leidenkg.query.Kind;
import org.leidenkg.query.Level;
import org.leidenkg.query.Lookup;
import org.leidenkg.query.OrganisationDetail;
import org.leidenkg.query.Page;
import org.leidenkg.query.Partner;
import org.leidenkg.query.ProjectDetail;
import org.leidenkg.query.ThemeDetail;

/** The JSON API. Lists are in the order of Dutch names. */
final class ApiRoutes {
    private static final int USUAL_SIZE = 50;

    private final Lookup lookup;
    private final Answers answers;
    private final Links links;
    private final ApiShapes shapes;

    ApiRoutes(Lookup lookup, Answers answers, Links links) {
        this.lookup = lookup;
        this.answers = answers;
        this.links = links;
        this.shapes = new ApiShapes(links);
    }

    void register(Routing routing) {
        routing.get("/api/v1/organisations", this::organisations);
        routing.get("/api/v1/organisations/{slug}", this::organisation);
        routing.get("/api/v1/organisations/{slug}/partners", this::partners);
        routing.get("/api/v1/projects", this::projects);
        routing.get("/api/v1/projects/{slug}", this::project);
        routing.get("/api/v1/themes", this::themes);
        routing.get("/api/v1/themes/{slug}", this::theme);
        routing.get("/api/v1/search", this::search);
    }

    private void organisations(Context context) {
        Asked asked = new Asked(context);
        list(context, lookup.listOrganisations(asked.page(), asked.size(USUAL_SIZE), "nl"), shapes::organisation);
    }

    private void projects(Context context) {
        Asked asked = new Asked(context);
        list(context, lookup.listProjects(asked.page(), asked.size(USUAL_SIZE), "nl"), shapes::project);
    }

    private <T> void list(Context context, Page<T> page, JsonWriter.Shape<? super T> shape) {
        Optional<String> previous = page.page() > 1
                ? Optional.of(address(context, Math.min(page.page() - 1, page.lastPage()), page.size()))
                : Optional.empty();
        Optional<String> next = page.page() < page.lastPage()
                ? Optional.of(address(context, page.page() + 1, page.size()))
                : Optional.empty();
        List<String> relations = new ArrayList<>();
        previous.ifPresent(address -> relations.add("<" + address + ">; rel=\"prev\""));
        next.ifPresent(address -> relations.add("<" + address + ">; rel=\"next\""));
        if (!relations.isEmpty()) {
            context.header("Link", String.join(", ", relations));
        }
        answers.json(
                context,
                lookup.digest(),
                json -> json.field("page", page.page())
                        .field("size", page.size())
                        .field("pages", page.lastPage())
                        .field("total", page.total())
                        .field("previous", previous)
                        .field("next", next)
                        .objects("items", page.items(), shape));
    }

    private String address(Context context, int page, int size) {
        return links.at(context.path()) + "?page=" + page + "&size=" + size;
    }

    private void organisation(Context context) {
        String slug = new Asked(context).slug(Kind.ORGANISATION);
        OrganisationDetail detail = lookup.findOrganisation(slug).orElseThrow(() -> unknown(Kind.ORGANISATION, slug));
        answers.json(context, lookup.digest(), json -> {
            shapes.organisation(json, detail);
            json.field("partners", links.api(detail.ref()) + "/partners");
            json.objects(
                    "participations",
                    lookup.involvementsOf(slug, Level.AS_NAMED).entrySet(),
                    (one, entry) -> one.object("project", project -> shapes.project(project, entry.getKey()))
                            .objects("roles", entry.getValue(), shapes::involvement));
        });
    }

    private void partners(Context context) {
        Asked asked = new Asked(context);
        String slug = asked.slug(Kind.ORGANISATION);
        Level level = asked.level();
        OrganisationDetail detail = lookup.findOrganisation(slug).orElseThrow(() -> unknown(Kind.ORGANISATION, slug));
        List<Partner> partners = lookup.partnersOf(slug, level);
        answers.json(
                context,
                lookup.digest(),
                json -> json.object("organisation", organisation -> shapes.ref(organisation, detail.ref()))
                        .field("level", level.slug())
                        .field("total", partners.size())
                        .objects("items", partners, shapes::partner));
    }

    private void project(Context context) {
        String slug = new Asked(context).slug(Kind.PROJECT);
        ProjectDetail detail = lookup.findProject(slug).orElseThrow(() -> unknown(Kind.PROJECT, slug));
        answers.json(context, lookup.digest(), json -> shapes.project(json, detail));
    }

    private void themes(Context context) {
        answers.json(context, lookup.digest(), json -> {
            var themes = lookup.listThemes();
            json.field("total", themes.size()).objects("items", themes, shapes::theme);
        });
    }

    private void theme(Context context) {
        String slug = new Asked(context).slug(Kind.THEME);
        ThemeDetail detail = lookup.findTheme(slug).orElseThrow(() -> unknown(Kind.THEME, slug));
        answers.json(context, lookup.digest(), json -> {
            shapes.theme(json, detail.card());
            json.objects("sections", detail.sections(), shapes::theme);
            json.objects("projectList", detail.projects(), shapes::project);
            json.objects("organisations", detail.organisations(), shapes::organisation);
        });
    }

    private void search(Context context) {
        Asked asked = new Asked(context);
        String text = asked.requiredText();
        int size = asked.size(USUAL_SIZE);
        List<Hit> hits = lookup.search(text);
        answers.json(
                context,
                lookup.digest(),
                json -> json.field("query", text)
                        .field("total", hits.size())
                        .objects("items", hits.subList(0, Math.min(size, hits.size())), shapes::hit));
    }

    private static RequestProblem unknown(Kind kind, String slug) {
        return RequestProblem.of(RequestProblem.Type.NOT_FOUND, kind.path(), slug);
    }
}
