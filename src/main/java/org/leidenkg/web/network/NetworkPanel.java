package org.leidenkg.web.network;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.Excerpt;
import org.leidenkg.model.network.Measure;
import org.leidenkg.model.network.Network;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.web.between.BetweenRoutes;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.page.PageContext;

/** Tells beside the picture of the organisation that is chosen in it, or which ones there are to choose from. */
final class NetworkPanel {
    private static final int MOST_CHOICES = 12;

    private final NetworkRequest request;
    private final NetworkWords words;
    private final PageContext page;
    private final Network part;

    NetworkPanel(NetworkRequest request, NetworkWords words, PageContext page) {
        this.request = request;
        this.words = words;
        this.page = page;
        this.part = request.part();
    }

    NetworkViews.Panel choices() {
        List<NetworkViews.Link> strongest = Excerpt.members(
                        part, request.filter().weight())
                .stream()
                .limit(MOST_CHOICES)
                .map(member -> choice(member.node()))
                .toList();
        return new NetworkViews.Panel(Optional.empty(), strongest, part.nodes().size());
    }

    NetworkViews.Panel of(Ref organisation) {
        String slug = organisation.slug();
        Map<String, Network.Node> nodes = part.nodesBySlug();
        Comparator<Network.Edge> strongest =
                Comparator.comparing(edge -> request.filter().weight().of(edge));
        List<NetworkViews.Tie> ties = part.edges().stream()
                .filter(edge -> edge.from().equals(slug) || edge.to().equals(slug))
                .sorted(strongest.reversed())
                .map(edge -> tie(
                        slug,
                        Objects.requireNonNull(nodes.get(edge.from().equals(slug) ? edge.to() : edge.from())),
                        edge.sharedProjects()))
                .toList();
        List<NetworkViews.Link> projects = part.consortia().stream()
                .filter(project -> project.parts().stream()
                        .anyMatch(one -> one.organisation().equals(slug)))
                .map(project -> new NetworkViews.Link(page.at("/doc/project/" + project.slug()), project.label()))
                .toList();
        Optional<String> about = Excerpt.members(part, request.filter().weight()).stream()
                .filter(member -> member.node().slug().equals(slug))
                .map(this::about)
                .findFirst();
        NetworkViews.Chosen chosen = new NetworkViews.Chosen(
                page.name(organisation).text(), page.linkTo(organisation), about, ties, projects, other(slug));
        return new NetworkViews.Panel(
                Optional.of(chosen), List.of(), part.nodes().size());
    }

    /** One that counts with another organisation is to be found where it is counted apart. */
    private NetworkViews.Link other(String slug) {
        boolean found = request.whole().nodesBySlug().containsKey(slug);
        if (!found && request.filter().counting().level() == Level.ROLLED_UP) {
            return new NetworkViews.Link(
                    at(List.of("level=" + Level.AS_NAMED.slug()), slug), page.t("network.panel.apart"));
        }
        return request.filter().organisation().isPresent()
                ? new NetworkViews.Link(at(request.around(Optional.empty()), slug), page.t("network.panel.whole"))
                : new NetworkViews.Link(
                        page.at(NetworkRoutes.PAGE, request.around(Optional.of(slug))), page.t("network.panel.around"));
    }

    /** With the numbers that the picture shows by its sizes and colours. */
    private String about(Excerpt.Member member) {
        StringBuilder about = new StringBuilder(words.about(member));
        Stream.concat(Stream.of(request.look().size()), request.look().colouring().measure().stream())
                .distinct()
                .filter(measure -> measure != Measure.PROJECTS && measure != Measure.DEGREE)
                .forEach(measure -> measure.of(member)
                        .ifPresent(value -> about.append("; ")
                                .append(words.measure(measure))
                                .append(": ")
                                .append(words.number(BigDecimal.valueOf(value)))));
        return about.toString();
    }

    private NetworkViews.Tie tie(String slug, Network.Node other, int shared) {
        return new NetworkViews.Tie(
                choice(other),
                page.n("count.projects", shared),
                page.at(
                        BetweenRoutes.PATH,
                        List.of("from=" + Links.encoded(slug), "to=" + Links.encoded(other.slug()))));
    }

    private NetworkViews.Link choice(Network.Node node) {
        return new NetworkViews.Link(at(request.drawn(), node.slug()), words.in(node.name()));
    }

    /** The page with an organisation chosen. */
    String at(List<String> parameters, String slug) {
        return page.at(NetworkRoutes.PAGE, parameters, "focus", slug) + "#panel";
    }
}
