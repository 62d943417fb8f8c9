package org.leidenkg.web.search;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leidenkg.query.answer.Naming;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.facet.ListKind;
import org.leidenkg.query.facet.ListQuery;
import org.leidenkg.query.facet.Listing;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.search.Hit;
import org.leidenkg.query.search.HitGroup;
import org.leidenkg.web.api.ApiAnswers;
import org.leidenkg.web.api.ListPlace;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.list.ListColumn;
import org.leidenkg.web.list.ListFiles;
import org.leidenkg.web.list.ListFilters;
import org.leidenkg.web.list.ListParameters;
import org.leidenkg.web.list.ListTable;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Pages;

/** The start page, and finding things by a text: the page of results, suggestions for the search box, and the API's answer. */
public final class SearchRoutes {
    /** Gives a piece of a page, for the script of the search box. */
    public static final String SUGGEST = "/suggest";

    private static final int FIRST_OF_A_GROUP = 10;
    private static final int SUGGESTIONS_OF_A_GROUP = 4;
    private static final int PAGE_SIZE = 50;

    private static final String API = "/api/v1/search";

    private static final ListTable<Hit> HITS = ListTable.of(
            "search",
            "results.list",
            Hit::thing,
            List.of(
                    ListColumn.of("", "column.name", hit -> List.of(hit.thing())),
                    ListColumn.of("", "org.unitOf", hit -> hit.unitOf().stream().toList()),
                    ListColumn.of(
                            "", "filter.found-in", hit -> List.of(hit.label().text()))),
            List.of());

    private final Lookup lookup;
    private final Pages pages;
    private final ApiAnswers api;
    private final ListFiles files;

    private final Function<PageContext, String> dataset;

    /** @param dataset what the start page says of the dataset to search engines */
    public SearchRoutes(
            Lookup lookup, Pages pages, ApiAnswers api, ListFiles files, Function<PageContext, String> dataset) {
        this.files = files;
        this.lookup = lookup;
        this.pages = pages;
        this.api = api;
        this.dataset = dataset;
    }

    public void register(Routing routing) {
        routing.get("/", this::home);
        routing.get(SUGGEST, this::suggest);
        ApiOperation search = ApiOperation.json(
                API,
                "search",
                "lookup",
                "Organisations, units, projects, themes and unclear names, by any of their names, and projects by their"
                        + " descriptions, the best first, with the reason; what is only like the text, or has some of its"
                        + " words, when nothing is called that.",
                SearchAnswer.class,
                ListParameters.of(ListKind.HITS, Parameter.needed("q", "What to look for.")));
        routing.get(search, this::search);
        files.register(routing, search, HITS, request -> {
            ListQuery query = read(request);
            return new ListFiles.Content<>(
                    "", query, hits(request.requiredText(), query).rows());
        });
    }

    private void home(Context context) {
        RequestParameters request = new RequestParameters(context);
        Optional<String> text = request.text();
        if (text.isPresent()) {
            ListQuery query = read(request);
            Listing<Hit> listing = hits(text.get(), query);
            pages.send(
                    context,
                    "search/results",
                    Map.of(
                            "results", results(text.get(), request, listing.rows()),
                            "filters", ListFilters.of(lookup, query, listing, API)));
        } else {
            Map<String, Object> parameters =
                    Map.of("overview", lookup.overview(), "totals", lookup.totals(request.counting()));
            pages.send(context, "search/home", parameters, dataset);
        }
    }

    private ListQuery read(RequestParameters request) {
        return ListParameters.read(request, ListKind.HITS, lookup);
    }

    private Listing<Hit> hits(String text, ListQuery query) {
        return lookup.lists().hits(text, query);
    }

    private SearchViews.Results results(String text, RequestParameters request, List<Hit> hits) {
        Optional<HitGroup> only = request.group();
        Page<Hit> part = Page.of(hits, only.isPresent() ? request.page() : 1, PAGE_SIZE);
        List<SearchViews.Group> groups = only.map(group -> List.of(SearchViews.page(part, group)))
                .orElseGet(() -> SearchViews.groups(hits, FIRST_OF_A_GROUP));
        return new SearchViews.Results(
                text, only, groups, part.page(), only.isPresent() ? part.lastPage() : 1, naming(groups));
    }

    private Map<String, Naming> naming(List<SearchViews.Group> groups) {
        List<Ref> unclear = groups.stream()
                .filter(group -> group.group() == HitGroup.UNCLEAR)
                .flatMap(group -> group.hits().stream())
                .map(Hit::thing)
                .toList();
        return unclear.isEmpty() ? Map.of() : lookup.projectsNaming(unclear);
    }

    private void suggest(Context context) {
        RequestParameters request = new RequestParameters(context);
        List<Hit> hits = request.text().map(lookup::search).orElse(List.of());
        List<Hit> wanted = request.group()
                .map(group -> hits.stream()
                        .filter(hit -> hit.thing().kind().hasPage() && isLike(hit.group(), group))
                        .toList())
                .orElse(hits);
        context.header("X-Robots-Tag", "noindex");
        pages.send(
                context,
                "search/suggestions",
                Map.of(
                        "text", request.text().orElse(""),
                        "groups", SearchViews.groups(wanted, SUGGESTIONS_OF_A_GROUP)));
    }

    /** Who looks for an organisation may mean a unit. */
    private static boolean isLike(HitGroup group, HitGroup wanted) {
        return group == wanted || (wanted == HitGroup.ORGANISATION && group == HitGroup.UNIT);
    }

    private void search(Context context) {
        RequestParameters request = new RequestParameters(context);
        String text = request.requiredText();
        Listing<Hit> found = hits(text, read(request));
        Page<Hit> page = Page.of(found.rows(), request.page(), request.size(PAGE_SIZE));
        ListPlace place = api.place(context, page);
        api.send(context, () -> SearchAnswer.of(text, found, place, page.items()));
    }
}
