package org.leidenkg.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leidenkg.query.Hit;
import org.leidenkg.query.Kind;
import org.leidenkg.query.Level;
import org.leidenkg.query.Lookup;
import org.leidenkg.query.OrganisationDetail;
import org.leidenkg.query.ProjectDetail;
import org.leidenkg.query.Ref;
import org.leidenkg.query.ThemeDetail;

/** The pages. */
final class PageRoutes {
    private static final int MOST_HITS = 100;
    private static final int LIST_SIZE = 100;

    private final Lookup lookup;
    private final Answers answers;
    private final Uis uis;
    private final Pages pages;
    private final StructuredData structured;
    private final Function<Ui, String> dataset;

    PageRoutes(
            Lookup lookup,
            Answers answers,
            Uis uis,
            Pages pages,
            StructuredData structured,
            Function<Ui, String> dataset) {
        this.structured = structured;
        this.dataset = dataset;
        this.lookup = lookup;
        this.answers = answers;
        this.uis = uis;
        this.pages = pages;
    }

    void register(Routing routing) {
        routing.get("/", this::home);
        routing.get("/doc/organisation", this::organisations);
        routing.get("/doc/organisation/{slug}", this::organisation);
        routing.get("/doc/project", this::projects);
        routing.get("/doc/project/{slug}", this::project);
        routing.get("/doc/theme/{slug}", this::theme);
    }

    private void home(Context context) {
        Asked asked = new Asked(context);
        Optional<String> text = asked.text();
        if (text.isPresent()) {
            send(context, "results", Map.of("results", results(text.get())));
        } else {
            send(context, "home", Map.of("overview", lookup.overview()), dataset);
        }
    }

    private Views.Results results(String text) {
        List<Hit> all = lookup.search(text);
        List<Hit> shown = all.subList(0, Math.min(MOST_HITS, all.size()));
        List<Ref> unclear = shown.stream()
                .map(Hit::thing)
                .filter(thing -> !thing.kind().hasPage())
                .toList();
        return new Views.Results(
                text, shown, all.size(), unclear.isEmpty() ? Map.of() : lookup.projectsNaming(unclear));
    }

    private void organisations(Context context) {
        Asked asked = new Asked(context);
        var page = lookup.listOrganisations(
                asked.page(), LIST_SIZE, asked.language().tag());
        send(context, "organisations", Map.of("organisations", page));
    }

    private void projects(Context context) {
        Asked asked = new Asked(context);
        var page = lookup.listProjects(asked.page(), LIST_SIZE, asked.language().tag());
        send(context, "projects", Map.of("projects", page));
    }

    private void organisation(Context context) {
        Asked asked = new Asked(context);
        String slug = asked.slug(Kind.ORGANISATION);
        Level level = asked.level();
        OrganisationDetail detail = lookup.findOrganisation(slug).orElseThrow(() -> unknown(Kind.ORGANISATION, slug));
        Views.OrganisationView view = new Views.OrganisationView(
                detail,
                level,
                lookup.partnersOf(slug, level),
                Views.byTheme(
                        lookup.involvementsOf(slug, level), lookup.overview().themes()));
        send(context, "organisation", Map.of("view", view), ui -> structured.organisation(detail, ui));
    }

    private void project(Context context) {
        String slug = new Asked(context).slug(Kind.PROJECT);
        ProjectDetail detail = lookup.findProject(slug).orElseThrow(() -> unknown(Kind.PROJECT, slug));
        send(
                context,
                "project",
                Map.of("view", Views.project(detail, lookup.overview().themes())),
                ui -> structured.project(detail, ui));
    }

    private void theme(Context context) {
        String slug = new Asked(context).slug(Kind.THEME);
        ThemeDetail detail = lookup.findTheme(slug).orElseThrow(() -> unknown(Kind.THEME, slug));
        send(context, "theme", Map.of("theme", detail), ui -> structured.theme(detail, ui));
    }

    private void send(Context context, String template, Map<String, Object> parameters) {
        send(context, uis.of(context), template, parameters);
    }

    /** With what the page says to search engines. */
    private void send(
            Context context, String template, Map<String, Object> parameters, Function<Ui, String> structuredData) {
        Ui ui = uis.of(context);
        Map<String, Object> all = new java.util.HashMap<>(parameters);
        all.put("data", structuredData.apply(ui));
        send(context, ui, template, all);
    }

    private void send(Context context, Ui ui, String template, Map<String, Object> parameters) {
        String html = pages.render(template, with(parameters, ui));
        answers.html(context, lookup.digest(), ui.language(), html);
    }

    static Map<String, Object> with(Map<String, Object> parameters, Ui ui) {
        Map<String, Object> all = new java.util.HashMap<>(parameters);
        all.put("ui", ui);
        return all;
    }

    private static RequestProblem unknown(Kind kind, String slug) {
        return RequestProblem.of(RequestProblem.Type.NOT_FOUND, kind.path(), slug);
    }
}
