package org.leidenkg.web.search;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leidenkg.query.answer.Naming;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.search.Hit;
import org.leidenkg.query.search.HitGroup;
import org.leidenkg.web.api.ApiAnswers;
import org.leidenkg.web.api.ListPlace;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Pages;

/** The start page, and finding things by a text: the page of results, suggestions for the search box, and the API's answer. */
public final class SearchRoutes {
    /** Gives a piece of a page, for the script of the search box. */
    public static final String SUGGEST = "/suggest";

    private static final int FIRST_OF_A_GROUP = 10;
    private static final int SUGGESTIONS_OF_A_GROUP = 4;
    private static final int PAGE_SIZE = 50;

    private final Lookup lookup;
    private final Pages pages;
    private final ApiAnswers api;

    private final Function<PageContext, String> dataset;

    /** @param dataset what the start page says of the dataset to search engines */
    public SearchRoutes(Lookup lookup, Pages pages, ApiAnswers api, Function<PageContext, String> dataset) {
        this.lookup = lookup;
        this.pages = pages;
        this.api = api;
        this.dataset = dataset;
    }

    public void register(Routing routing) {
        routing.get("/", this::home);
        routing.get(SUGGEST, this::suggest);
        routing.get(
                ApiOperation.json(
                        "/api/v1/search",
                        "search",
                        "lookup",
                        "Organisations, units, projects, themes and unclear names, by any of their names, the best first,"
                                + " with the reason; what is only like the text, when nothing is called that.",
                        SearchAnswer.class,
                        Parameter.needed("q", "What to look for."),
                        Parameter.choice("kind", "Only one group of what is found.", RequestParameters.GROUPS),
                        ApiOperation.PAGE,
                        ApiOperation.SIZE),
                this::search);
    }

    private void home(Context context) {
        RequestParameters request = new RequestParameters(context);
        Optional<String> text = request.text();
        if (text.isPresent()) {
            SearchViews.Results results = results(text.get(), request.group(), request.page());
            pages.send(context, "search/results", Map.of("results", results));
        } else {
            Map<String, Object> parameters =
                    Map.of("overview", lookup.overview(), "totals", lookup.totals(request.counting()));
            pages.send(context, "search/home", parameters, dataset);
        }
    }

    private SearchViews.Results results(String text, Optional<HitGroup> only, int page) {
        List<Hit> all = lookup.search(text);
        if (only.isEmpty()) {
            List<SearchViews.Group> groups = SearchViews.groups(all, FIRST_OF_A_GROUP);
            return new SearchViews.Results(text, only, groups, 1, 1, naming(groups));
        }
        Page<Hit> part = Page.of(SearchViews.of(all, only.get()), page, PAGE_SIZE);
        List<SearchViews.Group> groups = List.of(SearchViews.page(part, only.get()));
        return new SearchViews.Results(text, only, groups, part.page(), part.lastPage(), naming(groups));
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
        List<Hit> all = lookup.search(text);
        List<Hit> wanted =
                request.group().map(group -> SearchViews.of(all, group)).orElse(all);
        Page<Hit> page = Page.of(wanted, request.page(), request.size(PAGE_SIZE));
        ListPlace place = api.place(context, page);
        api.send(context, () -> SearchAnswer.of(text, all, place, page.items()));
    }
}
