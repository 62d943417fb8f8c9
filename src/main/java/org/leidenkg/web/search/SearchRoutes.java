package org.leidenkg.web.search;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.query.answer.Naming;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.search.Hit;
import org.leidenkg.query.search.HitGroup;
import org.leidenkg.web.api.ApiAnswers;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.PageAnswers;

/** Finding things by a text: the page with results, suggestions while somebody types, and the API's answer. */
public final class SearchRoutes {
    /** Gives a piece of a page, for the script of the search box. */
    public static final String SUGGEST = "/suggest";

    private static final int FIRST_OF_A_GROUP = 10;
    private static final int SUGGESTIONS_OF_A_GROUP = 4;
    private static final int PAGE_SIZE = 50;

    private final Lookup lookup;
    private final PageAnswers pages;
    private final ApiAnswers api;

    public SearchRoutes(Lookup lookup, PageAnswers pages, ApiAnswers api) {
        this.lookup = lookup;
        this.pages = pages;
        this.api = api;
    }

    public void register(Routing routing) {
        routing.get(SUGGEST, this::suggest);
        routing.get("/api/v1/search", this::search);
    }

    /** The page of what is found for a text, which the start page's address gives. */
    public void results(Context context, String text) {
        RequestParameters asked = new RequestParameters(context);
        pages.send(context, "search/results", Map.of("results", results(text, asked.group(), asked.page())));
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
        RequestParameters asked = new RequestParameters(context);
        List<Hit> hits = asked.text().map(lookup::search).orElse(List.of());
        List<Hit> wanted = asked.group()
                .map(group -> hits.stream()
                        .filter(hit -> hit.thing().kind().hasPage() && isLike(hit.group(), group))
                        .toList())
                .orElse(hits);
        context.header("X-Robots-Tag", "noindex");
        pages.send(
                context,
                "search/suggestions",
                Map.of(
                        "text", asked.text().orElse(""),
                        "groups", SearchViews.groups(wanted, SUGGESTIONS_OF_A_GROUP)));
    }

    /** Who looks for an organisation may mean a unit. */
    private static boolean isLike(HitGroup group, HitGroup wanted) {
        return group == wanted || (wanted == HitGroup.ORGANISATION && group == HitGroup.UNIT);
    }

    private void search(Context context) {
        RequestParameters asked = new RequestParameters(context);
        String text = asked.requiredText();
        List<Hit> all = lookup.search(text);
        List<Hit> wanted =
                asked.group().map(group -> SearchViews.of(all, group)).orElse(all);
        api.list(
                context,
                Page.of(wanted, asked.page(), asked.size(PAGE_SIZE)),
                api.shapes()::hit,
                json -> json.field("query", text)
                        .objects(
                                "groups",
                                SearchViews.groups(all, 1),
                                (one, group) ->
                                        one.field("group", group.group().slug()).field("total", group.total())));
    }
}
