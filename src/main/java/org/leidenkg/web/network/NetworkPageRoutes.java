package org.leidenkg.web.network;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.Role;
import org.leidenkg.model.network.Measure;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.network.NetworkFormat;
import org.leidenkg.publish.picture.Colouring;
import org.leidenkg.publish.picture.PagePicture;
import org.leidenkg.publish.picture.Scene;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.page.Views;
import org.leidenkg.web.question.QueryViews;

/** {@code /network}: the picture, its filters, its tables and its files. */
final class NetworkPageRoutes {
    private static final String EMBEDDED_PICTURE = "/embed/network";
    private static final String EMBEDDED_PANEL = "/embed/organisation/";

    private static final List<NetworkFormat> FILES = List.of(
            NetworkFormat.GEXF,
            NetworkFormat.GRAPHML,
            NetworkFormat.VOSVIEWER,
            NetworkFormat.XLSX,
            NetworkFormat.CSV_NODES,
            NetworkFormat.CSV);

    private final Lookup lookup;
    private final NetworkReader reader;
    private final Pages pages;
    private final ExternalViewers elsewhere;

    NetworkPageRoutes(Lookup lookup, NetworkReader reader, Pages pages, Optional<URI> publicBase) {
        this.lookup = lookup;
        this.reader = reader;
        this.pages = pages;
        this.elsewhere = new ExternalViewers(publicBase);
    }

    void register(Routing routing) {
        routing.get(NetworkRoutes.PAGE, this::page);
        routing.get(EMBEDDED_PICTURE, this::embeddedPicture);
        routing.get(EMBEDDED_PANEL + "{slug}", this::embeddedPanel);
    }

    private void embeddedPicture(Context context) {
        PageContext page = pages.contextOf(context);
        NetworkRequest request = reader.read(context);
        NetworkWords words = new NetworkWords(page.language());
        NetworkPicture picture = NetworkPicture.of(request, words, page);
        pages.send(
                context,
                "network/embeddedPicture",
                Map.of("captions", picture.captions(), "parameters", request.drawn()));
    }

    private void embeddedPanel(Context context) {
        PageContext page = pages.contextOf(context);
        String slug = new RequestParameters(context).slug(Kind.ORGANISATION);
        NetworkRequest request = reader.read(context);
        NetworkWords words = new NetworkWords(page.language());
        NetworkViews.Panel panel = new NetworkPanel(request, words, page).of(organisation(slug));
        pages.send(
                context,
                "network/embeddedPanel",
                Map.of("panel", panel, "source", Views.source(page.agendas(), page.language())));
    }

    private Ref organisation(String slug) {
        return lookup.findOrganisation(slug)
                .map(OrganisationDetail::ref)
                .orElseThrow(() -> RequestProblem.of(RequestProblem.Type.NOT_FOUND, Kind.ORGANISATION.path(), slug));
    }

    private void page(Context context) {
        PageContext page = pages.contextOf(context);
        NetworkRequest request = reader.read(context);
        NetworkWords words = new NetworkWords(page.language());
        NetworkPicture picture = NetworkPicture.of(request.on(NetworkRequest.Paper.MEDIUM), words, page);
        NetworkPanel panel = new NetworkPanel(request, words, page);
        Optional<Ref> focus = request.look().focus().map(this::organisation);
        NetworkViews.NetworkView view = new NetworkViews.NetworkView(
                fields(request, words, page),
                request.filter().minWeight().signum() == 0
                        ? ""
                        : request.filter().minWeight().toPlainString(),
                request.whole().edges().stream()
                        .map(request.filter().weight()::of)
                        .max(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO)
                        .setScale(0, RoundingMode.CEILING),
                focus.map(panel::of).orElseGet(panel::choices),
                embeds(request, focus, page),
                kept(request, page),
                request.isFiltered(),
                figure(picture, panel, words, page),
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

    private static NetworkViews.Figure figure(
            NetworkPicture picture, NetworkPanel panel, NetworkWords words, PageContext page) {
        Scene scene = picture.scene();
        List<NetworkViews.Sign> signs = new ArrayList<>(NetworkViews.Sign.of(scene));
        if (picture.request().look().view() == NetworkRequest.View.PROJECTS) {
            signs.add(NetworkViews.Sign.ofProjects(scene, page.t("kind.project")));
        }
        return new NetworkViews.Figure(
                PagePicture.svg(
                        picture.drawing(),
                        picture.captions(),
                        "network",
                        dot -> dot.subject() == Scene.Subject.PROJECT
                                ? page.at("/doc/project/" + Links.encoded(dot.slug()))
                                : panel.at(picture.request().drawn(), dot.slug())),
                words.description(picture.excerpt(), picture.request()),
                words.reduction(picture.excerpt()),
                picture.captions().notes(),
                picture.captions().groups(),
                page.t(
                        "network.legend.words",
                        words.measure(picture.request().look().size()),
                        page.t("network.legend.width."
                                + picture.request().filter().weight().key())),
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
        fields.add(choices(page, "view", Views.slug(request.look().view()), List.of("organisations", "projects")));
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
        fields.add(new NetworkViews.Field(
                "size-by",
                page.t("network.field.size-by"),
                request.look().size().key(),
                Arrays.stream(Measure.values())
                        .map(one -> new QueryViews.Choice(one.key(), words.measure(one)))
                        .toList()));
        fields.add(new NetworkViews.Field(
                "colour",
                page.t("network.field.colour"),
                request.look().colouring().key(),
                Colouring.all().stream()
                        .map(one -> new QueryViews.Choice(one.key(), words.colour(one)))
                        .toList()));
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
        files.add(new NetworkViews.Link(page.at(NetworkRoutes.SVG, request.drawn()), page.t("network.file.svg")));
        files.add(new NetworkViews.Link(page.at(NetworkRoutes.PNG, request.drawn()), page.t("network.file.png")));
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

    /** Elements for other people's pages; their address has a host when one is known for readers. */
    private static List<NetworkViews.Link> embeds(NetworkRequest request, Optional<Ref> focus, PageContext page) {
        List<NetworkViews.Link> embeds = new ArrayList<>();
        embeds.add(embed(EMBEDDED_PICTURE, request.drawn(), page, page.t("network.embed.picture")));
        focus.ifPresent(one -> embeds.add(embed(
                EMBEDDED_PANEL + Links.encoded(one.slug()),
                request.filters(),
                page,
                page.t("network.embed.panel", page.name(one).text()))));
        return embeds;
    }

    private static NetworkViews.Link embed(String path, List<String> parameters, PageContext page, String label) {
        List<String> all = new ArrayList<>(parameters);
        all.add("lang=" + page.language().tag());
        StringOutput code = new StringOutput();
        code.writeContent("<iframe src=\"");
        Escape.htmlAttribute(join(page.site().at(path), all), code);
        code.writeContent("\" title=\"");
        Escape.htmlAttribute(label, code);
        code.writeContent("\" width=\"100%\" height=\"560\" loading=\"lazy\"></iframe>");
        return new NetworkViews.Link(code.toString(), label);
    }

    static String join(String address, List<String> parameters) {
        return parameters.isEmpty() ? address : address + "?" + String.join("&", parameters);
    }
}
