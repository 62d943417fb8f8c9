package org.leidenkg.web.organisation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.Partner;
import org.leidenkg.query.answer.PartySize;
import org.leidenkg.query.answer.ProjectRoles;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.network.Networks;
import org.leidenkg.web.api.ApiAnswers;
import org.leidenkg.web.api.ListPlace;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.page.StructuredData;
import org.leidenkg.web.question.QuestionLinks;

/** Organisations: their list, and the page of one and the API's answers about it. */
public final class OrganisationRoutes {
    private static final String API = "/api/v1/organisations/{slug}";
    private static final String TAG = "lookup";
    private static final int LIST_SIZE = 50;
    private static final int PAGE_LIST_SIZE = 100;

    /** Most projects that come with an organisation itself; all of them are a list of their own. */
    private static final int MOST_WITHIN = 200;

    private final Lookup lookup;
    private final Networks networks;
    private final Pages pages;
    private final ApiAnswers api;
    private final StructuredData structured;
    private final QuestionLinks questions;

    public OrganisationRoutes(
            Lookup lookup,
            Networks networks,
            Pages pages,
            ApiAnswers api,
            StructuredData structured,
            QuestionLinks questions) {
        this.lookup = lookup;
        this.networks = networks;
        this.pages = pages;
        this.api = api;
        this.structured = structured;
        this.questions = questions;
    }

    public void register(Routing routing) {
        routing.get("/doc/organisation", this::list);
        routing.get("/doc/organisation/{slug}", this::page);
        routing.get(
                ApiOperation.json(
                        API,
                        "organisation",
                        TAG,
                        "An organisation: names, units, identifiers, and its projects.",
                        OrganisationAnswer.class,
                        ApiOperation.SLUG,
                        ApiOperation.LEVEL,
                        ApiOperation.CERTAINTY),
                this::organisation);
        routing.get(
                ApiOperation.json(
                        API + "/partners",
                        "partners",
                        TAG,
                        "With whom an organisation works, most shared projects first.",
                        new TypeReference<PageOfOrganisation<Partner>>() {}.getType(),
                        ApiOperation.SLUG,
                        ApiOperation.LEVEL,
                        ApiOperation.CERTAINTY,
                        ApiOperation.PAGE,
                        ApiOperation.SIZE),
                this::partners);
        routing.get(
                ApiOperation.json(
                        API + "/projects",
                        "projectsOfOrganisation",
                        TAG,
                        "The projects that an organisation takes part in, with its roles, in the order of the agenda.",
                        new TypeReference<PageOfOrganisation<ProjectRoles>>() {}.getType(),
                        ApiOperation.SLUG,
                        ApiOperation.LEVEL,
                        ApiOperation.CERTAINTY,
                        Parameter.text("theme", "Only projects of this theme or section, by its slug."),
                        ApiOperation.PAGE,
                        ApiOperation.SIZE),
                this::projects);
    }

    private OrganisationDetail get(String slug) {
        return lookup.findOrganisation(slug)
                .orElseThrow(() -> RequestProblem.of(RequestProblem.Type.NOT_FOUND, Kind.ORGANISATION.path(), slug));
    }

    private void list(Context context) {
        RequestParameters request = new RequestParameters(context);
        var page = lookup.listOrganisations(
                request.counting(),
                request.page(),
                PAGE_LIST_SIZE,
                request.language().tag());
        pages.send(context, "organisation/organisations", Map.of("organisations", page));
    }

    private void page(Context context) {
        RequestParameters request = new RequestParameters(context);
        String slug = request.slug(Kind.ORGANISATION);
        Counting counting = request.counting();
        OrganisationDetail detail = get(slug);
        List<ThemeCard> themes = lookup.overview().themes();
        Optional<ThemeCard> theme = request.theme(themes);
        OrganisationView view = new OrganisationView(
                detail,
                counting,
                lookup.countsOf(slug, counting),
                lookup.sizeOf(slug, new Counting(counting.level(), Certainty.SETTLED))
                        .projects(),
                lookup.partnersOf(slug, counting, request.page("partners"), LIST_SIZE),
                lookup.projectsOf(
                        slug, counting, theme.map(one -> one.ref().slug()), request.page("projects"), LIST_SIZE),
                themes,
                theme,
                networks.standing(detail.ref().iri(), counting),
                questions.to("partners-of-an-organisation", Map.of("organisation", slug), counting),
                questions.to("projects-of-an-organisation", Map.of("organisation", slug), counting));
        pages.send(
                context,
                "organisation/organisation",
                Map.of("view", view),
                page -> structured.organisation(detail, page));
    }

    private void organisation(Context context) {
        RequestParameters request = new RequestParameters(context);
        String slug = request.slug(Kind.ORGANISATION);
        Counting counting = request.counting();
        OrganisationDetail detail = get(slug);
        PartySize counts = lookup.sizeOf(slug, counting);
        Page<ProjectRoles> projects = lookup.projectsOf(slug, counting, Optional.empty(), 1, MOST_WITHIN);
        String address = api.links().api(detail.ref());
        api.send(
                context,
                () -> new OrganisationAnswer(
                        detail,
                        address + "/partners",
                        address + "/projects",
                        counting,
                        counts.projects(),
                        counts.led(),
                        lookup.countPartnersOf(slug, counting),
                        projects.items()));
    }

    private void partners(Context context) {
        RequestParameters request = new RequestParameters(context);
        String slug = request.slug(Kind.ORGANISATION);
        Counting counting = request.counting();
        OrganisationDetail detail = get(slug);
        Page<Partner> partners = lookup.partnersOf(slug, counting, request.page(), request.size(LIST_SIZE));
        part(context, detail, counting, partners);
    }

    private void part(Context context, OrganisationDetail detail, Counting counting, Page<?> page) {
        ListPlace place = api.place(context, page);
        api.send(context, () -> new PageOfOrganisation<>(detail.ref(), counting, place, page.items()));
    }

    private void projects(Context context) {
        RequestParameters request = new RequestParameters(context);
        String slug = request.slug(Kind.ORGANISATION);
        Counting counting = request.counting();
        OrganisationDetail detail = get(slug);
        Optional<ThemeCard> theme = request.theme(lookup.overview().themes());
        Optional<String> within = theme.map(one -> one.ref().slug());
        Page<ProjectRoles> projects =
                lookup.projectsOf(slug, counting, within, request.page(), request.size(LIST_SIZE));
        part(context, detail, counting, projects);
    }
}
