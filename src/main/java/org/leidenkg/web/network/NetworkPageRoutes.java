package org.leidenkg.web.network;

import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.Role;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.network.NetworkFormat;
import org.leidenkg.publish.picture.Colouring;
import org.leidenkg.publish.picture.PagePicture;
import org.leidenkg.publish.picture.Scene;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.page.Views;
import org.leidenkg.web.question.QueryViews;

/** {@code /network}: the picture, its filters, its tables and its files. */
final class NetworkPageRoutes {
    private static final List<NetworkFormat> FILES = List.of(
            NetworkFormat.GEXF,
            NetworkFormat.GRAPHML,
            NetworkFormat.VOSVIEWER,
            NetworkFormat.XLSX,
            NetworkFormat.CSV_NODES,
            NetworkFormat.CSV);

    private final NetworkReader reader;
    private final Pages pages;
    private final ExternalViewers elsewhere;

    NetworkPageRoutes(NetworkReader reader, Pages pages, Optional<URI> publicBase) {
        this.reader = reader;
        this.pages = pages;
        this.elsewhere = new ExternalViewers(publicBase);
    }

    void register(Routing routing) {
        routing.get(NetworkRoutes.PAGE, this::page);
    }

    private void page(Context context) {
        PageContext page = pages.contextOf(context);
        NetworkRequest request = reader.read(context);
        NetworkWords words = new NetworkWords(page.language());
        NetworkPicture picture = NetworkPicture.of(request, words, page.agendas());
        NetworkViews.NetworkView view = new NetworkViews.NetworkView(
                fields(request, words, page),
                request.filter().minWeight().signum() == 0
                        ? ""
                        : request.filter().minWeight().toPlainString(),
                kept(request, page),
                request.isFiltered(),
                figure(picture, words, page),
                files(request, page),
                request.isTooLarge() ? List.of() : elsewhere.links(request.filters()),
                new NetworkTables(request, words, page).table(new RequestParameters(context)),
                table(request, page, "organisations"),
                table(request, page, "pairs"),
                page.at(HeatMapRoutes.PAGE));
        pages.send(context, "network/network", Map.of("view", view));
    }

    private static String table(NetworkRequest request, PageContext page, String table) {
        return page.at(NetworkRoutes.PAGE, request.parameters(), "table", table) + "#table";
    }

    private static NetworkViews.Figure figure(NetworkPicture picture, NetworkWords words, PageContext page) {
        Scene scene = picture.scene();
        List<NetworkViews.Sign> signs = new ArrayList<>(NetworkViews.Sign.of(scene));
        if (picture.request().view() == NetworkRequest.View.PROJECTS) {
            signs.add(NetworkViews.Sign.ofProjects(scene, page.t("kind.project")));
        }
        return new NetworkViews.Figure(
                PagePicture.svg(
                        picture.drawing(),
                        picture.captions(),
                        "network",
                        dot -> page.at("/doc/" + (dot.subject() == Scene.Subject.PROJECT ? "project/" : "organisation/")
                                + Links.encoded(dot.slug()))),
                words.description(picture.excerpt(), picture.request()),
                words.reduction(picture.excerpt()),
                picture.captions().notes(),
                picture.captions().groups(),
                signs,
                scene.dots().isEmpty());
    }

    /** What the form does not show but must not lose. */
    private static List<QueryViews.Choice> kept(NetworkRequest request, PageContext page) {
        List<QueryViews.Choice> kept = new ArrayList<>();
        request.filter().organisation().ifPresent(slug -> kept.add(new QueryViews.Choice("organisation", slug)));
        page.handedOn().forEach((name, value) -> kept.add(new QueryViews.Choice(name, value)));
        return kept;
    }

    private static List<NetworkViews.Field> fields(NetworkRequest request, NetworkWords words, PageContext page) {
        List<NetworkViews.Field> fields = new ArrayList<>();
        fields.add(choices(page, "view", Views.slug(request.view()), List.of("organisations", "projects")));
        fields.add(concepts(
                page, words, "theme", request.filter().theme(), request.whole().themes()));
        fields.add(concepts(
                page, words, "kind", request.filter().kind(), request.whole().kinds()));
        fields.add(choices(
                page,
                "role",
                request.filter().role().map(Views::slug).orElse(""),
                List.of("", Views.slug(Role.LEAD), Views.slug(Role.PARTNER))));
        fields.add(choices(
                page, "weight", request.filter().weight().key(), List.of(Weight.RAW.key(), Weight.FRACTIONAL.key())));
        fields.add(choices(
                page, "colour", request.colouring().key(), List.of(Colouring.KIND.key(), Colouring.COMMUNITY.key())));
        return fields;
    }

    static NetworkViews.Field choices(PageContext page, String name, String value, List<String> keys) {
        return new NetworkViews.Field(
                name,
                page.t("network.field." + name),
                value,
                keys.stream()
                        .map(key -> new QueryViews.Choice(
                                key, page.t("network.field." + name + "." + (key.isEmpty() ? "all" : key))))
                        .toList());
    }

    private static NetworkViews.Field concepts(
            PageContext page, NetworkWords words, String name, Optional<String> value, List<Network.Concept> concepts) {
        List<QueryViews.Choice> choices = new ArrayList<>();
        choices.add(new QueryViews.Choice("", page.t("network.field." + name + ".all")));
        concepts.stream()
                .map(concept -> new QueryViews.Choice(concept.slug(), words.in(concept.name())))
                .sorted(java.util.Comparator.comparing(QueryViews.Choice::label))
                .forEach(choices::add);
        return new NetworkViews.Field(name, page.t("network.field." + name), value.orElse(""), choices);
    }

    private static List<NetworkViews.Link> files(NetworkRequest request, PageContext page) {
        List<NetworkViews.Link> files = new ArrayList<>();
        files.add(new NetworkViews.Link(page.at(NetworkRoutes.SVG, request.parameters()), page.t("network.file.svg")));
        if (request.isTooLarge()) {
            return files;
        }
        List<String> forPeople = new ArrayList<>(request.filters());
        forPeople.add("lang=" + page.language().tag());
        FILES.forEach(format -> files.add(new NetworkViews.Link(
                join(
                        page.links().at(String.valueOf(NetworkRoutes.FILES.get(format))),
                        format.isTable() ? forPeople : request.filters()),
                page.t("network.file." + format.key()))));
        files.add(new NetworkViews.Link(
                join(page.links().at(NetworkApiRoutes.PATH), request.filters()), page.t("network.file.api")));
        return files;
    }

    static String join(String address, List<String> parameters) {
        return parameters.isEmpty() ? address : address + "?" + String.join("&", parameters);
    }
}
