package org.leidenkg.web.network;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.leidenkg.model.network.Excerpt;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.Weight;
import org.leidenkg.query.answer.Page;
import org.leidenkg.web.between.BetweenRoutes;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.page.PageContext;

/** The network as tables beside its picture: the organisations, or the pairs and what they share. */
final class NetworkTables {
    private static final int SIZE = 25;

    private final NetworkRequest request;
    private final NetworkWords words;
    private final PageContext page;
    private final Collator collator;

    NetworkTables(NetworkRequest request, NetworkWords words, PageContext page) {
        this.request = request;
        this.words = words;
        this.page = page;
        this.collator =
                Collator.getInstance(Locale.forLanguageTag(page.language().tag()));
    }

    /** @throws RequestProblem for a table or an order that there is not */
    NetworkViews.Table table(RequestParameters parameters) {
        String table = parameters.choice("table", List.of("organisations", "pairs"));
        return table.equals("pairs") ? pairs(parameters) : organisations(parameters);
    }

    private NetworkViews.Table organisations(RequestParameters parameters) {
        List<String> keys = List.of("strength", "name", "kind", "projects", "partners");
        String sort = parameters.choice("sort", keys);
        List<Excerpt.Member> members =
                new ArrayList<>(Excerpt.members(request.part(), request.filter().weight()));
        // They come by strength; the order of equals stays.
        switch (sort) {
            case "name" -> members.sort(Comparator.comparing(member -> name(member.node()), collator));
            case "kind" ->
                members.sort(Comparator.comparing(
                        member -> words.in(member.node().type().name()), collator));
            case "projects" ->
                members.sort(Comparator.comparingInt(Excerpt.Member::projects).reversed());
            case "partners" ->
                members.sort(Comparator.comparingInt(Excerpt.Member::partners).reversed());
            default -> {}
        }
        Page<Excerpt.Member> part = Page.of(members, parameters.page(), SIZE);
        List<NetworkViews.Column> columns = List.of(
                column("name", "column.organisation", false, sort, "organisations"),
                column("kind", "column.type", false, sort, "organisations"),
                column("projects", "column.projects", true, sort, "organisations"),
                column("partners", "network.column.partners", true, sort, "organisations"),
                column("strength", strengthLabel(), true, sort, "organisations"));
        List<NetworkViews.Row> rows = part.items().stream()
                .map(member -> new NetworkViews.Row(member, weight(member.strength())))
                .toList();
        return new NetworkViews.Table(
                false,
                columns,
                rows,
                List.of(),
                part.total(),
                part.page(),
                part.lastPage(),
                parameters("organisations", sort));
    }

    private NetworkViews.Table pairs(RequestParameters parameters) {
        String sort = parameters.choice("sort", List.of("weight", "name"));
        Network network = request.part();
        Map<String, Network.Node> nodes = network.nodesBySlug();
        Map<String, Network.Consortium> projects = network.consortiaBySlug();
        Weight weight = request.filter().weight();
        List<Network.Edge> edges = new ArrayList<>(network.edges());
        Comparator<Network.Edge> byName = Comparator.comparing(
                        (Network.Edge edge) -> name(node(nodes, edge.from())), collator)
                .thenComparing((Network.Edge edge) -> name(node(nodes, edge.to())), collator);
        Comparator<Network.Edge> byWeight =
                Comparator.comparing((Network.Edge edge) -> weight.of(edge)).reversed();
        edges.sort(sort.equals("name") ? byName : byWeight.thenComparing(byName));
        Page<Network.Edge> part = Page.of(edges, parameters.page(), SIZE);
        List<NetworkViews.Pair> pairs = part.items().stream()
                .map(edge -> new NetworkViews.Pair(
                        node(nodes, edge.from()),
                        node(nodes, edge.to()),
                        edge.projects().stream()
                                .flatMap(slug -> Optional.ofNullable(projects.get(slug)).stream())
                                .toList(),
                        edge.sharedProjects(),
                        page.at(
                                BetweenRoutes.PATH,
                                List.of("from=" + Links.encoded(edge.from()), "to=" + Links.encoded(edge.to()))),
                        weight(weight.of(edge))))
                .toList();
        List<NetworkViews.Column> columns = List.of(
                column("name", "network.column.pair", false, sort, "pairs"),
                column("weight", "network.legend.width." + weight.key(), true, sort, "pairs"),
                new NetworkViews.Column("", page.t("column.which"), false, false, ""));
        return new NetworkViews.Table(
                true, columns, List.of(), pairs, part.total(), part.page(), part.lastPage(), parameters("pairs", sort));
    }

    private String strengthLabel() {
        return "network.column.strength." + request.filter().weight().key();
    }

    private String weight(BigDecimal weight) {
        return words.weight(weight, request.filter().weight());
    }

    private String name(Network.Node node) {
        return words.in(node.name());
    }

    private static Network.Node node(Map<String, Network.Node> nodes, String slug) {
        return Objects.requireNonNull(nodes.get(slug));
    }

    private NetworkViews.Column column(String key, String label, boolean number, String sort, String table) {
        return new NetworkViews.Column(
                key,
                page.t(label),
                number,
                key.equals(sort),
                page.at(NetworkRoutes.PAGE, parameters(table, key)) + "#table");
    }

    private List<String> parameters(String table, String sort) {
        List<String> parameters = new ArrayList<>(request.parameters());
        parameters.add("table=" + table);
        parameters.add("sort=" + sort);
        return parameters;
    }
}
