package org.leidenkg.web.organisation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.OrganisationRow;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.PartySize;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.ProjectRoles;
import org.leidenkg.query.answer.between.Partner;
import org.leidenkg.query.facet.Facet;
import org.leidenkg.query.facet.ListKind;
import org.leidenkg.query.facet.ListQuery;
import org.leidenkg.query.facet.Listing;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.lookup.OrganisationLists;
import org.leidenkg.query.lookup.OrganisationLists.SharedWith;
import org.leidenkg.query.network.Networks;
import org.leidenkg.web.api.ApiAnswers;
import org.leidenkg.web.api.ListPlace;
import org.leidenkg.web.api.PageAnswer;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.list.ListFiles;
import org.leidenkg.web.list.ListFilters;
import org.leidenkg.web.list.ListParameters;
import org.leidenkg.web.list.ListView;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.page.StructuredData;
import org.leidenkg.web.question.QuestionLinks;

/** Organisations: their list, and the page of one and the API's answers about it. */
public final class OrganisationRoutes {
    private static final String LIST = "/api/v1/organisations";
    private static final String API = LIST + "/{slug}";
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
    private final ListFiles files;

    public OrganisationRoutes(
            Lookup lookup,
            Networks networks,
            Pages pages,
            ApiAnswers api,
            StructuredData structured,
            QuestionLinks questions,
            ListFiles files) {
        this.files = files;
        this.lookup = lookup;
        this.networks = networks;
        this.pages = pages;
        this.api = api;
        this.structured = structured;
        this.questions = questions;
    }

    public void register(Routing routing) {
        routing.get("/doc/organisation", this::list);
        ApiOperation list = ApiOperation.json(
                LIST,
                "listOrganisations",
                TAG,
                "All organisations that take part in a project, by name.",
                new TypeReference<PageAnswer<OrganisationRow>>() {}.getType(),
                ListParameters.of(ListKind.ORGANISATIONS));
        routing.get(list, context -> {
            RequestParameters request = new RequestParameters(context);
            api.list(
                    context,
                    Page.of(
                            organisations(read(request, ListKind.ORGANISATIONS)).rows(),
                            request.page(),
                            request.size(LIST_SIZE)));
        });
        files.register(routing, list, ListColumns.ORGANISATIONS, request -> {
            ListQuery query = read(request, ListKind.ORGANISATIONS);
            return new ListFiles.Content<>("", query, organisations(query).rows());
        });
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
        ApiOperation partners = ApiOperation.json(
                API + "/partners",
                "partners",
                TAG,
                "With whom an organisation works, most shared projects first.",
                new TypeReference<PageOfOrganisation<Partner>>() {}.getType(),
                ListParameters.of(ListKind.PARTNERS, ApiOperation.SLUG));
        routing.get(partners, this::partners);
        files.register(routing, partners, ListColumns.PARTNERS, request -> {
            ListQuery query = read(request, ListKind.PARTNERS);
            String slug = get(request.slug(Kind.ORGANISATION)).ref().slug();
            return new ListFiles.Content<>(
                    slug, query, partners(slug, query, ALL).items());
        });
        ApiOperation projects = ApiOperation.json(
                API + "/projects",
                "projectsOfOrganisation",
                TAG,
                "The projects that an organisation takes part in, with its roles, in the order of the agenda.",
                new TypeReference<PageOfOrganisation<ProjectRoles>>() {}.getType(),
                ListParameters.of(ListKind.OWN_PROJECTS, ApiOperation.SLUG));
        routing.get(projects, this::projects);
        files.register(routing, projects, ListColumns.PROJECTS, request -> {
            ListQuery query = read(request, ListKind.OWN_PROJECTS);
            String slug = get(request.slug(Kind.ORGANISATION)).ref().slug();
            return new ListFiles.Content<>(
                    slug, query, projects(slug, query, ALL).items());
        });
    }

    private ListQuery read(RequestParameters request, ListKind list) {
        return ListParameters.read(request, list, lookup);
    }

    private Listing<OrganisationRow> organisations(ListQuery query) {
        return lookup.lists().organisations(query);
    }

    private OrganisationDetail get(String slug) {
        return lookup.findOrganisation(slug)
                .orElseThrow(() -> RequestProblem.of(RequestProblem.Type.NOT_FOUND, Kind.ORGANISATION.path(), slug));
    }

    private void list(Context context) {
        RequestParameters request = new RequestParameters(context);
        ListQuery query = read(request, ListKind.ORGANISATIONS);
        Listing<OrganisationRow> listing = organisations(query);
        pages.send(
                context,
                "organisation/organisations",
                Map.of(
                        "list",
                        ListView.of(
                                ListFilters.of(lookup, query, listing, LIST),
                                ListColumns.ORGANISATIONS,
                                Page.of(listing.rows(), request.page(), PAGE_LIST_SIZE))));
    }

    private void page(Context context) {
        RequestParameters request = new RequestParameters(context);
        String slug = request.slug(Kind.ORGANISATION);
        Counting counting = request.counting();
        ListQuery query = read(request, ListKind.PARTNERS);
        Map<String, String> own = Map.of("organisation", slug);
        OrganisationDetail detail = get(slug);
        OrganisationLists lists = lookup.listsOf(slug);
        Listing<SharedWith> partners = lists.partners(query);
        Listing<ProjectCard> projects = lists.projects(query.of(ListKind.OWN_PROJECTS));
        ListFilters ofProjects =
                ListFilters.of(lookup, query.of(ListKind.OWN_PROJECTS), projects, LIST + "/" + slug + "/projects");
        OrganisationView view = new OrganisationView(
                detail,
                counting,
                lists.counts(counting),
                lists.countPartners(counting),
                lists.size(new Counting(counting.level(), Certainty.SETTLED)).projects(),
                filters(query, partners, ofProjects, LIST + "/" + slug + "/partners"),
                ofProjects,
                partners.page(request.page("partners"), LIST_SIZE, with -> lists.partner(with, counting)),
                lists.roles(counting, Page.of(projects.rows(), request.page("projects"), LIST_SIZE)),
                lookup.overview().themes(),
                networks.standing(detail.ref().iri(), counting),
                questions.to(query, own, "partners-of-an-organisation", "partners-by-role-and-theme"),
                questions.to(query, own, "projects-of-an-organisation"));
        pages.send(
                context,
                "organisation/organisation",
                Map.of("view", view),
                page -> structured.organisation(detail, page));
    }

    /** One form for both lists: themes and roles with numbers of projects, the others with numbers of partners. */
    private ListFilters filters(ListQuery query, Listing<SharedWith> partners, ListFilters ofProjects, String address) {
        return ListFilters.of(lookup, query, partners, address)
                .with(
                        Map.of(
                                Facet.THEME, ofProjects.choices().getOrDefault(Facet.THEME, List.of()),
                                Facet.ROLE, ofProjects.choices().getOrDefault(Facet.ROLE, List.of())),
                        Map.of(
                                Facet.THEME, "filter.theme.projects",
                                Facet.ROLE, "filter.role.own",
                                Facet.SECTOR, "filter.sector.partners",
                                Facet.KIND, "filter.kind.partners"));
    }

    private void organisation(Context context) {
        RequestParameters request = new RequestParameters(context);
        String slug = request.slug(Kind.ORGANISATION);
        Counting counting = request.counting();
        OrganisationDetail detail = get(slug);
        OrganisationLists lists = lookup.listsOf(slug);
        PartySize counts = lists.size(counting);
        Page<ProjectRoles> projects =
                projects(slug, ListQuery.all(ListKind.OWN_PROJECTS, counting), new Part(1, MOST_WITHIN));
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
                        lists.countPartners(counting),
                        projects.items()));
    }

    /** Which part of a list. */
    private record Part(int page, int size) {}

    private static final Part ALL = new Part(1, Integer.MAX_VALUE);

    private Page<Partner> partners(String slug, ListQuery query, Part part) {
        OrganisationLists lists = lookup.listsOf(slug);
        return lists.partners(query).page(part.page(), part.size(), with -> lists.partner(with, query.counting()));
    }

    private Page<ProjectRoles> projects(String slug, ListQuery query, Part part) {
        OrganisationLists lists = lookup.listsOf(slug);
        List<ProjectCard> all = lists.projects(query).rows();
        return lists.roles(query.counting(), Page.of(all, part.page(), part.size()));
    }

    private void partners(Context context) {
        RequestParameters request = new RequestParameters(context);
        ListQuery query = read(request, ListKind.PARTNERS);
        OrganisationDetail detail = get(request.slug(Kind.ORGANISATION));
        part(
                context,
                detail,
                query.counting(),
                partners(detail.ref().slug(), query, new Part(request.page(), request.size(LIST_SIZE))));
    }

    private void projects(Context context) {
        RequestParameters request = new RequestParameters(context);
        ListQuery query = read(request, ListKind.OWN_PROJECTS);
        OrganisationDetail detail = get(request.slug(Kind.ORGANISATION));
        part(
                context,
                detail,
                query.counting(),
                projects(detail.ref().slug(), query, new Part(request.page(), request.size(LIST_SIZE))));
    }

    private void part(Context context, OrganisationDetail detail, Counting counting, Page<?> page) {
        ListPlace place = api.place(context, page);
        api.send(context, () -> new PageOfOrganisation<>(detail.ref(), counting, place, page.items()));
    }
}
